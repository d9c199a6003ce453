"""The line of a file that a problem is about, short enough to read and with the spot marked."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from wegwijs.options import Options

BEFORE, AFTER = 60, 100
"""Characters of a long line that are shown before and after the spot."""
LONGEST_MARK = 40
MOST_BYTES = 1024 * 1024
"""A larger file is not opened for one line."""
TEXT_TYPES = (".css", ".html", ".js", ".md", ".svg", ".toml", ".txt", ".yaml")

_WORD = re.compile(r"[^\s:,()\[\]\"']+|\S")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line in three: before the spot, the spot itself (may be empty), after it."""

    before: str
    spot: str
    after: str


class Lines:
    """Lines of the files of one portal; each file is read once. Make a new one for every look."""

    def __init__(self, options: Options) -> None:
        self._roots = [
            _full(one)
            for one in (options.content, options.templates, options.manual, options.settings.parent)
        ]
        self._files: dict[str, tuple[str, ...]] = {}

    def excerpt(self, file: str, line: int, column: int) -> Excerpt | None:
        """The line around a spot; None if there is no such line or nothing to see in it.

        line, column: from 1, as in `Problem`.
        """
        lines = self._lines(file)
        text = lines[line - 1] if 0 < line <= len(lines) else ""
        return None if text.strip() in ("", "---") else excerpt(text, column)

    def _lines(self, file: str) -> tuple[str, ...]:
        if file not in self._files:
            self._files[file] = tuple(self._read(Path(file)))
        return self._files[file]

    def _read(self, name: Path) -> Iterable[str]:
        # Only files of the portal, and only text: a problem may be about a picture or a folder.
        try:
            file = _full(name)
            if file.suffix not in TEXT_TYPES or not any(file.is_relative_to(root) for root in self._roots):
                return ()
            if not file.is_file() or file.stat().st_size > MOST_BYTES:
                return ()
            text = file.read_text(encoding="utf-8-sig", errors="replace")
        except (OSError, ValueError):  # not there; a name with a NUL in it
            return ()
        return re.split(r"\r\n|\r|\n", text)


def excerpt(line: str, column: int) -> Excerpt:
    """A line with the word at a column marked. column: from 1; beyond the end marks nothing."""
    start = min(max(column - 1, 0), len(line))
    word = _WORD.match(line, start)
    end = min(word.end(), start + LONGEST_MARK) if word else start
    before, after = line[max(0, start - BEFORE) : start], line[end : end + AFTER]
    return Excerpt(
        ("…" if start > BEFORE else "") + visible(before),
        visible(line[start:end]),
        visible(after) + ("…" if end + AFTER < len(line) else ""),
    )


def visible(text: str) -> str:
    """Text in which nothing can hide or turn the order of letters: such characters become "�"."""
    return "".join(
        "�" if unicodedata.category(one) in ("Cc", "Cf", "Cs", "Zl", "Zp") and one not in "\t\u200d" else one
        for one in text
    )


def shortened(text: str, longest: int) -> str:
    """Text of at most `longest` characters: a longer one loses its middle."""
    half = (longest - 1) // 2
    return text if len(text) <= longest else f"{text[:half]}…{text[-half:]}"


def _full(path: Path) -> Path:
    # With links followed: what one leads to need not be of the portal.
    return Path(os.path.realpath(path))
