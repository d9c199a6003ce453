"""A text as people read it: passages of sentences of words, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

from wegwijs.readability.sentences import sentence_spans

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]++(?:[.,:'’@-][^\W_]++)*+")
"""A word, a number ("14.00", "1.500"), an abbreviation ("a.u.b.") or an address ("digid.nl")."""


class Kind(StrEnum):
    """What a passage is. Rules and score treat them differently."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    STEP = "step"
    HEADING = "heading"
    CELL = "cell"
    QUOTE = "quote"
    TITLE = "title"
    SUMMARY = "summary"


class Sentence(NamedTuple):
    """A sentence of a passage; all offsets are in the text of the passage.

    words: as written; folded: the same in lower case. A tuple, because a text has hundreds of them.
    """

    passage: str
    start: int
    end: int
    words: tuple[str, ...]
    folded: tuple[str, ...]

    @property
    def starts(self) -> tuple[int, ...]:
        """Where each word begins. Worked out when it is asked for: most sentences have no finding."""
        return _starts(self.passage, self.start, self.end)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """From the beginning of a word to the end of another (or the same) one."""
        starts = self.starts
        return starts[first], starts[last] + len(self.words[last])


@lru_cache(maxsize=256)
def _starts(text: str, start: int, end: int) -> tuple[int, ...]:
    """Kept, because a rule can ask for the same sentence at every word that it finds."""
    return tuple(one.start() for one in WORD.finditer(text, start, end))


class Link(NamedTuple):
    """Where the text of a link stands in its passage, and where it goes."""

    start: int
    end: int
    target: str


class Passage(NamedTuple):
    """A paragraph, an item, a heading. block: name of the `:::` block around it, or ""."""

    kind: Kind
    text: str
    sentences: tuple[Sentence, ...]
    block: str = ""
    links: tuple[Link, ...] = ()


PROSE = frozenset((Kind.PARAGRAPH, Kind.ITEM, Kind.STEP, Kind.CELL, Kind.SUMMARY))
"""What editors write in sentences themselves: no headings, and no words of others."""


@dataclass(frozen=True)
class Text:
    """Without slots: what all rules ask for is kept."""

    passages: tuple[Passage, ...]

    @cached_property
    def prose(self) -> tuple[tuple[int, Passage], ...]:
        """(number, passage) of those that are `PROSE`."""
        return tuple((number, one) for number, one in enumerate(self.passages) if one.kind in PROSE)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words in lower case: what is not among them, no rule needs to look for."""
        sentences = chain.from_iterable(one.sentences for one in self.passages)
        return frozenset(chain.from_iterable(one.folded for one in sentences))

    def sentences(self, *kinds: Kind) -> Iterator[tuple[int, Sentence]]:
        """(number of the passage, sentence) of all passages, or of those of these kinds."""
        for number, passage in enumerate(self.passages):
            if not kinds or passage.kind in kinds:
                yield from ((number, one) for one in passage.sentences)


def sentence(text: str, start: int, end: int) -> Sentence:
    """The sentence that stands in a passage from `start` to `end`."""
    words = tuple(WORD.findall(text, start, end))
    return Sentence(text, start, end, words, tuple(map(str.lower, words)))


def passage(kind: Kind, text: str, block: str = "", links: tuple[Link, ...] = ()) -> Passage:
    """A passage with its sentences."""
    sentences = tuple(sentence(text, start, end) for start, end in sentence_spans(text))
    return Passage(kind, text, sentences, block, links)
