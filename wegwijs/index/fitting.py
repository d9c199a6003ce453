"""A layer that fits the budget: what it leaves out can still be found, through Pagefind, a moment later.

Pagefind has every word of every page, synonyms too (see `hidden.py`); only the help with spelling is less
without the layer. So first go the synonyms in other languages, those in another script before the rest: their
words are looked up as they are. Then the search words of pages that are no answer by themselves (terms and
topics). Then pages, those that are looked for least first. Of their words as many stay as there is room for,
so that slips in them are still seen through.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from wegwijs.index.layer import Contents, is_latin, layer, own_words, packed_size, words_by_need
from wegwijs.read.synonyms import Synonym

_ANSWER = 1.0
"""Weight from which a page is an answer by itself."""
MOST_KNOWN = 1500
MOST_MORE = (2500, 250, 0)
"""Words of pages that are left out, some 3 bytes each; fewer if no page fits beside them."""


def fitting_layer(of: Contents, most: int) -> dict[str, Any]:
    """The layer of all pages if that is at most `most` bytes (gzip), otherwise of as much as fits."""
    for less in _with_all_pages(of):
        data = layer(less)
        if packed_size(data) <= most:
            return data
    for most_more in MOST_MORE:
        data = _most_pages(less, most, most_more)
        if data["pages"]["id"]:
            break
    return data


def _with_all_pages(of: Contents) -> Iterator[Contents]:
    """The same contents, with less and less of what can be missed."""
    yield of
    latin = [one for one in of.synonyms if not one.language or _is_latin(one)]
    if len(latin) < len(of.synonyms):
        yield replace(of, synonyms=latin)
    own = [one for one in latin if not one.language]
    if len(own) < len(latin):
        yield replace(of, synonyms=own)
    bare = [one if one.weight >= _ANSWER else replace(one, words=()) for one in of.pages]
    yield replace(of, synonyms=own, known=of.known[:MOST_KNOWN], pages=bare)


def _most_pages(of: Contents, most: int, most_more: int) -> dict[str, Any]:
    """The layer of the most pages that fit; of none, if even that is too much."""
    fits = layer(_without(of, 0, most_more))
    low, high = 0, len(of.pages)
    while high - low > 1:
        middle = (low + high) // 2
        data = layer(_without(of, middle, most_more))
        if packed_size(data) <= most:
            low, fits = middle, data
        else:
            high = middle
    return fits


def _without(of: Contents, kept: int, most_more: int) -> Contents:
    """Only the first pages, and words of the others."""
    own = own_words(of.pages[:kept])
    more = dict.fromkeys([*words_by_need(of.pages[kept:]), *of.more])
    partial = of.partial or any(one.weight >= _ANSWER for one in of.pages[kept:])
    new = [word for word in more if word not in own]
    return replace(of, pages=of.pages[:kept], more=new[:most_more], partial=partial)


def _is_latin(one: Synonym) -> bool:
    return all(is_latin(word) for word in one.words)
