"""Where the targets of links and pictures stand in a Markdown text.

Python-Markdown keeps no positions, so the text is looked through for what it reads as a link:
`[text](target "title")`, `[text](<target>)`, `[name]: target` and `<https://...>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wegwijs.convert.fences import without_fences

_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
"""Code between backticks, which never crosses a blank line."""

_BEGIN = re.compile(
    r"\]\((?P<inline>\s*)"
    r"|^ {0,3}\[[^\[\]\n]+\]:[ \t]*\n?[ \t]*(?:<(?P<angled>[^<>\s]+)>|(?P<named>[^\s<>]+))"
    r"|<(?P<bare>(?:https?|mailto|ftps?|tel):[^\s<>]+|[^\s<>@:/]+@[^\s<>]+)>",
    re.MULTILINE,
)
_TITLE = re.compile(r"""\s+(?:"[^"]*"|'[^']*')\s*$""")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!])")
_BRACKET = re.compile(r"[()]|\n[ \t]*\n")
MAX_LENGTH = 2000
MAX_DEPTH = 10
"""Characters and brackets in brackets in which a target must end: an unclosed bracket is not followed to
the end of the text."""


class Destination(NamedTuple):
    """`body[start:end]` is what was typed, `body[start:last]` with a title behind it; `target` is what
    was typed without backslashes before punctuation."""

    start: int
    end: int
    last: int
    target: str


def without_code(body: str) -> str:
    """The text, of the same length, with spaces for code, fenced or not, and comments."""
    text = with_comments(body)
    return blanked(text, list(_comments(text)))


def with_comments(body: str) -> str:
    """The text, of the same length, with spaces for code, fenced or not."""
    body = without_fences(body)
    return blanked(body, [found.span() for found in _CODE.finditer(body)])


def _comments(text: str) -> Iterator[tuple[int, int]]:
    end = 0
    while (start := text.find("<!--", end)) >= 0 and (close := text.find("-->", start)) >= 0:
        end = close + 3
        yield start, end


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text, of the same length and lines, with spaces in these spans, which are in order."""
    pieces, position = [], 0
    for start, end in spans:
        pieces += [text[position:start], "\n".join(" " * len(line) for line in text[start:end].split("\n"))]
        position = end
    return "".join(pieces) + text[position:]


def destinations(body: str) -> Iterator[Destination]:
    """Every target in the order of the text, those of pictures too."""
    text = without_code(body)
    done = 0
    for found in _BEGIN.finditer(text):
        if found.start() < done:
            continue  # within a target: <https://…> in [text](<https://…>)
        span = _inline(text, found.end()) if found["inline"] is not None else _matched(found)
        if span is not None:
            start, end, last = span
            done = last
            yield Destination(start, end, last, _ESCAPED.sub(r"\1", body[start:end]))


def _matched(found: re.Match[str]) -> tuple[int, int, int]:
    start, end = found.span(found.lastgroup or "")
    return start, end, end


def _inline(text: str, start: int) -> tuple[int, int, int] | None:
    """The span of a target behind `](`, without and with a title; None where no bracket closes it."""
    if text.startswith("<", start):
        last = text.find(">", start, start + MAX_LENGTH)
        closed = _closing(text, last) if last > 0 else None
        return (start + 1, last, closed or last) if last > 0 else None
    end = _closing(text, start)
    if end is None:
        return None
    inner = _TITLE.sub("", text[start:end])
    return start, start + len(inner.rstrip()), end


def _closing(text: str, start: int) -> int | None:
    """The position of the bracket that closes the one before `start`."""
    depth = 1
    for found in _BRACKET.finditer(text, start, start + MAX_LENGTH):
        depth += {"(": 1, ")": -1}.get(found.group(), MAX_DEPTH)
        if not depth:
            return found.start()
        if depth > MAX_DEPTH:
            return None
    return None
