"""Which words somebody may have meant who typed another one: what `vocabulary.js` takes for a slip.

One slip is found by the words that are left when a letter is dropped, as in SymSpell
(https://github.com/wolfgarbe/SymSpell): two words one slip apart have one of those in common. Two slips are
taken in longer words with the same first letter; the letters that they do not share are counted first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import lru_cache

from wegwijs.index.packing import shared_letters
from wegwijs.index.spelling import sound

_SHORTEST = 4
"""Letters of a word that is corrected at all."""
_SHORT = 6
"""Letters below which less is taken for a slip."""
_TWO_SLIPS = 8
"""Letters from which two slips are taken for one word."""
_MOST_UNSHARED = 4
"""Different letters that two words may have for themselves when two slips lie between them."""


class Neighbours:
    """The words near to any other. words: plain words that may be meant."""

    def __init__(self, words: Collection[str]) -> None:
        self._words = frozenset(words)
        self._by_rest: defaultdict[str, list[str]] = defaultdict(list)
        self._by_start: defaultdict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
        for word in sorted(words):
            if len(word) < _SHORTEST:
                continue
            for rest in _dropped(word):
                self._by_rest[rest].append(word)
            if len(word) >= _SHORT:
                for size in range(len(word) - 2, len(word) + 3):
                    self._by_start[word[0], size].append((word, _letters(word)))

    def has_near(self, heard: str) -> bool:
        """Whether a word is the same as this sound, or one slip from it if it is long enough."""
        if len(heard) < _SHORT:
            return heard in self._words
        near = (word for rest in _dropped(heard) for word in self._by_rest.get(rest, ()))
        return heard in self._words or any(is_one_slip(heard, word) for word in near)

    def of(self, typed: str) -> Iterator[str]:
        """Each word that `typed` may be a slip of, some more than once."""
        if len(typed) < _SHORTEST:
            return
        change = 2 if len(typed) < _SHORT else 1
        for rest in _dropped(typed):
            for word in self._by_rest.get(rest, ()):
                if is_one_slip(typed, word, change) and (change == 1 or _starts_alike(typed, word)):
                    yield word
        if len(typed) >= _TWO_SLIPS:
            letters = _letters(typed)
            for word, other in self._by_start.get((typed[0], len(typed)), ()):
                if (letters ^ other).bit_count() <= _MOST_UNSHARED and distance(typed, word) <= 2:
                    yield word


def _dropped(word: str) -> list[str]:
    """The word, and the word without one of its letters."""
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]


@lru_cache(maxsize=50_000)
def _letters(word: str) -> int:
    """The set of its letters, a bit for each."""
    bits = 0
    for letter in word:
        bits |= 1 << ord(letter) % 32
    return bits


def _starts_alike(typed: str, word: str) -> bool:
    return word[0] == typed[0] or word[:2] == typed[1::-1] or sound(typed)[:1] == sound(word)[:1]


def is_one_slip(one: str, other: str, change: int = 1) -> bool:
    """Whether `distance` is 1 at most, found in a fraction of the time."""
    same = shared_letters(one, other)
    left, right = one[same:], other[same:]
    if len(left) == len(right):
        swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
        return not left or swapped or (change == 1 and left[1:] == right[1:])
    return left[1:] == right or left == right[1:]


def distance(one: str, other: str, change: int = 1) -> int:
    """Letters dropped, added, changed, or swapped with a neighbour, as `distance.js` counts them.

    change: what a changed letter costs.
    https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance#Optimal_string_alignment_distance
    """
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        line = [row]
        for at, wanted in enumerate(other, start=1):
            cost = min(above[at - 1] + change * (letter != wanted), above[at] + 1, line[at - 1] + 1)
            if row > 1 and at > 1 and letter == other[at - 2] and one[row - 2] == wanted:
                cost = min(cost, before[at - 2] + 1)
            line.append(cost)
        before, above = above, line
    return above[-1]
