"""The Dutch search layer: `zoeken/woorden.json`, with which the search page understands what people type.

It has the title and the search words of pages, the parts of compounds, synonyms, and the rules of spelling
and sound. `templates/components/search/query/` reads it; `docs/search.md` describes it.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from wegwijs.index.compounds import LINKS, compounds
from wegwijs.index.packing import packed
from wegwijs.index.pagefind import IndexError_
from wegwijs.index.pages import SearchPage
from wegwijs.index.right_words import dutch_words, right_words
from wegwijs.index.search_words import spelt_right
from wegwijs.index.spelling import rules
from wegwijs.index.stop_words import COMMON, IGNORED
from wegwijs.language import _
from wegwijs.plain_words import words_of
from wegwijs.read.synonyms import Synonym
from wegwijs.readability.frequency import table

MOST_PAGES = 1000
"""More than ever fit in a layer, at 20 bytes a page."""
MOST_SAID = 30_000
"""Different words of all texts, up to which they are compared with ours."""
FILE = "zoeken/woorden.json"
NONE = -1
"""Of a page without level or organisation."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The filters of the search page: (slug or code, text) in their order."""

    topics: Sequence[tuple[str, str]]
    levels: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a layer is made of.

    pages: the most wanted first; ids: URL -> id in Pagefind's results; known: plain words that look like one
    of ours, and are right, the commonest first; more: plain words of pages that are left out, the most wanted
    first; total: pages of the site; partial: whether an answer is left out, such as an article; types: (kind,
    weight, language) of all pages, so that the browser knows the weight and the language of those left out.
    """

    pages: Sequence[SearchPage]
    ids: Mapping[str, str]
    choices: Choices
    synonyms: Sequence[Synonym] = ()
    known: Sequence[str] = ()
    more: Sequence[str] = ()
    total: int = 0
    partial: bool = False
    types: Sequence[tuple[str, float, str]] = ()


def contents(
    pages: Iterable[SearchPage],
    ids: Mapping[str, str],
    choices: Choices,
    synonyms: Sequence[Synonym] = (),
    texts: Iterable[str] = (),
) -> Contents:
    """What a layer of these pages is made of.

    ids: URL -> id in Pagefind's results; texts: what the pages say; their words are right.
    """
    ordered = sorted(pages, key=lambda one: (-one.weight, -len(one.words), one.url))
    wanted = ordered[:MOST_PAGES]
    said = {word for text in texts for word in words_of(text)}
    if len(said) > MOST_SAID:
        said = set()  # on such a site the browser asks Pagefind whether a word is right
    typed = {word for one in synonyms for text in one.words for word in words_of(text)}
    right = said | typed | dutch_words() | own_words(replace(one, words=()) for one in wanted)
    mended = spelt_right(wanted, right)
    known = sorted(right_words(_guessed(mended), right), key=lambda word: (-table().get(word, 0), word))
    return Contents(
        pages=mended,
        ids=ids,
        choices=choices,
        synonyms=synonyms,
        known=known,
        more=words_by_need(ordered[MOST_PAGES:]),
        total=len(ordered),
        partial=len(ordered) > MOST_PAGES,
        types=sorted({_type(one) for one in ordered}),
    )


def words_by_need(pages: Iterable[SearchPage]) -> tuple[str, ...]:
    """Plain words of titles and search words: the rarest first, which are hardest to spell. Without those in
    another script: nobody types them by a slip."""
    words = filter(is_latin, own_words(pages))
    return tuple(sorted(words, key=lambda word: (table().get(word, 0), word)))


def is_latin(text: str) -> bool:
    return text.isascii() or max(text) < "\u0250"


def layer(of: Contents) -> dict[str, Any]:
    """What `zoeken/woorden.json` says.

    Raises IndexError_ for a page that is not indexed and for an unknown topic or level.
    """
    own = own_words(of.pages)
    organisations = sorted({one.organisation for one in of.pages} - {""})
    return {
        "types": of.types,
        "topics": of.choices.topics,
        "levels": of.choices.levels,
        "organisations": organisations,
        "pages": _columns(of, organisations),
        "synonyms": [(_joined(one.words), _joined(one.means)) for one in of.synonyms],
        "compounds": " ".join(_taken_apart(*one) for one in compounds(own).items()),
        "known": packed(sorted({word for word in of.known if word not in COMMON} - own)),
        "more": packed(sorted({word for word in of.more if word.isalpha()} - own)),
        "total": of.total,
        "partial": of.partial,
        "common": packed(sorted(COMMON)),
        "ignored": packed(sorted(IGNORED)),
        "links": LINKS,
        "spelling": rules(),
    }


def _taken_apart(word: str, parts: tuple[str, str]) -> str:
    """ "verzekeringskaart" -> "verzekering+s+kaart": the browser needs the whole word too."""
    first, last = parts
    link = word[len(first) : -len(last)]
    return "+".join([first, *([link] if link else []), last])


def _guessed(pages: Sequence[SearchPage]) -> set[str]:
    """All words that another may be taken for: those of organisations and parts of compounds too."""
    own = own_words(pages)
    parts = {part for pair in compounds(own).values() for part in pair}
    return own | parts | {word for page in pages for word in words_of(page.organisation)}


def own_words(pages: Iterable[SearchPage]) -> set[str]:
    """All plain words of titles and search words."""
    return {word for one in pages for text in (one.title, *one.words) for word in _words_of(text)}


@lru_cache(maxsize=100_000)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(words_of(text))


def _type(page: SearchPage) -> tuple[str, float, str]:
    """The kind of a translation has the name of its language in it, so its language makes no more types."""
    return page.kind, page.weight, page.language


def _columns(of: Contents, organisations: Sequence[str]) -> dict[str, list[Any]]:
    topics = {slug: at for at, (slug, _name) in enumerate(of.choices.topics)}
    levels = {code: at for at, (code, _name) in enumerate(of.choices.levels)} | {"": NONE}
    owners = {name: at for at, name in enumerate(organisations)} | {"": NONE}
    pages = of.pages
    return {
        "id": [_look_up(of.ids, one.url, _("pagina in de zoekindex")) for one in pages],
        "url": [one.url for one in pages],
        "title": [one.title for one in pages],
        "type": [of.types.index(_type(one)) for one in pages],
        "topics": [sorted(_look_up(topics, slug, _("onderwerp")) for slug in one.topics) for one in pages],
        "level": [_look_up(levels, one.level, _("leesniveau")) for one in pages],
        "organisation": [owners[one.organisation] for one in pages],
        "words": [_joined(page.words) for page in pages],
    }


def _joined(texts: Iterable[str]) -> str:
    """Texts with ";" between them: for words a ";" within one is as good as a space."""
    return ";".join(one.replace(";", " ") for one in texts)


def _look_up(known: Mapping[str, Any], key: str, what: str) -> Any:
    try:
        return known[key]
    except KeyError:
        raise IndexError_(_("Zoekfilters: `{key}` is geen {what}.", key=key, what=what)) from None


def write_layer(site: Path, data: Mapping[str, Any]) -> Path:
    """Write it below `site` and give its path."""
    file = site / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(as_json(data))
    return file


def as_json(data: Mapping[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def packed_size(data: Mapping[str, Any]) -> int:
    """Bytes of the file, gzip."""
    return len(gzip.compress(as_json(data), 9, mtime=0))
