"""The Dutch search layer: `zoeken/woorden.json`, with which the search page understands what people type.

It has the title and the search words of every page, the parts of compounds, synonyms, and the rules of spelling
and sound. `templates/components/search/query/` reads it; `docs/search.md` describes it.
"""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wegwijs.index.compounds import LINKS, parts_of
from wegwijs.index.confusable import right_words
from wegwijs.index.pages import SearchPage
from wegwijs.index.pagefind import IndexError_
from wegwijs.index.spelling import plain, rules, words_of
from wegwijs.language import _
from wegwijs.readability.frequency import table
from wegwijs.readability.function_words import FUNCTION_WORDS

FILE = "zoeken/woorden.json"
NONE = -1
"""Of a page without level or organisation."""
MOST_BYTES = 20_000
"""Of the file, gzip: what a page over a slow line can wait for."""

POLITENESS = frozenset(
    """
    alstublieft aub asjeblieft graag bedankt dank hallo hoi goedemorgen goedemiddag goedenavond dag beste mijnheer
    meneer mevrouw geachte heer groeten vraag vraagje weet weten info informatie uitleg
    """.split()
)
"""Words that say that something is asked, not what."""

OTHER_LANGUAGES = frozenset(
    """
    the a an to of for from in on at with and or is are am be i my me we you your it this that how do does did can
    could what where when who please want need have has not no get
    ich mein meine der die das ein eine und wie wo was ist bin kann habe nicht fur zu mit von im am
    """.split()
)
"""Function words of English and German, which many newcomers type."""

COMMON = 5.0
"""Zipf value from which a word says little: people use it in any sentence."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The filters of the search page: (slug or code, text) in their order."""

    topics: Sequence[tuple[str, str]]
    levels: Sequence[tuple[str, str]]


Synonyms = Iterable[tuple[Sequence[str], Sequence[str]]]
"""(what people type, what our pages say)"""


def layer(
    pages: Sequence[SearchPage],
    ids: Mapping[str, str],
    choices: Choices,
    synonyms: Synonyms = (),
    texts: Iterable[str] = (),
) -> dict[str, Any]:
    """What `zoeken/woorden.json` says.

    ids: URL of each page -> its id in Pagefind's results; texts: what the pages say, whose words are right.
    Raises IndexError_ for a page that is not indexed and for an unknown topic or level.
    """
    means = [(tuple(words), tuple(meant)) for words, meant in synonyms]
    own = own_words(pages)
    said = {word for text in texts for word in words_of(text)}
    ignored = {plain(one) for one in FUNCTION_WORDS | POLITENESS | OTHER_LANGUAGES}
    common = {word for one, value in table().items() if value >= COMMON and (word := plain(one)) not in ignored}
    return {
        "types": (types := sorted({(one.kind, one.weight) for one in pages})),
        "topics": choices.topics,
        "levels": choices.levels,
        "organisations": (organisations := sorted({one.organisation for one in pages} - {""})),
        "pages": _columns(pages, ids, choices, types, organisations),
        "synonyms": [(";".join(words), ";".join(meant)) for words, meant in means],
        "compounds": " ".join("+".join(parts) for parts in compounds(own).values()),
        "known": packed(one for one in right_words(own, said) if one not in common),
        "common": packed(sorted(common)),
        "ignored": packed(sorted(ignored)),
        "links": LINKS,
        "spelling": rules(),
    }


def packed(words: Iterable[str]) -> str:
    """Sorted words, each after the number of letters (9 at most) that it has in common with the one before.

    "aan", "aangeven": "0aan3geven". A quarter smaller than with spaces, after gzip. `unpacked` in words.js reads it.
    """
    found, before = [], ""
    for word in words:
        same = len(os.path.commonprefix([word[:9], before]))
        found.append(f"{same}{word[same:]}")
        before = word
    return "".join(found)


def own_words(pages: Iterable[SearchPage]) -> set[str]:
    """All plain words of titles and search words."""
    return {word for one in pages for text in (one.title, *one.words) for word in words_of(text)}


def compounds(own: set[str]) -> dict[str, tuple[str, ...]]:
    """Compound -> its two parts, sorted, for all own words and for their parts."""
    found: dict[str, tuple[str, ...]] = {}
    left = set(own)
    while left:
        new = {word: parts_of(word, own) for word in left}
        found |= {word: parts for word, parts in new.items() if parts}
        left = {part for parts in new.values() for part in parts} - found.keys() - own
    return dict(sorted(found.items()))


def _columns(
    pages: Sequence[SearchPage],
    ids: Mapping[str, str],
    choices: Choices,
    types: Sequence[tuple[str, float]],
    organisations: Sequence[str],
) -> dict[str, list[Any]]:
    topics = {slug: at for at, (slug, _name) in enumerate(choices.topics)}
    levels = {code: at for at, (code, _name) in enumerate(choices.levels)} | {"": NONE}
    return {
        "id": [_look_up(ids, one.url, _("pagina in de zoekindex")) for one in pages],
        "url": [one.url for one in pages],
        "title": [one.title for one in pages],
        "type": [types.index((one.kind, one.weight)) for one in pages],
        "topics": [sorted(_look_up(topics, slug, _("onderwerp")) for slug in one.topics) for one in pages],
        "level": [_look_up(levels, one.level, _("leesniveau")) for one in pages],
        "organisation": [
            organisations.index(one.organisation) if one.organisation else NONE for one in pages
        ],
        "words": [";".join(one.replace(";", " ") for one in page.words) for page in pages],
    }


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
