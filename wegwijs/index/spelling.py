"""How words are spelt and how they sound, by the same rules as in the browser.

`data/spelling.json` has the rules, for Python and for `templates/components/search/query/words.js`: pairs of
a pattern and what replaces it, in the order in which they are used. The patterns are what both know (no
lookbehind, which Safari lacks before 16.4); `$1` stands for a group.
Sources: Dutch plural and verb endings as in the Algemene Nederlandse Spraakkunst (https://e-ans.ivdnt.org),
letters that sound alike as in https://nl.wikipedia.org/wiki/Nederlandse_spelling, final devoicing as in
https://nl.wikipedia.org/wiki/Auslautverhärtung.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

RULES_FILE = Path(__file__).parent / "data/spelling.json"
_Rules = Sequence[tuple[re.Pattern[str], str]]


@cache
def rules() -> dict[str, list[tuple[str, str]]]:
    """ "endings", "doubled" and "sounds": (pattern, replacement); "letters": (name, letter)."""
    data = json.loads(RULES_FILE.read_text("utf-8"))
    return {name: [(pattern, text) for pattern, text in pairs] for name, pairs in data.items()}


@cache
def _compiled(name: str) -> _Rules:
    return [(re.compile(pattern), re.sub(r"\$(\d)", r"\\\1", text)) for pattern, text in rules()[name]]


def _apply(name: str, word: str) -> str:
    for pattern, text in _compiled(name):
        word = pattern.sub(text, word)
    return word


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A plain word without its ending: "toeslagen" -> "toeslag"."""
    return _apply("endings", word)


@lru_cache(maxsize=100_000)
def even(word: str) -> str:
    """The stem as it is in all forms of the word: "straat" and "straten", "brief" and "brieven"."""
    return _apply("doubled", stem(word))


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """How the stem sounds: "rijbewijzen" and "reibeweis" give the same."""
    return _apply("sounds", stem(word))
