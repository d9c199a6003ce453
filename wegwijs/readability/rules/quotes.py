"""Words in quotation marks: they are on a letter or on a screen, and not the writer's own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter

Span = tuple[int, int]
_QUOTED = re.compile(
    r"(?<!\w)(?:\"[^\"\n]{1,200}\"|[“„][^”\"]{1,200}[”\"]|‘[^‘’]{1,200}’|'[^'\n]{1,200}')(?!\w)"
)


@lru_cache(maxsize=4)
def quoted_spans(text: str) -> tuple[Span, ...]:
    """Where words stand in quotes, at most 200 characters, with the quotation marks; in order.

    Kept, because a rule asks for those of one passage at every word that it finds.
    """
    return tuple(one.span() for one in _QUOTED.finditer(text))


def is_within(span: Span, spans: Sequence[Span]) -> bool:
    """Whether a piece of a text shares something with one of others, that are in order without overlaps."""
    before = bisect_left(spans, span[1], key=itemgetter(0)) - 1
    return before >= 0 and spans[before][1] > span[0]
