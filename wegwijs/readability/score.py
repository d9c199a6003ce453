"""How hard a Dutch text is to read: a number on the scale of A1 (1) to C1 (5), with a margin.

Source of the formula: fitted by Wegwijs on 49 texts of a known level, and tried on 47 others. Over all of
them, cross-validated, it puts 83 % in the right one of three bands (A, B1, B2 and higher), and its rank
correlation with the levels is .905 (Spearman). It says what a text looks like, not who can read it: see
docs/readability.md.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt
from operator import add, sub
from typing import NamedTuple

from wegwijs.readability.frequency import zipf
from wegwijs.readability.function_words import FUNCTION_WORDS
from wegwijs.readability.limits import SCALE
from wegwijs.readability.syllables import syllables
from wegwijs.readability.text import Sentence

LONG, LIX_LONG = 10, 7
"""Letters that a long word has at least: in our formula, and in that of LIX."""

NOUN_ENDINGS = ("ing", "ingen", "heid", "atie", "aties", "iteit", "isme", "schap")
"""Of nouns made of a verb or an adjective."""

_BEFORE_CAPITAL = frozenset("snt")
"""What a sentence can begin with before its capital: 's Avonds."""

TYPICAL_ZIPF = 4.8
"""Mean Zipf value of the content words of our articles: what a text without any counts as."""

NOISE, NOISE_WORDS = 0.35, 150
"""Standard deviation of the score of a text with so many words. It was found by cutting texts in halves."""

COVERAGE = 1.645
"""Standard deviations in a margin: with these, 9 of 10 texts by one writer lie within it."""


class Counts(NamedTuple):
    """What the formulas need of a text. Whole numbers, so the counts of a sentence can be taken off exactly.

    long_words: of at least `LONG` letters, no names; lix_words: of at least `LIX_LONG`, names too, as LIX has
    it; content_words: no function words or names; zipf: sum of their Zipf values, in hundredths; nouns: those
    that end in one of `NOUN_ENDINGS`; listed: words in pieces of a list that are no sentence. Numbers and
    addresses are words with syllables, and nothing else.
    """

    words: int = 0
    sentences: int = 0
    long_words: int = 0
    lix_words: int = 0
    content_words: int = 0
    zipf: int = 0
    nouns: int = 0
    syllables: int = 0
    listed: int = 0

    # Counts are a tuple because texts have thousands of them; to a tuple, + would put them in a row.
    def __add__(self, other: Counts) -> Counts:  # type: ignore[override]
        return Counts(*map(add, self, other))

    def __sub__(self, other: Counts) -> Counts:
        return Counts(*map(sub, self, other))


def together(counts: Iterable[Counts]) -> Counts:
    """The counts of all together, column by column."""
    return Counts(*map(sum, zip(*counts, strict=True)))


@dataclass(frozen=True, slots=True)
class Estimate:
    """score: 1 (A1) to 5 (C1), lower or higher for a text that is simpler or harder than any we know.

    margin: in the same unit, see `margin()`; level: one of `SCALE`; flesch_douma: higher is easier, 60-70 is
    usual; lix: higher is harder, 40-50 is usual for facts.
    """

    score: float
    margin: float
    level: str
    words: int
    sentences: int
    flesch_douma: float
    lix: float


def count(sentence: Sentence, names: Collection[int] = ()) -> Counts:
    """The counts of one sentence; without words they are all 0.

    names: numbers of words that are part of a name, however they are written.
    """
    words = sentence.words
    if not words:
        return Counts()
    rows = list(map(_inside, words))
    for number, word in enumerate(words):
        rows[number] = _beginning(word)
        if word[0].isalpha() and word not in _BEFORE_CAPITAL:
            break
    for number in names:
        rows[number] = _in_name(words[number])
    return Counts(len(rows), 1, *map(sum, zip(*rows, strict=True)))


_Row = tuple[int, int, int, int, int, int]
"""The share of a word in each of the counts, in their order, but for words and sentences."""


@lru_cache(maxsize=1 << 16)
def _inside(word: str) -> _Row:
    """Of a word in the middle of a sentence: a capital makes it a name."""
    return _in_name(word) if word[0].isupper() else _beginning(word)


@lru_cache(maxsize=1 << 14)
def _beginning(word: str) -> _Row:
    """Of the first word of a sentence, or one without a capital."""
    if word[1:] != word[1:].lower() or not _is_plain(word):
        return _in_name(word)
    folded = word.lower().replace("’", "'")
    letters = _letters(word)
    long, lix_long = int(letters >= LONG), int(letters >= LIX_LONG)
    if folded in FUNCTION_WORDS:
        return long, lix_long, 0, 0, 0, syllables(word)
    noun = int(folded.endswith(NOUN_ENDINGS))
    return long, lix_long, 1, round(100 * zipf(folded)), noun, syllables(word)


@lru_cache(maxsize=1 << 14)
def _in_name(word: str) -> _Row:
    """Of a word in a name (Hengelo, DigiD), a number or an address: only LIX and syllables know it."""
    lix_long = _is_plain(word) and _letters(word) >= LIX_LONG
    return 0, int(lix_long), 0, 0, 0, syllables(word)


def _letters(word: str) -> int:
    return len(word) if word.isalpha() else sum(map(str.isalpha, word))


def _is_plain(word: str) -> bool:
    """Letters only, apart from hyphens and apostrophes: no number ("14.00"), no address ("digid.nl")."""
    return word.isalpha() or all(one.isalpha() or one in "-'’" for one in word)


def estimate(counts: Counts) -> Estimate | None:
    """The score of what was counted; None when there are no words."""
    if counts.words <= counts.listed or counts.sentences <= 0:
        return None
    value = score(counts)
    length = (counts.words - counts.listed) / counts.sentences
    return Estimate(
        score=value,
        margin=margin(counts.words),
        level=level(value),
        words=counts.words,
        sentences=counts.sentences,
        flesch_douma=206.84 - 77 * counts.syllables / counts.words - 0.93 * length,
        lix=length + 100 * counts.lix_words / counts.words,
    )


def score(counts: Counts) -> float:
    """Our formula (see above), of at least one word. Sentence length and rare words weigh most."""
    words, content = counts.words, counts.content_words
    mean_zipf = counts.zipf / content / 100 if content else TYPICAL_ZIPF
    return (
        6.993
        + 0.826 * log((words - counts.listed) / counts.sentences)
        + 0.547 * log(1 + 100 * counts.long_words / words)
        - 1.559 * mean_zipf
        + 0.338 * log(0.5 + 100 * counts.nouns / words)
    )


def margin(words: int) -> float:
    """How far the score of a text of so many words lies from that of a very long one like it, 9 times in 10.

    It is what chance does: which sentences happen to be in the text. At most 4, the whole scale.
    """
    return min(COVERAGE * NOISE * sqrt(NOISE_WORDS / words), 4.0)


def level(value: float) -> str:
    """The nearest level of a score; what lies outside the scale gets the level at that end."""
    return SCALE[min(max(int(value + 0.5), 1), len(SCALE)) - 1]
