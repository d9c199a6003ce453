"""A text file that is changed in a few places, and stays the same bytes everywhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")


class Edit(NamedTuple):
    """`length` characters at `start` become `text`. Positions are in the text with LF line ends."""

    start: int
    length: int
    text: str


@dataclass(frozen=True, slots=True)
class File:
    """raw: as it is on disk, perhaps with CRLF and a BOM."""

    path: Path
    raw: str

    @property
    def text(self) -> str:
        """With LF line ends and without BOM, as the reader of content sees it."""
        return _LINE_END.sub("\n", self.raw.removeprefix("\ufeff"))

    def line(self, position: int) -> int:
        """The line, from 1, of a position in `text`."""
        return self.text.count("\n", 0, position) + 1

    def position(self, line: int, column: int) -> int:
        """The position in `text` of a line and a column, both from 1."""
        before = "".join(f"{one}\n" for one in self.text.split("\n")[: line - 1])
        return len(before) + column - 1

    def edited(self, edits: Iterable[Edit]) -> str:
        """The raw text with these changes; a new line gets the line end of the first line."""
        bom = "\ufeff" if self.raw.startswith("\ufeff") else ""
        raw = self.raw.removeprefix("\ufeff")
        ends = [found.span() for found in _LINE_END.finditer(raw)]
        newline = raw[slice(*ends[0])] if ends else "\n"
        for edit in sorted(edits, reverse=True):
            start = edit.start + _before(ends, edit.start)
            raw = raw[:start] + edit.text.replace("\n", newline) + raw[start + edit.length :]
        return bom + raw


def _before(ends: list[tuple[int, int]], position: int) -> int:
    """How many line ends of two characters there are before a position in the text with LF."""
    shift = 0
    for start, end in ends:
        if end - start == 2:
            if start - shift >= position:
                break
            shift += 1
    return shift


def read_file(path: Path) -> File:
    """Raises OSError, or UnicodeDecodeError for what is no UTF-8."""
    return File(path, path.read_bytes().decode())
