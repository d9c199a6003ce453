"""The rule of a spreekuur: on which days it would be, closed and extra days not counted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from wegwijs.validate import LAST, Every, Session

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_WEEK = 7


def occurs_on(session: Session, day: date) -> bool:
    """Whether the rule has a spreekuur on this day."""
    return (
        WEEKDAYS[day.weekday()] in session.days
        and (session.starts is None or session.starts <= day)
        and (session.ends is None or day <= session.ends)
        and _in_turn(session, day)
    )


def rule_days(session: Session, first: date, last: date) -> Iterator[date]:
    """The days of the rule from `first` to `last`, both included."""
    begin = max(first, session.starts or first)
    end = min(last, session.ends or last)
    weekdays = {WEEKDAYS.index(day) for day in session.days}
    for number in range(begin.toordinal(), end.toordinal() + 1):
        # Day 1 was a Monday. Asked first, because most days are no day of the rule.
        if (number - 1) % _WEEK in weekdays and _in_turn(session, day := date.fromordinal(number)):
            yield day


def nearest_occurrence(session: Session, day: date) -> date | None:
    """The day nearest to `day` on which the rule does have a spreekuur, at most a month away."""
    for distance in range(1, 32):
        for candidate in (shifted(day, distance), shifted(day, -distance)):
            if occurs_on(session, candidate):
                return candidate
    return None


def monday_of(day: date) -> date:
    """The first day of its week (ISO 8601)."""
    return shifted(day, -day.weekday())


def shifted(day: date, days: int) -> date:
    """`days` later, or the last or first day there is."""
    number = day.toordinal() + days
    return date.fromordinal(max(date.min.toordinal(), min(number, date.max.toordinal())))


def _in_turn(session: Session, day: date) -> bool:
    """Whether it is this week's, or this month's, turn."""
    every = session.every
    if every.ordinals:
        return bool(_ordinals_of(day) & set(every.ordinals))
    return every.weeks == 1 or _weeks_since(session, day) % every.weeks == 0


def _weeks_since(session: Session, day: date) -> int:
    """Whole weeks between the week of the first spreekuur and that of `day`.

    That week is counted from the first day that fits, as RFC 5545 counts from DTSTART: who writes a
    Friday as `starts` for a spreekuur on Tuesdays means the Tuesday after it. Without `starts` (which
    `check` reports) there is no week to count from, so that of the first day there is serves.
    """
    first = session.starts or date.min
    while WEEKDAYS[first.weekday()] not in session.days and first < date.max:
        first += timedelta(days=1)
    return (monday_of(day) - monday_of(first)).days // _WEEK


def _ordinals_of(day: date) -> set[int]:
    """Which of its weekday's days in the month this is: 1 to 5, and -1 for the last."""
    is_last = day > date.max - timedelta(days=_WEEK) or (day + timedelta(days=_WEEK)).month != day.month
    return {(day.day - 1) // _WEEK + 1} | ({LAST} if is_last else set())


def is_weekly(every: Every) -> bool:
    """Whether it is every week."""
    return every == Every()
