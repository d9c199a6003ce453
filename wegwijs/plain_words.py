"""Words as search compares them, as `templates/components/search/query/words.js` does in the browser."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 40
"""Letters of a word that count."""

_INSIDE = re.compile(r"(?<=[^\W\d_])['’‘`](?=[^\W\d_])")
_WORD = re.compile(r"[^\W_]+")


class _Plain(dict[int, str]):
    """Code point -> what is left of it. Filled while it is used: whole pages go through it."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        # Vowels of many languages of India are marks too: without them a word stays one word.
        self[code] = "" if unicodedata.category(character).startswith("M") else character
        return self[code]


TYPED_AS = {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss"}
"""Letters that Unicode does not take apart, and people type in another way."""

_PLAIN = _Plain(str.maketrans({**TYPED_AS, "\N{SOFT HYPHEN}": ""}))


def plain(text: str) -> str:
    """Small letters without accents and without apostrophes inside words: "auto's" -> "autos"."""
    if text.isascii() and text.isalpha():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text).lower().translate(_PLAIN)
    return _INSIDE.sub("", letters)


def words_of(text: str) -> list[str]:
    """The words of a text, as `plain` spells them; "75+" gives "75"."""
    return [word[:LONGEST] for word in _WORD.findall(plain(text))]


def folded(text: str) -> str:
    """The same with one space between them, to compare texts: "IB-Groep" -> "ib groep"."""
    return " ".join(words_of(text))
