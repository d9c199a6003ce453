"""A layer that fits the budget: what it leaves out can still be found, through Pagefind, a moment later.

Pagefind has every word of every page, synonyms too (see `hidden.py`); only the help with spelling is less
without the layer. So first go the synonyms in other languages, those in another script before the rest: their
words are looked up as they are. Then the search words of pages that are no answer by themselves (terms, topics).
Then pages, those that are looked for least first. Of the words of those pages as many stay as there is room for,
so that slips in them are still seen through.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from wegwijs.index.layer import Contents, layer, own_words, packed_size, words_by_need
from wegwijs.index.pages import SearchPage
from wegwijs.read.synonyms import Synonym

_STEP = 0.9
"""Of the pages that are left, each time that they do not fit."""
_ANSWER = 1.0
"""Weight from which a page is an answer by itself."""
MOST_KNOWN, MOST_MORE = 1500, 2500
"""Words in a layer that does not have all pages: some 3 bytes each."""


def fitting_layer(of: Contents, most: int) -> dict[str, Any]:
    """The layer of all pages if that is at most `most` bytes (gzip), otherwise of as much as fits."""
    data: dict[str, Any] = {}
    for less in _smaller_and_smaller(of):
        data = layer(less)
        if packed_size(data) <= most:
            break
    return data


def _smaller_and_smaller(of: Contents) -> Iterator[Contents]:
    yield of
    latin = [one for one in of.synonyms if not one.language or _is_latin(one)]
    if len(latin) < len(of.synonyms):
        yield replace(of, synonyms=latin)
    own = [one for one in latin if not one.language]
    if len(own) < len(latin):
        yield replace(of, synonyms=own)
    of = replace(of, synonyms=own, known=of.known[:MOST_KNOWN])
    bare = [one if one.weight >= _ANSWER else replace(one, words=()) for one in of.pages]
    yield replace(of, pages=bare)
    left = len(bare)
    while left:
        left = int(left * _STEP)
        yield _without(of, bare[:left], of.pages[left:])


def _without(of: Contents, kept: list[SearchPage], left_out: Sequence[SearchPage]) -> Contents:
    more = dict.fromkeys([*words_by_need(left_out), *of.more])
    own = own_words(kept)
    new = [word for word in more if word not in own]
    partial = of.partial or any(one.weight >= _ANSWER for one in left_out)
    return replace(of, pages=kept, more=new[:MOST_MORE], partial=partial)


def _is_latin(one: Synonym) -> bool:
    return all(word.isascii() or max(word) < "\u0250" for word in one.words)
