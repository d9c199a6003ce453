"""A layer that fits the budget: what it leaves out can still be found, through Pagefind, a moment later.

Pagefind has every word of every page, synonyms too (see `hidden.py`); only the help with spelling is less
without the layer. So first go the synonyms in other languages, those in another script before the rest, because
their words are looked up as they are. Then the search words of pages that are no answer by themselves (terms,
topics), and then the pages that are looked for least.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from wegwijs.index.layer import Contents, layer, packed_size
from wegwijs.read.synonyms import Synonym

_STEP = 0.9
"""Of the pages that are left, each time that they do not fit."""


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
    bare = [one if one.weight >= 1 else replace(one, words=()) for one in of.pages]
    left = len(bare)
    while left:
        yield replace(of, pages=bare[:left], synonyms=own)
        left = int(left * _STEP)


def _is_latin(one: Synonym) -> bool:
    return all(word.isascii() or max(word) < "\u0250" for word in one.words)
