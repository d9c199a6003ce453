"""When a spreekuur is: weekdays with times, a period, and days on which it is closed.

Dates are calendar days in the Netherlands. No clock is read: `today` comes from the caller.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from wegwijs.validate import ClosedDay, Session

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
HORIZON = timedelta(days=366)
"""How far ahead dates are looked for: a spreekuur that is further away is not "next"."""


def occurs_on(session: Session, day: date) -> bool:
    """Whether the weekly rule has a spreekuur on this day, closed days not counted."""
    return (
        WEEKDAYS[day.weekday()] in session.days
        and (session.starts is None or session.starts <= day)
        and (session.ends is None or day <= session.ends)
    )


def dates_from(session: Session, today: date) -> Iterator[date]:
    """The days with a spreekuur from `today` on, within `HORIZON`, closed days left out."""
    closed = {one.date for one in session.not_on}
    day = max(today, session.starts) if session.starts else today
    last = min(_shifted(today, HORIZON.days), session.ends or date.max)
    for number in range(day.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(number)
        if occurs_on(session, day) and day not in closed:
            yield day


def next_dates(session: Session, today: date, count: int = 4) -> tuple[date, ...]:
    """The first `count` days with a spreekuur, today included."""
    days = dates_from(session, today)
    return tuple(day for day, _ in zip(days, range(count), strict=False))


def coming_closed_days(session: Session, today: date) -> tuple[ClosedDay, ...]:
    """Closed days from today on, in order of date."""
    coming = [one for one in session.not_on if one.date >= today]
    return tuple(sorted(coming, key=lambda one: one.date))


def nearest_occurrence(session: Session, day: date) -> date | None:
    """The day nearest to `day` on which the rule does have a spreekuur, at most a week away."""
    for distance in range(1, 8):
        for candidate in (_shifted(day, distance), _shifted(day, -distance)):
            if occurs_on(session, candidate):
                return candidate
    return None


def _shifted(day: date, days: int) -> date:
    """`days` later, or the last or first day there is."""
    number = day.toordinal() + days
    return date.fromordinal(max(date.min.toordinal(), min(number, date.max.toordinal())))
