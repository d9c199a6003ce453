"""Right words that look or sound like one of ours: search must not "correct" them.

The browser compares what is typed with the words of our titles and search words. It has no dictionary, so it
is told which Dutch words, and which words of our texts, it would otherwise take for a slip.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from wegwijs.index.slips import Neighbours
from wegwijs.index.spelling import even, sound
from wegwijs.plain_words import plain
from wegwijs.readability.frequency import table


@cache
def dutch_words() -> frozenset[str]:
    """The 20,000 commonest words of Dutch, plain."""
    return frozenset(map(plain, table()))


def right_words(own: Collection[str], right: Collection[str]) -> list[str]:
    """Those of the `right` words that might be taken for a slip in a word of `own`, sorted.

    own, right: plain words. Other forms of own words are not given: they are no slips.
    """
    written, heard = Neighbours(own), Neighbours({sound(word) for word in own})
    forms = {even(word) for word in own}
    return sorted(
        word
        for word in set(right) - set(own)
        if word.isalpha()
        and (heard.has_near(sound(word)) or next(written.of(word), None))
        and even(word) not in forms
    )
