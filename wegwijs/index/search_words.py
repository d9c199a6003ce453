"""The search words of pages as the layer needs them: spelt right.

Editors note misspellings that they hear of ("toeslach"). The search page finds those by sound and by slips, and it
must never take one for the right word. Pagefind gets them as they are.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from wegwijs.index.confusable import distance
from wegwijs.index.pages import SearchPage
from wegwijs.index.spelling import sound, words_of

_SHORTEST = 5
"""Letters of a word that may be a slip: shorter ones are often names."""


def spelt_right(pages: Sequence[SearchPage], right: Collection[str]) -> list[SearchPage]:
    """The pages with the slips in their search words mended.

    right: plain words that are spelt right.
    """
    used = {word for one in pages for text in (one.title, *one.words) for word in words_of(text)}
    known = sorted(used & set(right))
    mended = {word: _mended(word, known) for word in used - set(right) if len(word) >= _SHORTEST}
    return [replace(one, words=_mended_words(one, mended)) for one in pages]


def _mended_words(page: SearchPage, mended: dict[str, str]) -> tuple[str, ...]:
    phrases = (" ".join(mended.get(word, word) for word in words_of(one)) for one in page.words)
    return tuple(dict.fromkeys(phrases))


def _mended(word: str, known: Sequence[str]) -> str:
    """The right word that it is a slip of, or the word itself."""
    heard = sound(word)
    by_sound = next((one for one in known if sound(one) == heard), "")
    if by_sound:
        return by_sound
    near = (one for one in known if abs(len(one) - len(word)) <= 1 and distance(word, one) <= 1)
    return next(near, word) if len(word) > _SHORTEST else word
