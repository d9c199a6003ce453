"""What a rule finds in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """What makes a text hard to read, and what to write instead.

    code: of the problem in `problem_texts/`; passage: its number in the text; start, end: offsets in it;
    words: what it is about, as written; suggestion: in words of a reader, may be empty; number, limit: how
    many there are and how many may be, where a rule counts.
    """

    code: str
    passage: int
    start: int
    end: int
    words: str
    suggestion: str = ""
    number: int = 0
    limit: int = 0
