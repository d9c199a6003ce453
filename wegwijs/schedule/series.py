"""What of a spreekuur goes into calendars: last year, this year and the next.

Calendars that people keep need an end: of later years we do not know the holidays. The years move on
1 January and on no other day, so that a calendar does not change while nothing happens.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wegwijs.schedule.calendar import Calendar
from wegwijs.schedule.occurrences import Occurrence, occurrences
from wegwijs.schedule.rules import rule_days
from wegwijs.validate import Location, Session


@dataclass(frozen=True, slots=True)
class Series:
    """regular: the times of the rule; closed: days of the rule between the first and the last of those
    on which it is not held; extra: times beside the rule. All in order of time."""

    regular: tuple[Occurrence, ...] = ()
    closed: tuple[date, ...] = ()
    extra: tuple[Occurrence, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.regular or self.extra)


def new_year(year: int) -> date:
    """Its first day; of the first or last year there is when it lies outside those."""
    return date(max(date.min.year, min(year, date.max.year)), 1, 1)


def calendar_end(today: date) -> date:
    """The last day that calendars know: 31 December of next year."""
    return date(new_year(today.year + 1).year, 12, 31)


def checked_on(session: Session, location: Location) -> date | None:
    """The last day on which somebody checked its hours, or the location as a whole."""
    days = (session.checked_on, location.checked_on)
    return max((day for day in days if day), default=None)


def series(session: Session, calendar: Calendar, checked: date | None, today: date) -> Series:
    """All times to the end of next year, from its first day on or, if that is later, from the beginning of
    last year.

    checked: see `checked_on`. A spreekuur without `starts` begins there: of days before it we know
    nothing. What was never checked begins with this year.
    """
    since = checked or new_year(today.year)
    first = max(new_year(today.year - 1), min(session.starts or since, since))
    found = tuple(occurrences(session, calendar, first, calendar_end(today)))
    regular = tuple(one for one in found if not one.extra)
    extra = tuple(one for one in found if one.extra)
    return Series(regular, _closed(session, regular), extra)


def _closed(session: Session, regular: tuple[Occurrence, ...]) -> tuple[date, ...]:
    if not regular:
        return ()
    held = {one.day for one in regular}
    days = rule_days(session, regular[0].day, regular[-1].day)
    return tuple(day for day in days if day not in held)
