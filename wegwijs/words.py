"""Dates, times and rows in words: Dutch, or the language of a page, from Babel's locale data."""

from __future__ import annotations

import unicodedata
from datetime import date, time
from functools import lru_cache

from wegwijs.language import language
from wegwijs.site_texts import DUTCH, SiteTexts

LOCALE = "nl"


@lru_cache(maxsize=2048)
def long_date(day: date, locale: str = LOCALE) -> str:
    """ "23 november 2026"."""
    return _formatted(day, "d MMMM y", locale)


@lru_cache(maxsize=2048)
def weekday_date(day: date, locale: str = LOCALE) -> str:
    """ "maandag 23 november": without the year, for dates that are near."""
    return _formatted(day, "EEEE d MMMM", locale)


@lru_cache(maxsize=512)
def weekday_long_date(day: date, locale: str = LOCALE) -> str:
    """ "maandag 23 november 2026": with the year, for dates that are far away."""
    return _formatted(day, "EEEE d MMMM y", locale)


def date_for_editors(day: date) -> str:
    """ "23 november 2026", in the language in which editors are spoken to."""
    return long_date(day, language())


def weekday_for_editors(day: date) -> str:
    """ "maandag 23 november 2026", in the language in which editors are spoken to."""
    return f"{weekday_date(day, language())} {day.year}"


def _formatted(day: date, pattern: str, locale: str) -> str:
    # Imported here: Babel takes longer to load than a build in which nothing changed.
    from babel.dates import format_date

    return format_date(day, pattern, locale=locale)


@lru_cache(maxsize=64)
def weekday_name(weekday: int, locale: str = LOCALE) -> str:
    """ "maandag" for 0."""
    from babel.dates import get_day_names

    return str(get_day_names("wide", locale=locale)[weekday])


def clock(moment: time, _: SiteTexts = DUTCH) -> str:
    """ "14.00", the way Dutch texts write a time."""
    return _("%(hour)s.%(minute)s", hour=moment.hour, minute=f"{moment.minute:02d}")


def time_span(start: time, until: time, _: SiteTexts = DUTCH) -> str:
    """ "14.00 tot 16.30 uur"."""
    return _("%(start)s tot %(until)s uur", start=clock(start, _), until=clock(until, _))


def in_a_row(words: list[str] | tuple[str, ...], _: SiteTexts = DUTCH) -> str:
    """ "maandag, dinsdag en vrijdag"."""
    if len(words) < 2:
        return "".join(words)
    return _("%(first)s en %(last)s", first=", ".join(words[:-1]), last=words[-1])


def sentences(*parts: str) -> str:
    """Sentences after each other; what is empty is left out."""
    return " ".join(part for part in parts if part)


def sort_key(text: str) -> str:
    """Order of Dutch readers: accents and case do not count."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "".join(character for character in plain.casefold() if character.isalnum() or character == " ")


def counted(number: int, one: str, many: str) -> str:
    """ "1 artikel", "12 artikelen"."""
    return f"{number} {one if number == 1 else many}"


def month_name(day: date, locale: str = LOCALE) -> str:
    """ "november 2026"."""
    return _formatted(day, "MMMM y", locale)


@lru_cache(maxsize=512)
def month_of_day(day: date, locale: str = LOCALE) -> str:
    """ "december", as it follows a number."""
    return _formatted(day, "MMMM", locale)
