"""Parts of compounds: "huurtoeslag" is found by "toeslag", and by "huur"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from wegwijs.readability.frequency import ENDINGS, table
from wegwijs.readability.function_words import FUNCTION_WORDS

LINKS = ("", "s", "en", "e", "n")
"""What Dutch puts between the parts of a compound: https://nl.wikipedia.org/wiki/Tussenklank"""

_SHORTEST = 7
_SHORTEST_PART = 3
_LEAST_KNOWN = 3.8
"""Zipf value of a part that is not a word of our own: rarer "words" are mostly chance."""


def parts_of(word: str, own: Collection[str]) -> tuple[str, str] | None:
    """The two words that a plain word is made of, if it is a compound.

    own: our own words, which are preferred to other Dutch words: the second part decides what the word
    means, so the longest own word at the end is taken, and otherwise the commonest pair.
    """
    if len(word) < _SHORTEST or word.isdigit():
        return None
    best = max(_pairs(word, own), default=None)
    return best[1] if best else None


def compounds(own: Collection[str]) -> dict[str, tuple[str, str]]:
    """Compound -> its two parts, sorted, for all own words and for their parts."""
    found: dict[str, tuple[str, str]] = {}
    left = set(own)
    while left:
        new = {word: parts for word in left if (parts := parts_of(word, own))}
        found |= new
        left = {part for parts in new.values() for part in parts} - found.keys() - set(own)
    return dict(sorted(found.items()))


def _pairs(word: str, own: Collection[str]) -> Iterator[tuple[tuple[int, float], tuple[str, str]]]:
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        head = word[at:]
        known = _known(head, own)
        if not known:
            continue
        for link in LINKS:
            first = word[:at].removesuffix(link) if link else word[:at]
            if (link and first == word[:at]) or len(first) < _SHORTEST_PART:
                continue
            value = _known(first, own)
            if value:
                is_own = (head in own) + (first in own)
                yield (is_own, known + value + len(head) / 10), (first, head)


def _known(part: str, own: Collection[str]) -> float:
    """Above 0 if it can be a part: its Zipf value, or more if it is a word of our own."""
    if part in FUNCTION_WORDS or part in ENDINGS:
        return 0
    value = table().get(part, 0)
    if part in own:
        return max(value, _LEAST_KNOWN)
    return value if value >= _LEAST_KNOWN and len(part) > _SHORTEST_PART else 0
