"""`<!-- taal-ok: reason -->`: an editor says that one finding about the language of a text may stay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

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
    """The comments of a text, in order; not those in fenced code."""
    if "<!--" not in body:
        return
    for found in _COMMENT.finditer(without_fences(body)):
        yield Accepted(*found.span(), " ".join(found[1].split()))


def without_lines(body: str) -> str:
    """The text without the lines that are only such a comment: between two items they would end the list."""
    return _ALONE.sub("", body) if "<!--" in body else body
