"""Where in its HTML each piece of a passage stands, for whoever wants to add to that HTML."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from itertools import pairwise

from wegwijs.readability.html import Reader

_PIECE = re.compile(r"&[#\w]+;|\s+|.", re.DOTALL)
"""What a reader sees as one character."""
_ENDS_ITSELF = ("p", "h1", "h2", "h3", "h4", "h5", "h6")
"""Elements in which no other passage or list can stand: what comes below them stands behind them."""
_TAG_END = ">"


@dataclass(frozen=True)
class _Run:
    """Text without a tag in it. first: its place in the passage; start, raw: in the HTML; text: as read."""

    first: int
    start: int
    raw: str
    text: str

    @cached_property
    def places(self) -> Sequence[int]:
        """In the HTML, of each character of `text` and of the end; empty if they cannot be told."""
        if "&" not in self.raw and len(self.raw) == len(self.text):  # as read, but for ends of lines
            return range(self.start, self.start + len(self.raw) + 1)
        return self._found()

    def _found(self) -> Sequence[int]:
        places: list[int] = []
        text = ""
        for found in _PIECE.finditer(self.raw):
            piece = unescape(found[0])
            if not piece.isspace():
                text += piece
                places += [found.start()] * len(piece)
            elif not text.endswith(" "):
                text += " "
                places.append(found.start())
        left_out = len(text) - len(self.text)
        if text[left_out:] != self.text or left_out not in (0, 1):
            return ()
        return [self.start + one for one in (*places[left_out:], len(self.raw))]


@dataclass(frozen=True)
class PassagePlace:
    """A passage in HTML. text: as read; below: where HTML can be put that comes below it."""

    text: str
    below: int
    runs: tuple[_Run, ...]

    def spans(self, cuts: list[int]) -> Iterator[tuple[int, int, int]]:
        """(place in the passage, start and end in the HTML) of every piece of text, cut at these places.

        cuts: places in the passage, in order. No piece has a tag in it.
        """
        for run in self.runs:
            last = run.first + len(run.text)
            inner = cuts[bisect_left(cuts, run.first + 1) : bisect_left(cuts, last)]
            for start, end in pairwise((run.first, *inner, last)) if run.places else ():
                yield start, run.places[start - run.first], run.places[end - run.first]


def passage_places(html: str, start: int, end: int) -> list[PassagePlace]:
    """The passages that `read_html` finds in a piece of HTML, with their places in the whole."""
    finder = _Finder(html)
    finder.read(html, start, end)
    return finder.found


class _Finder(Reader):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[PassagePlace] = []
        self._html = html
        self._runs: list[_Run] = []

    def add(self, text: str) -> None:
        before = self._length
        super().add(text)
        if self._length > before and self._html.startswith(text, self.position):
            self._runs.append(_Run(before, self.position, text, self._parts[-1]))

    def flush(self) -> None:
        known = len(self.passages)
        super().flush()
        if len(self.passages) > known:
            self.found.append(PassagePlace(self.passages[-1].text, self._below(), tuple(self._runs)))
        self._runs = []

    def _below(self) -> int:
        closing = self._html[self.position : self.position + 4].lower()
        if closing.startswith("</") and closing[2:].rstrip("> \n") in _ENDS_ITSELF:
            return self._html.find(_TAG_END, self.position) + 1
        return self.position
