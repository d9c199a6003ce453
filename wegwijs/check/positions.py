"""Where in the Markdown the words stand that a reader sees.

Python-Markdown keeps no positions, so the words of the text are found again in its source, in order.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from wegwijs.convert.destinations import blanked, destinations, without_code
from wegwijs.problems import Place
from wegwijs.read import Source
from wegwijs.read.source import Path
from wegwijs.readability.text import WORD, Text

AHEAD = 12
"""Words of the source that may stand between two words of a passage: an entity, HTML, a picture."""
FURTHER = 400
"""Words of the source in which a passage must begin. What is not there (our own titles) is passed over."""
FIRST = 3
"""Words by which the beginning of a passage is known."""

_Numbers = Sequence[int | None]
_NOT_READ = re.compile(r"^:::[ \t]*[\w-]+|<[a-zA-Z/][^<>]*>|^\[[^\]\n]+\]:.*$", re.MULTILINE)


class Positions:
    """Finds places in the source of a text. All is worked out when the first is asked for.

    text: what is read of the body; front: where in the frontmatter each passage behind those stands.
    """

    def __init__(self, source: Source, text: Text, front: Sequence[Path] = ()) -> None:
        self._source = source
        self._text = text
        self._front = front
        self._kept: dict[int, _Found] = {}

    def place(self, passage: int, start: int, end: int) -> Place:
        """The place of a piece of a passage; without an end where that cannot be found."""
        if passage >= len(self._text.passages):
            return self._source.place(*self._front[passage - len(self._text.passages)])
        first, last = self._words(passage, start, end)
        begin = self._source.place_in_body(first)
        if last is None:
            return begin
        stop = self._source.place_in_body(last)
        return Place(begin.file, begin.line, begin.column, stop.line, stop.column)

    def span(self, passage: int, start: int, end: int) -> tuple[int, int] | None:
        """Positions in the body of a piece of a passage; None where it is not in the body."""
        if passage >= len(self._text.passages):
            return None
        first, last = self._words(passage, start, end)
        return None if first is None or last is None else (first, last)

    def _words(self, passage: int, start: int, end: int) -> tuple[int | None, int | None]:
        """Positions of the first and behind the last word; only the first where no word was found."""
        found = self._found(passage)
        first, last = bisect_right(found.ends, start), bisect_left(found.starts, end)
        if first < last:
            return found.spans[first][0], found.spans[last - 1][1]
        return (found.spans[0][0] if found.spans else None), None

    def _found(self, passage: int) -> _Found:
        """Where the words of a passage are; worked out once, for the passages that are asked for."""
        if passage not in self._kept:
            words, passages = self._aligned
            sentences = self._text.passages[passage].sentences
            starts = chain.from_iterable(one.starts for one in sentences)
            own = chain.from_iterable(one.folded for one in sentences)
            self._kept[passage] = _Found.of(
                (start, start + len(word), words[number].span())
                for start, word, number in zip(starts, own, passages[passage], strict=True)
                if number is not None
            )
        return self._kept[passage]

    @cached_property
    def _aligned(self) -> tuple[list[re.Match[str]], list[_Numbers]]:
        """The words of the body; for each word of each passage its number among them, None if not there."""
        found = list(WORD.finditer(_readable(self._source.body)))
        words = [one[0].lower() for one in found]
        position = 0
        aligned: list[_Numbers] = []
        for passage in self._text.passages:
            own = list(chain.from_iterable(one.folded for one in passage.sentences))
            begin = _beginning(own[:FIRST], words, position)
            if begin is None:
                aligned.append([None] * len(own))
            else:
                numbers, position = _walk(own, words, begin)
                aligned.append(numbers)
        return found, aligned


def _readable(body: str) -> str:
    """The body, of the same length, with spaces for what no reader sees."""
    text = without_code(body)
    text = blanked(text, [(one.start, one.last) for one in destinations(text)])
    return blanked(text, [one.span() for one in _NOT_READ.finditer(text)])


def _beginning(own: list[str], words: list[str], position: int) -> int | None:
    """Where the first words of a passage stand, from a position on."""
    if not own:
        return None
    for start in range(position, min(position + FURTHER, len(words) - len(own) + 1)):
        if words[start] == own[0] and words[start : start + len(own)] == own:
            return start
    return None


def _walk(own: list[str], words: list[str], position: int) -> tuple[_Numbers, int]:
    """The numbers of the words of a passage that begins at a position, and where the next may begin."""
    end = position + len(own)
    if words[position:end] == own:
        return range(position, end), end
    numbers: list[int | None] = []
    for word in own:
        ahead = words[position : position + AHEAD]
        if word in ahead:
            position += ahead.index(word)
            numbers.append(position)
            position += 1
        else:
            numbers.append(None)
    return numbers, position


class _Found(NamedTuple):
    """Of the words of a passage that were found: where each begins and ends in it, and where in the body."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, words: Iterable[tuple[int, int, tuple[int, int]]]) -> _Found:
        found = tuple(words)
        return cls(*(zip(*found, strict=True) if found else ((), (), ())))
