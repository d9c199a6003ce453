"""Where a text uses a word of the glossary for the first time.

It reads the finished HTML of a text, so no text is converted again when an explanation changes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from wegwijs.convert.links import with_base
from wegwijs.validate import Entry, Term

MARK = ' class="term"'
"""What a link gets that `components/term` turns into a button."""

_WORD = re.compile(r"\w+")
_TAG = r'<[^">]*(?:"[^"]*"[^">]*)*>'  # a ">" in a value ends no tag
_CLOSED = re.compile(
    rf"<(a|h[1-6]|blockquote|q|code|kbd|pre|th|dt|caption|del|s)\b.*?</\1>|{_TAG}"
    r'|"[^"<]*"|“[^“”<]*”|„[^„“”<]*[“”]',
    re.DOTALL,
)
"""No running text: links, headings, quotes, code, what stands between quotation marks; and tags."""
_GOES_ON = re.compile(r"[\w@/-]|[.'’]\w")
"""After a word: then it is a part of a longer one, or of an address ("AOW-leeftijd", "AOW'er")."""
_GOES_BEFORE = frozenset("_@/.-#")
_NAME = ""
"""The "URL" of the name of an organisation."""
_ABBR = '<abbr title="'
_ABBR_END = "</abbr>"


@dataclass(frozen=True, slots=True)
class Word:
    """url: of its page, as links have it; forms: how it may stand in a text that does not link to it."""

    url: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class _Use:
    """length: negative, so that of two at one place the longer comes first."""

    start: int
    length: int
    url: str
    is_link: bool

    @property
    def end(self) -> int:
        return self.start - self.length


class FirstUses:
    """Finds and marks them; make one per portal. Of two words with the same form, the first counts.

    names: of organisations. In "Dienst Toeslagen" the word "toeslagen" is not used.
    """

    def __init__(self, words: Iterable[Word], names: Iterable[str] = ()) -> None:
        self._urls: set[str] = set()
        self._forms: dict[str, dict[str, str]] = defaultdict(dict)
        for word in (*words, Word(_NAME, tuple(one for one in names if _has_inner_capital(one)))):
            self._urls.add(word.url)
            for form in (other for one in word.forms for other in _both_cases(escape(one, quote=False))):
                first = _WORD.search(form)
                if first:
                    self._forms[first[0]].setdefault(form, word.url)

    def marked(self, html: str) -> tuple[Markup, tuple[str, ...]]:
        """The text with a link of class "term" at the first use of each word, and the URLs of those links.

        html: cleaned, as fragments are. A link that an editor made counts as a use, in running text.
        """
        parts: list[str] = []
        urls: dict[str, None] = {}
        done = name_end = 0
        for use in sorted(self._uses(html)):
            if use.url in urls or use.start < max(done, name_end):
                continue
            if use.url == _NAME:
                name_end = use.end
                continue
            urls[use.url] = None
            text = html[use.start : use.end]
            link = f"<a{MARK}{text[2:]}" if use.is_link else f'<a{MARK} href="{use.url}">{text}</a>'
            parts += (html[done : use.start], link)
            done = use.end
        return Markup("".join((*parts, html[done:]))), tuple(urls)

    def _uses(self, html: str) -> Iterator[_Use]:
        spans = [one.span() for one in _CLOSED.finditer(html)]
        for start, end in spans:
            if html.startswith('<a href="', start):
                url = html[start + 9 : html.index('"', start + 9)]
                if url in self._urls:
                    yield _Use(start, start - end, url, True)
        starts = [start for start, _ in spans]
        for first in self._forms.keys() & set(_WORD.findall(html)):
            for form, url in self._forms[first].items():
                for start, end in _places(html, form):
                    before = bisect_right(starts, start) - 1
                    if before >= 0 and spans[before][1] > start:
                        continue
                    yield _Use(*_around(html, start, end, starts[before] if before >= 0 else 0), url, False)


def first_uses(terms: Iterable[Entry[Term]], base_path: str, names: Iterable[str] = ()) -> FirstUses:
    """Of the words of a portal. base_path: of the links in its texts; names: of its organisations."""
    return FirstUses((Word(with_base(one.url, base_path), linked_forms(one.data)) for one in terms), names)


def linked_forms(term: Term) -> tuple[str, ...]:
    """What counts as a use of a word without a link of the editor.

    Other names of several words are left out: they say in easy words what the term means. So are
    addresses: who types or follows one must get to that address.
    """
    if not term.link_automatically:
        return ()
    names = (
        term.title,
        term.full_name or "",
        *(one for one in term.also_called if not set(one) & {" ", "."}),
    )
    return tuple(dict.fromkeys(one for one in (*names, *term.forms) if one))


def _both_cases(form: str) -> tuple[str, ...]:
    """ "Toeslag" and "toeslag"; capitals further on are a part of the word ("BSN", "DigiD")."""
    if _has_inner_capital(form):
        return (form,)
    return (form[:1].lower() + form[1:], form[:1].upper() + form[1:])


def _has_inner_capital(form: str) -> bool:
    """A name ("Dienst Toeslagen"), and not one that is also said in a sentence ("Uw zorgverzekeraar")."""
    return form[1:] != form[1:].lower()


def _places(html: str, form: str) -> Iterator[tuple[int, int]]:
    """Where it stands as a word by itself."""
    start = html.find(form)
    while start >= 0:
        end = start + len(form)
        before = html[start - 1 : start]
        after = end + len(_ABBR_END) if html.startswith(_ABBR_END, end) else end
        if not (before.isalnum() or before in _GOES_BEFORE or _GOES_ON.match(html, after)):
            yield start, end
        start = html.find(form, end)


def _around(html: str, start: int, end: int, tag: int) -> tuple[int, int]:
    """Start and negative length; of the whole element if the word fills an abbreviation.

    tag: where the last tag before the word starts.
    """
    if html.startswith(_ABBR, tag) and html.startswith(_ABBR_END, end) and html[start - 1] == ">":
        start, end = tag, end + len(_ABBR_END)
    return start, start - end
