"""How long things may be in a text for each level."""

from __future__ import annotations

from dataclasses import dataclass

LEVELS = ("A1", "A2", "B1", "B2")
"""Reading levels that a text can declare."""

SCALE = (*LEVELS, "C1")
"""Levels that a text can look like, 1 apart on the scale of the estimate."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is fine, in words unless the name says otherwise; a rule speaks above it.

    long_sentence: a warning above it; too_long_sentence: an error above it; item: a sentence of an item, a
    step or a cell; list_parts: parts that may stand in one sentence; list_items: items of one list.
    Source: the limits that Dutch government writing guides agree on (B1: 20 and 25 words a sentence, 15 an
    item, 8 a heading, 100 words or 6 sentences a paragraph). Those of A1, A2 and the error of B2 are ours.
    """

    long_sentence: int = 20
    too_long_sentence: int = 25
    item: int = 15
    paragraph_words: int = 100
    paragraph_sentences: int = 6
    heading: int = 8
    list_parts: int = 3
    list_items: int = 7


A1 = Limits(long_sentence=12, too_long_sentence=20, item=12)
A2 = Limits(long_sentence=15, too_long_sentence=20, item=12)
B1 = Limits()
B2 = Limits(long_sentence=25, too_long_sentence=30, item=20)
