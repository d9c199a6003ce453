"""How long ago, and how long to go, in Dutch words."""

from __future__ import annotations

from datetime import date

from wegwijs.words import LOCALE, long_date


def distance(day: date, today: date) -> str:
    """ "3 dagen geleden", "vandaag", "over 6 maanden"."""
    from babel.dates import format_timedelta

    if day == today:
        return "vandaag"
    return str(format_timedelta(day - today, granularity="day", add_direction=True, locale=LOCALE))


def with_distance(day: date | None, today: date) -> str:
    """ "20 mei 2027 (over 6 maanden)"; empty without a day."""
    return f"{long_date(day)} ({distance(day, today)})" if day else ""
