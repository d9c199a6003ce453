"""How much work a text is, known before it is converted.

Python-Markdown takes time squared for many characters: 20,000 opening brackets take a minute, and
they are a slip of the keyboard or an attack, never a text. The limits were measured: a text below
them takes at most a few seconds, and real texts stay a hundred times below them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wegwijs.problems import Place, Problem, problem
from wegwijs.read import Source

MAX_LINES = 10_000
_TOTALS = {"[": 2_000, ">": 20_000}
"""Character -> how often it may stand in a whole text."""

_WHOLE = ("<", 100_000_000)
"""A character that is looked for in the whole text: its number times the length, at most."""

_LIMITS = (("[", 10_000_000), ("`&\\*_>", 1_000_000_000))
"""Characters -> their number times the length of the paragraph they stand in, at most."""

_NESTED = re.compile(r"^[ \t]*(?:>[ \t]*|(?:[-*+]|\d+\.)[ \t]+){50}", re.MULTILINE)
"""Lists in lists, or quotes in quotes, on one line: the parser finds out only after seconds."""

_BLANK = re.compile(r"\n[ \t]*\n")
_TABLE = re.compile(r".*\n[ |:]*-[ |:-]*\n")


def effort_problems(source: Source) -> list[Problem]:
    """At most one problem: why this text is not converted at all."""
    lines = source.body.count("\n") + 1
    if lines > MAX_LINES:
        place = Place(source.file, source.body_line + MAX_LINES)
        return [problem("text-too-long", place, lines=lines, limit=MAX_LINES)]
    found = _too_many(source.body)
    if found is None:
        return []
    character, number, position = found
    return [problem("text-too-many", source.place_in_body(position), character=character, number=number)]


def is_too_much(body: str) -> bool:
    """Whether a text would take too long to convert."""
    long = body.count("\n") >= MAX_LINES
    return long or _NESTED.search(body) is not None or _too_many(body) is not None


def _too_many(body: str) -> tuple[str, int, int] | None:
    """(character, number of times, position) of the first that stands too often in one place."""
    for character, limit in _TOTALS.items():
        if body.count(character) > limit:
            return character, body.count(character), body.index(character)
    character, limit = _WHOLE
    if body.count(character) * len(body) > limit:
        return character, body.count(character), body.index(character)
    for position, part in _parts(body):
        for characters, limit in _LIMITS:
            for character in characters:
                number = part.count(character)
                if number * len(part) > limit:
                    return character, number, position + part.index(character)
    return None


def _parts(body: str) -> Iterator[tuple[int, str]]:
    """(position, text) of every paragraph, and of every row of a table."""
    position = 0
    for block in _BLANK.split(body):
        if _TABLE.match(block):
            for row in block.split("\n"):
                yield position, row
                position += len(row) + 1
            position -= 1
        else:
            yield position, block
            position += len(block)
        position += _separator(body, position)


def _separator(body: str, position: int) -> int:
    found = _BLANK.match(body, position)
    return found.end() - found.start() if found else 0
