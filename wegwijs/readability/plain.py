"""Plain text to passages: paragraphs between blank lines, and the items of lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wegwijs.readability.text import Kind, Passage, Text, passage

_BLANK = re.compile(r"\n[ \t]*\n")
_ITEM = re.compile(r"[ \t]*(?:[-*•–][ \t]+|(\d{1,3})[.)][ \t]+)")
_SPACE = re.compile(r"\s+")


def read_plain(text: str) -> Text:
    """The passages of a text without markup. A line that begins with "- " or "1. " is an item or a step."""
    return Text(tuple(one for block in _BLANK.split(text) for one in _block(block)))


def _block(block: str) -> Iterator[Passage]:
    kind, lines = Kind.PARAGRAPH, list[str]()
    for line in block.split("\n"):
        item = _ITEM.match(line)
        if item:
            yield from _passage(kind, lines)
            kind, lines = (Kind.STEP if item[1] else Kind.ITEM), []
            line = line[item.end() :]
        lines.append(line)
    yield from _passage(kind, lines)


def _passage(kind: Kind, lines: list[str]) -> Iterator[Passage]:
    text = _SPACE.sub(" ", " ".join(lines)).strip()
    if text:
        yield passage(kind, text)
