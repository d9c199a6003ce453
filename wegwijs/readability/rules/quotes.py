"""Words in quotation marks: they are on a letter or on a screen, and not the writer's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

Span = tuple[int, int]
_QUOTED = re.compile(
    r"(?<!\w)(?:\"[^\"\n]{1,200}\"|[“„][^”\"]{1,200}[”\"]|‘[^‘’]{1,200}’|'[^'\n]{1,200}')(?!\w)"
)


def quoted_spans(text: str) -> list[Span]:
    """Where words stand in quotes, at most 200 characters, with the quotation marks."""
    return [one.span() for one in _QUOTED.finditer(text)]


def is_within(span: Span, spans: Sequence[Span]) -> bool:
    """Whether a piece of a text shares something with one of others."""
    return any(one[0] < span[1] and span[0] < one[1] for one in spans)
