"""Which sentences the estimate is made of: what a reader reads as running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wegwijs.readability.names import Names
from wegwijs.readability.pieces import is_piece
from wegwijs.readability.score import Counts, count, together
from wegwijs.readability.text import Kind, Passage, Sentence, Text

_LISTS = (Kind.ITEM, Kind.STEP)
_RUNNING = (Kind.PARAGRAPH, *_LISTS)
"""Headings, tables and quotes (of a letter: its words are not ours) are left out."""

_POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b")
_LONGEST_ADDRESS = 15
_ENDS = (".", "!", "?", "…", '."', '?"', ".)", ":")


class Scored(NamedTuple):
    """passage: its number in the text."""

    passage: int
    sentence: Sentence
    counts: Counts


def scored(text: Text, names: Names) -> list[Scored]:
    """The sentences that count, in order.

    A piece of a sentence counts with the sentence before it (`pieces.py`).
    A piece of a list that is no sentence ("uw paspoort") counts for its words and not for its length: with
    it, every list would make a text seem easier, and a list of long words just as easy. The words of names
    (`names`) are words without letters: a reader knows the name or does not, however long it is.
    """
    return list(_scored(text, names))


def total(sentences: Iterable[Scored]) -> Counts:
    """The counts of all together."""
    return together(one.counts for one in sentences)


def _scored(text: Text, names: Names) -> Iterator[Scored]:
    for number, passage in enumerate(text.passages):
        if passage.kind not in _RUNNING or _is_address(passage):
            continue
        for place, one in enumerate(passage.sentences):
            counts = count(one, names.words_in(one))
            if passage.kind in _LISTS and not passage.text.endswith(_ENDS, 0, one.end):
                counts = counts._replace(sentences=0, listed=counts.words)
            elif place and is_piece(one):
                counts = counts._replace(sentences=0)
            yield Scored(number, one, counts)


def _is_address(passage: Passage) -> bool:
    """A street with a postcode and a town."""
    words = sum(len(one.words) for one in passage.sentences)
    return words <= _LONGEST_ADDRESS and bool(_POSTCODE.search(passage.text))
