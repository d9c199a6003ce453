"""Which words people know: the most frequent ones, forms of those, and compounds of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from wegwijs.readability.frequency import is_beginning, table
from wegwijs.readability.rules.finding import word_list
from wegwijs.readability.rules.numbers import NUMBERS
from wegwijs.readability.rules.participles import IRREGULAR, SEPARABLE

_SHORTEST = 3
"""Letters of a part of a word."""
_PREFIX = re.compile(rf"(?:{'|'.join(sorted((*SEPARABLE, 'on', 'her'), key=len, reverse=True))})(?=...)")
_ENDINGS = word_list(
    "t d de te den ten e en n s je jes tje tjes pje pjes er ers ster sters ing ingen ste end ende"
)
_INFLECTED = ("", "en", "t", "d", "de", "te")
"""What a stem may have behind it in the list of frequent words."""
_OTHER_SOUND = {"f": "v", "v": "f", "s": "z", "z": "s"}
_DOUBLED = re.compile(r"([aeou])\1([^aeiouy])$")
_CONSONANT_DOUBLED = re.compile(r"([^aeiouy])\1$")
_SINGLE = re.compile(r"(?<![aeiouy])([aeou])([^aeiouywx])$")

_OFFICIAL_BEGINNINGS = word_list(
    """
    ambts beslag boedel conservatoir derden draagkracht dwang erfdienst erfpacht executie griffie heffing
    heffings indicatie kostendelers leges maatwerk omgevings onroerend ontheffings peil precario proceskosten
    rechts toetsings verjarings vermogens verzamelinkomen vordering welstands zaakwaarnem
    """
)
_OFFICIAL_ENDS = word_list(
    """
    beding beschikking beschikkingen beslag besluit besluiten bevoegdheid bevoegdheden clausule clausules
    commissie commissies dwang gerechtigd gerechtigde gerechtigden grondslag grondslagen heffing heffingen
    mandaat norm normen ontheffing ontheffingen orgaan organen plichtig plichtige plichtigen
    toetsing verordening verordeningen vordering vorderingen voorziening voorzieningen
    """
)
_OFFICIAL = re.compile(rf"(?:{'|'.join(_OFFICIAL_BEGINNINGS)})|.{{3,}}(?:{'|'.join(_OFFICIAL_ENDS)})$")
"""Compounds of such parts are terms of officials, however well each part is known."""


@lru_cache(maxsize=1 << 14)
def is_familiar(word: str) -> bool:
    """Whether a word in lower case is a frequent one, a form of one ("verstuurt"), or a compound of them
    ("pincode"). A compound that is built as terms of officials are is not ("peildatum").
    """
    if word in table() or word in NUMBERS or _is_form(word):
        return True
    return not _OFFICIAL.match(word) and _is_compound(word)


def _is_form(word: str) -> bool:
    """Whether a frequent word has the same stem, perhaps behind a part that can stand apart: mee-kijken."""
    known = table().keys()
    return any(
        one in known or one in IRREGULAR or not known.isdisjoint(_related(one))
        for one in _with_and_without(word)
    )


def _with_and_without(word: str) -> Iterator[str]:
    """A word, and what stands behind its first part: "weggesleept", "gesleept"."""
    yield word
    prefix = _PREFIX.match(word)
    if prefix:
        yield word[prefix.end() :]


def _related(word: str) -> Iterator[str]:
    """What the list may have of a word: its infinitive, its singular, its participle."""
    for ending in ("", *_ENDINGS):
        stem = word.removesuffix(ending)
        if word.endswith(ending) and len(stem) >= _SHORTEST:
            yield from _written(stem)
            if stem.startswith("ge") and len(stem) >= _SHORTEST + 2:
                yield from _written(stem[2:])


def _written(stem: str) -> Iterator[str]:
    """A stem with other endings; its spelling changes before some: "loop", "lopen"; "leg", "leggen"."""
    yield from (stem + ending for ending in _INFLECTED)
    opened = _DOUBLED.sub(r"\1\2", stem)
    closed = _CONSONANT_DOUBLED.sub(r"\1", _SINGLE.sub(r"\1\1\2", stem))
    yield from (opened + "en", stem + stem[-1] + "en", closed, closed + "en")
    last = _OTHER_SOUND.get(stem[-1])
    if last:
        yield from (opened[:-1] + last + "en", closed[:-1] + last)


def _is_compound(word: str) -> bool:
    """Whether it is a frequent word, perhaps with a link (gezin-s-inkomen), before a familiar one."""
    return any(
        is_beginning(one[:at]) and (one[at:] in table() or _is_form(one[at:]))
        for one in _with_and_without(word)
        for at in range(_SHORTEST, len(one) - _SHORTEST + 1)
    )
