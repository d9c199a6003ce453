"""How long ago, and how long to go, in words of the language of editors."""

from __future__ import annotations

from datetime import date

from wegwijs.language import _, language
from wegwijs.words import date_for_editors


def distance(day: date, today: date) -> str:
    """ "3 dagen geleden", "vandaag", "over 6 maanden"."""
    from babel.dates import format_timedelta

    if day == today:
        return _("vandaag")
    return str(format_timedelta(day - today, granularity="day", add_direction=True, locale=language()))


def with_distance(day: date | None, today: date) -> str:
    """ "20 mei 2027 (over 6 maanden)"; empty without a day."""
    return f"{date_for_editors(day)} ({distance(day, today)})" if day else ""
