"""How common a Dutch word is, by the list in `data/` (see its README.md for the source and the licence)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "data/frequencies.txt"

UNLISTED = 2.1
"""Zipf value of a word that is not in the list, of which the lowest is 3.28.

This and the next one are chosen so that our articles get the same score as with all 311,278 words of
wordfreq, with which the formula in `score.py` was fitted: see docs/readability.md.
"""

COMPOUND = 2.85
"""Highest Zipf value of a compound that is not in the list. Otherwise it has that of its head, minus 1."""

_SHORTEST_HEAD, _SHORTEST_BEGINNING = 4, 3
LONGEST_HEAD = 30
"""Letters of a listed word at most, so that a key that got stuck does not take minutes."""

ENDINGS = frozenset({"heid", "lijk", "baar", "loos", "zaam", "ende"})
"""They are in the list, but here they are an ending, not a head."""

_LINKS = ("en", "s", "e", "n")
"""What Dutch puts between the parts of a compound: gezin-s-inkomen, boek-en-kast."""


@cache
def table() -> Mapping[str, float]:
    """Zipf value of each word in the list: base-10 logarithm of occurrences in a billion words."""
    found: dict[str, float] = {}
    for line in FILE.read_text("utf-8").splitlines():
        value, _, words = line.partition(" ")
        found.update(dict.fromkeys(words.split(" "), float(value)))
    return found


def zipf(word: str) -> float:
    """Zipf value of a word in lower case: 7 for "de", 4 for a known word, 3 for a rare one.

    An unlisted compound counts by its head, any other unlisted word as `UNLISTED`. Words with a hyphen are
    never listed, however common they are: "e-mail" counts as "mail", minus 1.
    """
    known = table()
    word = word.replace("’", "'")
    value = known.get(word)
    if value is not None:
        return value
    if "-" in word:
        return max(zipf(word.rpartition("-")[2]) - 1, UNLISTED)
    head = compound_head(word)
    return min(known[head] - 1, COMPOUND) if head else UNLISTED


def compound_head(word: str) -> str:
    """The listed word that an unlisted compound in lower case ends in ("toeslag" of "huurtoeslag"), or "".

    The longest is taken, with a listed word before it. "gezinsinkomen": "inkomen".
    """
    known = table()
    first = max(_SHORTEST_BEGINNING, len(word) - LONGEST_HEAD)
    for at in range(first, len(word) - _SHORTEST_HEAD + 1):
        head = word[at:]
        if head in known and head not in ENDINGS and is_beginning(word[:at]):
            return head
    return ""


def is_beginning(part: str) -> bool:
    """Whether a compound can begin so: with a listed word, with or without a link behind it."""
    known = table()
    if part in known:
        return True
    shorter = (part.removesuffix(link) for link in _LINKS if part.endswith(link))
    return any(len(one) >= _SHORTEST_BEGINNING and one in known for one in shorter)
