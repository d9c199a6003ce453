"""Dates and times in Dutch words, from Babel's locale data."""

from __future__ import annotations

from datetime import date, time
from functools import lru_cache

LOCALE = "nl"


@lru_cache(maxsize=2048)
def long_date(day: date) -> str:
    """ "23 november 2026"."""
    return _formatted(day, "d MMMM y")


@lru_cache(maxsize=2048)
def weekday_date(day: date) -> str:
    """ "maandag 23 november": without the year, for dates that are near."""
    return _formatted(day, "EEEE d MMMM")


def _formatted(day: date, pattern: str) -> str:
    # Imported here: Babel takes longer to load than a build in which nothing changed.
    from babel.dates import format_date

    return format_date(day, pattern, locale=LOCALE)


def clock(moment: time) -> str:
    """ "14.00", the way Dutch texts write a time."""
    return f"{moment.hour}.{moment.minute:02d}"


def time_span(start: time, until: time) -> str:
    """ "14.00 tot 16.30 uur"."""
    return f"{clock(start)} tot {clock(until)} uur"


def in_a_row(words: list[str] | tuple[str, ...]) -> str:
    """ "maandag, dinsdag en vrijdag"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} en {words[-1]}"


def counted(number: int, one: str, many: str) -> str:
    """ "1 artikel", "12 artikelen"."""
    return f"{number} {one if number == 1 else many}"


def month_name(day: date) -> str:
    """ "november 2026"."""
    return _formatted(day, "MMMM y")
