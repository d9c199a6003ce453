"""The search words of pages as the layer needs them: spelt right.

Editors note misspellings that they hear of ("toeslach"). The search page finds those by sound and by slips,
and must never take one for the right word. Pagefind gets them as they are.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from wegwijs.index.pages import SearchPage
from wegwijs.index.slips import Neighbours, distance, is_one_slip
from wegwijs.index.spelling import sound
from wegwijs.plain_words import words_of

_SHORTEST = 5
"""Letters of a word that may be a slip: shorter ones are often names."""
_MOST_CHANGED = 2
"""Letters in which a word that sounds the same may differ."""


def spelt_right(pages: Sequence[SearchPage], right: Collection[str]) -> list[SearchPage]:
    """The pages with the slips in their search words mended.

    right: plain words that are spelt right.
    """
    used = {word for one in pages for text in (one.title, *one.words) for word in words_of(text)}
    known = sorted(used & set(right))
    by_sound = {sound(word): word for word in reversed(known)}
    neighbours = Neighbours(known)
    doubtful = (word for word in used - set(right) if len(word) >= _SHORTEST)
    mended = {word: _mended(word, by_sound.get(sound(word), ""), neighbours) for word in doubtful}
    return [replace(one, words=_mended_words(one, mended)) for one in pages]


def _mended_words(page: SearchPage, mended: dict[str, str]) -> tuple[str, ...]:
    phrases = (" ".join(mended.get(word, word) for word in words_of(one)) for one in page.words)
    return tuple(dict.fromkeys(phrases))


def _mended(word: str, heard: str, neighbours: Neighbours) -> str:
    """The right word that sounds the same (`heard`) or is one slip away, or the word itself."""
    if heard and distance(word, heard) <= _MOST_CHANGED:
        return heard
    near = (one for one in neighbours.of(word) if is_one_slip(word, one))
    return next(near, word) if len(word) > _SHORTEST else word
