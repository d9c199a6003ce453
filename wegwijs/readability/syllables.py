"""How many syllables a Dutch word has."""

from __future__ import annotations

import re

SPELLED = 3
"""Capitals of at most this many letters are read letter by letter: BSN, AOW. Longer ones as a word: IBAN."""

_PART = re.compile(r"[^\W\d_]+|\d+")

_SILENT = re.compile(r"(?<=[nf]lin|.sit|pdat|phon|twar|dwar)e(?=s?$)")
"""The e of English words: online, website, update, smartphone, software."""

_NUCLEUS = re.compile(
    r"aai|ooi|oei|eau|eeu|ieu|i(?=ee)|e(?=um$)|aa|ee|oo|uu|ie|ïe|oe|eu|ëi|ui|ei|ij|ai|oi|au|ou"
    r"|[aeioàáâäèéêëìíîïòóôöùúûü]|(?<!q)u|y(?![aeiou])"
)
"""What a syllable is built on: the longest vowel sound there is. So: mu-se-um, fi-nan-ci-eel, i-dee."""


def syllables(word: str) -> int:
    """At least 1 of a word, as it is written (capitals count); 0 when it has no letters or digits.

    Each digit counts as one. What has no vowel is read letter by letter: tv, bsn.
    """
    if word.isalpha():
        return _of_part(word)
    return sum(_of_part(one) for one in _PART.findall(word.replace("'", "").replace("’", "")))


def _of_part(part: str) -> int:
    if part.isdigit() or (len(part) <= SPELLED and part.isupper()):
        return len(part)
    return len(_NUCLEUS.findall(_SILENT.sub("", part.lower()))) or len(part)
