"""Which findings an editor lets pass with `<!-- taal-ok: reason -->`. One comment is for one finding."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from wegwijs.convert.accepted import Accepted, accepted

Span = tuple[int, int]
"""Positions in the body of a text, the second just behind the last character."""

_BLANK = re.compile(r"\n(?:[ \t]*\n)+")


def let_pass(
    body: str, spans: Sequence[Span | None], told: int | None = None
) -> list[tuple[Accepted, int | None]]:
    """Each comment of a text, with the number of the finding that it lets pass, or None.

    spans: where each finding stands; None is never let pass. A comment is for the first finding that ends
    behind it, or else for the last before it, in its own block of lines; alone in its block, for the next.
    told: how many of the findings everybody is told; the others, tips, only get what those leave.
    """
    comments = list(accepted(body))
    if not comments:
        return []
    blanks = [one.span() for one in _BLANK.finditer(body)]
    left = sorted((span, number) for number, span in enumerate(spans) if span is not None)
    result: list[tuple[Accepted, int | None]] = []
    for comment in comments:
        first, last = _reach(body, comment, blanks)
        near = left[bisect_left(left, ((first, 0), 0)) : bisect_left(left, ((last, 0), 0))]
        near = [one for one in near if told is None or one[1] < told] or near
        after = next((one for one in near if one[0][1] > comment.end), None)
        chosen = after or (near[-1] if near else None)
        if chosen is not None:
            left.remove(chosen)
        result.append((comment, chosen[1] if chosen else None))
    return result


def _reach(body: str, comment: Accepted, blanks: Sequence[Span]) -> Span:
    """The block of lines with the comment, and the next one if there is nothing else in it.

    blanks: where the blank lines between blocks are.
    """
    before = bisect_right(blanks, (comment.start, 0)) - 1
    after = bisect_left(blanks, (comment.end, 0))
    start, end = _edge(blanks, before, 1, 0), _edge(blanks, after, 0, len(body))
    if not (body[start : comment.start] + body[comment.end : end]).strip():
        end = _edge(blanks, after + 1, 0, len(body))
    return start, end


def _edge(blanks: Sequence[Span], number: int, side: int, otherwise: int) -> int:
    return blanks[number][side] if 0 <= number < len(blanks) else otherwise
