"""`<!-- taal-ok: reason -->`: an editor says that one finding about the language of a text may stay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from wegwijs.convert.destinations import with_comments
from wegwijs.convert.fences import without_fences

LONGEST = 500
"""Characters of a reason, so that a comment without an end is not followed to the end of the text."""

_COMMENT = re.compile(rf"<!--\s{{0,20}}taal-ok\b[ \t]*:?([^<>]{{0,{LONGEST}}}?)-->", re.IGNORECASE)
_ALONE = re.compile(
    rf"^[ \t]*<!--\s{{0,20}}taal-ok\b[^<>]{{0,{LONGEST}}}?-->[ \t]*\n", re.IGNORECASE | re.MULTILINE
)


class Accepted(NamedTuple):
    """Where the comment begins and ends in the body, and the reason, which may be empty."""

    start: int
    end: int
    reason: str


def accepted(body: str) -> Iterator[Accepted]:
    """The comments of a text, in order; not those in code."""
    if "<!--" not in body:
        return
    for found in _COMMENT.finditer(with_comments(body)):
        yield Accepted(*found.span(), " ".join(body[slice(*found.span(1))].split()))


def without_lines(body: str) -> str:
    """The text without the lines that are only such a comment: between two items they would end the list.

    Lines in fenced code stay: there they are an example.
    """
    if "<!--" not in body:
        return body
    pieces, position = [], 0
    for found in _ALONE.finditer(without_fences(body)):
        pieces.append(body[position : found.start()])
        position = found.end()
    return "".join(pieces) + body[position:]
