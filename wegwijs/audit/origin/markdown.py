"""The line of a Markdown file on which the words of an element stand.

Markdown keeps no positions, and what a reader sees has other signs in it than the file. So the words of the
page are laid beside those of the file: the longest runs of equal words first (Ratcliff and Obershelp's
"gestalt pattern matching", as `difflib` does it).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path

from wegwijs.audit.origin.document import WORD, Element, Words

FENCE = "---"
KEY = re.compile(r"\s*(?:- )?[\w-]+:\s+")
LEAST = 2
"""Words by which a text is known wherever it stands; one word must be the whole of a value."""


class MarkdownFile:
    """One file of the content. `name` is how it is named to people."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self._lines = text.splitlines()
        self._body_starts = _body_start(self._lines)
        self._laid_beside: dict[Words, dict[int, int]] = {}

    @classmethod
    def read(cls, file: Path) -> MarkdownFile | None:
        """The file as it is now; None if it cannot be read."""
        try:
            return cls(file.as_posix(), file.read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            return None

    def place_of_key(self, key: str) -> str:
        """Where a key stands at the top of the file; the file if it does not."""
        for number, line in enumerate(self._lines[: self._body_starts], start=1):
            if line.startswith(f"{key}:"):
                return self._at(number)
        return self.name

    def place_in_body(self, page: Words, element: Element) -> str:
        """The line of an element that is made of the body, or "".

        page: all words that are made of the body.
        """
        span = page.span(element)
        if span is None:
            return self.place_of_words(element)
        if span[0] == span[1]:
            return self._place_of_picture(element) or self._place_before(page, span[0])
        numbers = self._beside(page)
        first = next((numbers[one] for one in range(*span) if one in numbers), None)
        return self._at(self._line_of(first)) if first is not None else ""

    def place_of_words(self, element: Element) -> str:
        """The line with the words of an element, one after the other; "" if there is none."""
        wanted = list(element.words)
        if len(wanted) < LEAST:
            return self._place_of_value(element.text)
        words, length = self._words, len(wanted)
        for start in range(len(words) - length + 1):
            if words[start] == wanted[0] and words[start : start + length] == wanted:
                return self._at(self._line_of(start))
        return ""

    def _place_of_value(self, wanted: str) -> str:
        """One word may stand anywhere, so it must be all of a value."""
        for number, line in enumerate(self._lines, start=1):
            if wanted and KEY.sub("", line, count=1).strip("\"' ") == wanted:
                return self._at(number)
        return ""

    def _place_of_picture(self, element: Element) -> str:
        """By the name of its file: a picture without words."""
        stems = [Path(node.get("src") or "").stem for node in element.node.iter("img")]
        for stem in filter(None, stems):
            for number, line in enumerate(self._lines, start=1):
                if stem in line:
                    return self._at(number)
        return ""

    def _place_before(self, page: Words, position: int) -> str:
        """The line of the nearest word before a place without words."""
        numbers = self._beside(page)
        before = next((numbers[one] for one in range(position - 1, -1, -1) if one in numbers), None)
        return self._at(self._line_of(before)) if before is not None else ""

    def _beside(self, page: Words) -> dict[int, int]:
        """Number of a word of the page -> number of the same word of the file."""
        if page not in self._laid_beside:
            self._laid_beside = {page: self._compared(page)}
        return self._laid_beside[page]

    def _compared(self, page: Words) -> dict[int, int]:
        own = self._words
        first = self._ends[self._body_starts - 1] if self._body_starts else 0
        blocks = SequenceMatcher(None, page.words, own[first:], autojunk=False).get_matching_blocks()
        return {block.a + step: first + block.b + step for block in blocks for step in range(block.size)}

    @cached_property
    def _by_line(self) -> list[list[str]]:
        return [WORD.findall(line.lower()) for line in self._lines]

    @cached_property
    def _words(self) -> list[str]:
        return [word for line in self._by_line for word in line]

    @cached_property
    def _ends(self) -> list[int]:
        """For each line, how many words stand on it and before it."""
        ends, total = [], 0
        for line in self._by_line:
            total += len(line)
            ends.append(total)
        return ends

    def _line_of(self, word: int) -> int:
        return bisect_right(self._ends, word) + 1

    def _at(self, line: int) -> str:
        return f"{self.name}:{line}"


def _body_start(lines: list[str]) -> int:
    """How many lines stand above the body: the frontmatter with its fences."""
    if not lines or lines[0].rstrip() != FENCE:
        return 0
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            return number + 1
    return 0
