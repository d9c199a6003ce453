"""Where the targets of links and pictures stand in a Markdown text.

Python-Markdown keeps no positions, so the text is looked through for what it reads as a link:
`[text](target "title")`, `[text](<target>)`, `[name]: target` and `<https://...>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_NOT_TEXT = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)|<!--.*?-->", re.DOTALL)
"""Code between backticks, which never crosses a blank line, and comments."""

_BEGIN = re.compile(
    r"\]\((?P<inline>\s*)"
    r"|^ {0,3}\[[^\[\]\n]+\]:[ \t]*\n?[ \t]*(?:<(?P<angled>[^<>\s]+)>|(?P<named>[^\s<>]+))"
    r"|<(?P<bare>(?:https?|mailto|ftps?|tel):[^\s<>]+|[^\s<>@:/]+@[^\s<>]+)>",
    re.MULTILINE,
)
_TITLE = re.compile(r"""\s+(?:"[^"]*"|'[^']*')\s*$""")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!])")
MAX_LENGTH = 2000
"""Characters in which a target must end: an unclosed bracket is not followed to the end of the text."""


class Destination(NamedTuple):
    """`body[start:end]` is what was typed; `target` is that without backslashes before punctuation."""

    start: int
    end: int
    target: str


def without_code(body: str) -> str:
    """The text, of the same length, with spaces for code and comments."""
    return _NOT_TEXT.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), body)


def destinations(body: str) -> Iterator[Destination]:
    """Every target in the order of the text, those of pictures too."""
    text = without_code(body)
    for found in _BEGIN.finditer(text):
        span = _inline(text, found.end()) if found["inline"] is not None else _matched(found)
        if span is not None:
            start, end = span
            yield Destination(start, end, _ESCAPED.sub(r"\1", body[start:end]))


def _matched(found: re.Match[str]) -> tuple[int, int]:
    group = found.lastgroup or ""
    return found.span(group)


def _inline(text: str, start: int) -> tuple[int, int] | None:
    """The span of a target behind `](`, without a title; None where no bracket closes it."""
    if text.startswith("<", start):
        last = text.find(">", start, start + MAX_LENGTH)
        return (start + 1, last) if last > 0 else None
    end = _closing(text, start)
    if end is None:
        return None
    inner = _TITLE.sub("", text[start:end])
    return start, start + len(inner.rstrip())


def _closing(text: str, start: int) -> int | None:
    """The position of the bracket that closes the one before `start`."""
    depth = 1
    for position in range(start, min(len(text), start + MAX_LENGTH)):
        depth += {"(": 1, ")": -1}.get(text[position], 0)
        if not depth:
            return position
    return None
