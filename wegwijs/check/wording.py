"""What links say: a reader who hears only the link must know where it goes (WCAG 2.4.4 and 2.4.9)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from wegwijs.check.places import Targets
from wegwijs.convert import Fragment
from wegwijs.convert.destinations import blanked, destinations, without_code
from wegwijs.problems import Place, Problem, problem
from wegwijs.read import Source
from wegwijs.web_address import is_web_address

EMPTY_WORDS = frozenset(
    re.split(
        r"\|\s*",
        """\
hier|klik|klik hier|klik dan hier|klik hierop|klik op deze link|klik op de link|via deze link|via de link|
op deze link|deze link|de link|link|linkje|hierop|hiermee|deze|dit|daar|website|de website|deze website|
op de website|op deze website|de site|site|webpagina|pagina|de pagina|deze pagina|op deze pagina|
dit artikel|het artikel|artikel|dit bericht|lees meer|lees verder|lees hier meer|lees hier verder|
lees dit|meer lezen|verder lezen|verder|meer|meer info|info|informatie|de informatie|meer informatie|
meer weten|hier meer informatie|bekijk|bekijk hier|kijk hier|kijk hier verder|zie hier|zie|ga verder|
ga naar|ga naar de website|naar de website|open|openen|download|downloaden|volgende|vorige|
here|click here|this link|link here|read more|more|more information|learn more|this page|this website""",
    )
)
"""Link texts that say nothing when they are read on their own."""

SPOKEN = 40
"""Characters up to which an address without https:// can be said aloud: "digid.nl/aanvragen"."""

_ADDRESS = re.compile(
    r"(?:(?P<scheme>https?://)|www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?P<path>/\S*)?", re.IGNORECASE
)
_IN_TEXT = re.compile(
    r"(?<![\w/@.])(?:https?://[^\s<>()\[\]\"'`]+|www\.[^\s<>()\[\]\"'`/]+/[^\s<>()\[\]\"'`]+)"
)
_PERHAPS_IN_TEXT = re.compile(r"(?<!\]\()(?<!\]\(<)(?:https?://|(?<![\w/])www\.)")
"""An address that does not come straight behind `](`. Most texts have none: then we need not look closer."""
_NOT_SEEN = re.compile(r"<[a-zA-Z][^<>]*>|\[[^\[\]]*\](?=[(\[:])")
"""HTML, and the texts of links, about which there is a problem of their own."""
_PUNCTUATION = ".,;:!?…*_"


def wording_problems(source: Source, fragment: Fragment) -> Iterator[Problem]:
    """Warnings about the links of one text; they follow from its source and its fragment alone."""
    places = Targets(source)
    first: dict[str, tuple[str, str, Callable[[], Place]]] = {}
    for link in fragment.links:
        place = places.next(link.target)
        if not link.text or not link.target.strip("#"):
            continue  # a problem of its own
        words = _normal(link.text)
        if words in EMPTY_WORDS:
            yield problem("link-says-nothing", place(), text=link.text)
        if is_bare(link.text):
            yield problem("link-bare", place(), address=link.text, spoken=_spoken(link.text))
        if link.url.partition("?")[0] == source.url:
            yield problem("link-to-itself", place(), target=link.target)
        if link.url.startswith("http://") and is_web_address(link.url):
            yield problem("link-http", place(), target=link.target, safe=f"https{link.url[4:]}")
        url, target, earlier = first.setdefault(words, (link.url, link.target, place))
        if url != link.url and words not in EMPTY_WORDS and not _is_website_of(words, url, link.url):
            values = {"text": link.text, "other": target, "line": earlier().line, "target": link.target}
            yield problem("link-same-text", place(), **values)
    yield from _bare_in_text(source)


@lru_cache(maxsize=4096)
def _normal(text: str) -> str:
    """A link text as it sounds: "Klik hier!" and "klik  hier >>" are the same."""
    return " ".join(re.sub(r"[^\w'/.@-]+", " ", text.casefold()).strip(" .-'").split())


@lru_cache(maxsize=4096)
def is_bare(text: str) -> bool:
    """Whether a text is an address that nobody can say aloud: with https://, or with a long path."""
    found = _ADDRESS.fullmatch(text)
    if not found:
        return bool(re.fullmatch(r"https?://\S+", text))
    path = (found["path"] or "").strip("/")
    return bool(found["scheme"]) or "/" in path or len(text) > SPOKEN or "?" in path or "#" in path


def _is_website_of(words: str, *urls: str) -> bool:
    """Whether a text names the website, as "digid.nl" does, and each URL is a page of it."""
    return all(_spoken(url) == words.removeprefix("www.") for url in urls)


def _spoken(address: str) -> str:
    """ "digid.nl" for "https://www.digid.nl/aanvragen"."""
    text = address if "://" in address else f"https://{address}"
    try:
        return (urlsplit(text).hostname or "").removeprefix("www.") or "digid.nl"
    except ValueError:
        return "digid.nl"


def _bare_in_text(source: Source) -> Iterator[Problem]:
    """Addresses that are typed in a sentence, outside any link."""
    if not _PERHAPS_IN_TEXT.search(source.body):
        return
    text = blanked(without_code(source.body), ((one.start, one.last) for one in destinations(source.body)))
    text = blanked(text, (found.span() for found in _NOT_SEEN.finditer(text)))
    for found in _IN_TEXT.finditer(text):
        address = found.group().rstrip(_PUNCTUATION)
        if is_bare(address):
            place = source.place_in_body(found.start())
            yield problem("text-bare-address", place, address=address, spoken=_spoken(address))
