"""The days of a spreekuur on paper: one by one, or those of a weekday together where room is short."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from wegwijs.schedule import Occurrence
from wegwijs.site_texts import DUTCH, SiteTexts
from wegwijs.validate import Session
from wegwijs.words import in_a_row, month_of_day, time_span, weekday_date, weekday_name

_TOGETHER = "\N{NO-BREAK SPACE}"
"""Between the last day and its month: "4" at the end of a line is no date."""


def one_by_one(session: Session, days: Iterable[Occurrence], _: SiteTexts = DUTCH) -> tuple[str, ...]:
    """ "dinsdag 1 december"; with its times where they are not those of the spreekuur."""
    return tuple(f"{weekday_date(one.day, _.locale)}{_times(session, one, _)}" for one in days)


def by_weekday(session: Session, days: Iterable[Occurrence], _: SiteTexts = DUTCH) -> tuple[str, ...]:
    """ "dinsdag 1, 8 en 15 december, 5 januari", a line for each weekday and its times."""
    lines: dict[tuple[int, str], list[Occurrence]] = {}
    for one in days:
        lines.setdefault((one.day.weekday(), _times(session, one, _)), []).append(one)
    return tuple(
        f"{weekday_name(weekday, _.locale)} {by_month(found, _)}{times}"
        for (weekday, times), found in sorted(lines.items())
    )


def by_month(days: Iterable[Occurrence], _: SiteTexts = DUTCH) -> str:
    """ "1, 8 en 15 december, 5 januari", or "25 december en 1 januari": days in order of time."""
    months = [
        (month, [str(one.day.day) for one in group])
        for month, group in groupby(days, key=lambda one: month_of_day(one.day, _.locale))
    ]
    texts = [f"{in_a_row(numbers, _)}{_TOGETHER}{month}" for month, numbers in months]
    return in_a_row(texts, _) if all(len(numbers) == 1 for __, numbers in months) else ", ".join(texts)


def _times(session: Session, one: Occurrence, _: SiteTexts) -> str:
    usual = (one.start, one.until) == (session.start, session.until)
    return "" if usual else f", {time_span(one.start, one.until, _)}"
