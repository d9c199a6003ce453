"""Right words that look or sound like one of ours: search must not "correct" them.

The browser compares what is typed with the words of our titles and search words. It has no dictionary, so it
is told which Dutch words, and which words of our texts, it would otherwise take for a slip. Found by the words
that are left when one or two letters are dropped, as in SymSpell
(https://github.com/wolfgarbe/SymSpell): two words that have one in common may be as near as that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from wegwijs.index.spelling import even, plain, sound
from wegwijs.readability.frequency import table

_SHORTEST = 4
"""Letters of a word that is corrected at all (`mostSlips` in vocabulary.js)."""
_SHORT = 6
"""Letters below which less is taken for a slip."""
_TWO_SLIPS = 8
"""Letters from which two slips are taken for one word."""


def right_words(own: Collection[str], others: Iterable[str]) -> list[str]:
    """Dutch words and `others` that might be taken for a slip in a word of `own`, sorted.

    own, others: plain words. More are given than would be corrected, never fewer.
    """
    near: defaultdict[str, set[str]] = defaultdict(set)
    for word in own:
        for short in _shortened(word):
            near[short].add(word)
    sounds = {sound(word) for word in own}
    forms = {even(word) for word in own}
    candidates = {plain(word) for word in table()} | set(others)
    return sorted(
        word
        for word in candidates - set(own)
        if word.isalpha() and even(word) not in forms and (sound(word) in sounds or _is_near(word, near))
    )


def _is_near(word: str, near: Mapping[str, set[str]]) -> bool:
    if len(word) < _SHORTEST:
        return False
    found = {own for short in _shortened(word) for own in near.get(short, ())}
    change = 2 if len(word) < _SHORT else 1
    return any(
        distance(word, own, change) <= most_slips(word) for own in found if len(word) >= _SHORT or _same_start(word, own)
    )


def _same_start(word: str, own: str) -> bool:
    return own[0] == word[0] or own[:2] == word[1::-1] or sound(word)[:1] == sound(own)[:1]


def most_slips(word: str) -> int:
    """Slips in a typed word that are looked through, as in `vocabulary.js`."""
    if len(word) < _SHORTEST:
        return 0
    return 1 if len(word) < _TWO_SLIPS else 2


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


def _shortened(word: str) -> Iterator[str]:
    yield from _dropped(word)
    if len(word) >= _TWO_SLIPS:
        for one in set(_dropped(word)):
            yield from _dropped(one)


def _dropped(word: str) -> list[str]:
    """The word, and the word without one of its letters."""
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]
