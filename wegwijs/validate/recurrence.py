"""How often a spreekuur is, as an editor writes it: "week", "2 weken", "1e en 3e week van de maand"."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_WEEKS = 12
LAST = -1
"""The ordinal of "laatste", as in RFC 5545 (BYDAY=-1TU)."""

_EVERY = re.compile(r"(?:(?:elke|iedere|om de) )?(?:(?P<one>week)|(?P<number>\d{1,2}) weken)")
_MONTH_END = re.compile(r" ?(?:week )?(?:van (?:de|elke|iedere) maand)$| week$")
_ORDINAL = re.compile(r"(?P<digit>[1-5])(?:e|de|ste)")
_WORDS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "laatste": LAST}


@dataclass(frozen=True, slots=True)
class Every:
    """weeks: 1 for each week, 2 for every other week, ...

    ordinals: which of a weekday's days in a month (1 the first, -1 the last); empty: not by month.
    """

    weeks: int = 1
    ordinals: tuple[int, ...] = ()


def parse_every(text: str) -> Every:
    """The recurrence that an editor means. Raises ValueError for what it does not know."""
    plain = " ".join(text.casefold().split())
    found = _EVERY.fullmatch(plain)
    return _weeks(found, plain) if found else Every(ordinals=_ordinals(plain))


def _weeks(found: re.Match[str], text: str) -> Every:
    if found["one"]:
        return Every(2) if text.startswith("om de") else Every()
    weeks = int(found["number"])
    if not 1 <= weeks <= MAX_WEEKS or text.startswith("om de"):
        raise ValueError(text)  # "om de 2 weken" is every second week to some, every third to others
    return Every(weeks)


def _ordinals(text: str) -> tuple[int, ...]:
    words = [one for one in re.split(r",\s*| en ", _MONTH_END.sub("", text)) if one]
    numbers = {_ordinal(word.strip()) for word in words}
    if not numbers:
        raise ValueError(text)
    return tuple(sorted(numbers, key=lambda one: (one == LAST, one)))


def _ordinal(word: str) -> int:
    found = _ORDINAL.fullmatch(word)
    if found:
        return int(found["digit"])
    if word not in _WORDS:
        raise ValueError(word)
    return _WORDS[word]
