"""Where sentences begin and end in Dutch text."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence of a passage, without the spaces around it."""
    spans, start = [], 0
    for found in _END.finditer(text):
        spans.append((start, found.end()))
        start = found.end()
    spans.append((start, len(text)))
    trimmed = ((a + len(text[a:b]) - len(text[a:b].lstrip()), a + len(text[a:b].rstrip())) for a, b in spans)
    return [(a, b) for a, b in trimmed if a < b]
