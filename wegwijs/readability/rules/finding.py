"""What all rules need: to say where something stands, and lists of words."""

from __future__ import annotations

from wegwijs.readability.findings import Finding
from wegwijs.readability.text import Text


def finding(
    text: Text,
    code: str,
    number: int,
    span: tuple[int, int],
    suggestion: str = "",
    count: int = 0,
    limit: int = 0,
) -> Finding:
    """The finding at `span` of passage `number`; its words are those of the passage there."""
    start, end = span
    words = text.passages[number].text[start:end]
    return Finding(code, number, start, end, words, suggestion, count, limit)


def word_list(words: str) -> tuple[str, ...]:
    """The words of a list that is written with spaces between."""
    return tuple(words.split())


def word_set(words: str) -> frozenset[str]:
    """The same, to look up words in."""
    return frozenset(word_list(words))
