"""Words of a question that say little or nothing about what is asked."""

from __future__ import annotations

from wegwijs.plain_words import plain
from wegwijs.readability.frequency import table
from wegwijs.readability.function_words import FUNCTION_WORDS

_POLITENESS = """
alstublieft aub asjeblieft graag bedankt dank hallo hoi goedemorgen goedemiddag goedenavond dag beste mijnheer
meneer mevrouw geachte heer groeten vraag vraagje weet weten info informatie uitleg
""".split()
"""They say that something is asked, not what."""

_OTHER_LANGUAGES = """
the a an to of for from in on at with and or is are am be i my me we you your it this that how do does did can
could what where when who please want need have has not no get
ich mein meine der die das ein eine und wie wo was ist bin kann habe nicht fur zu mit von im am
""".split()
"""Function words of English and German, which many newcomers type."""

_COMMON_FROM = 5.0
"""Zipf value from which a word is in any sentence: about 600 words that are no function words."""

_LOOKED_FOR = {"pas", "terug", "weg", "weinig", "minder", "alleen"}
"""Function words with which people say what they look for: "pas kwijt", "geld terug", "te weinig geld"."""

IGNORED = frozenset(plain(one) for one in {*FUNCTION_WORDS, *_POLITENESS, *_OTHER_LANGUAGES} - _LOOKED_FOR)
"""Plain words that only break ties (`MINOR` in ranking.js): nothing is found by them alone."""

COMMON = frozenset(
    word
    for one, value in table().items()
    if value >= _COMMON_FROM and (word := plain(one)).isalpha() and word not in IGNORED
)
"""Plain words that count for less than others (`IN_ANY_TEXT` in ranking.js)."""
