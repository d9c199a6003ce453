"""The next day on which the same content gives another site.

Days come from two things: the first and last day of pages, and what is said of spreekuren. For a
spreekuur we look at one day after the other until its outlook is another one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from wegwijs.link.portal import Portal
from wegwijs.link.states import first_day, last_day
from wegwijs.schedule import HORIZON, Calendar, outlook, shifted
from wegwijs.validate import Session

_DAY = timedelta(days=1)
_LOOK_AHEAD = 2 * HORIZON.days
"""What has not changed by then, with closed days for a year on end, does not change."""


def next_change(portal: Portal) -> date | None:
    """The first day after `portal.today` on which a page would be another one; None: there is no such day."""
    days = [*_page_days(portal)]
    for location in portal.locations.values():
        for session in location.data.sessions:
            days += [day] if (day := _session_day(session, portal.calendar, portal.today)) else []
    return min(days, default=None)


def _page_days(portal: Portal) -> Iterator[date]:
    """The day on which each page comes, and the day after its last."""
    for entry in portal.upcoming.values():
        first = first_day(entry.source)
        if first is not None:
            yield first
    for entry in portal.everything:
        last = last_day(entry.source)
        if last is not None and last < date.max:
            yield last + _DAY


def _session_day(session: Session, calendar: Calendar, today: date) -> date | None:
    """The first day after `today` on which something else is said about a spreekuur."""
    said = outlook(session, calendar, today)
    if said.ended is not None:
        return None
    # Nothing is said of a spreekuur before its first day comes into view.
    days = (session.starts or today, session.ends or date.max, *(one.date for one in session.extra))
    first = shifted(max(today, shifted(min(days), -HORIZON.days - 1)), 1)
    for number in range(first.toordinal(), min(first.toordinal() + _LOOK_AHEAD, date.max.toordinal() + 1)):
        day = date.fromordinal(number)
        if outlook(session, calendar, day) != said:
            return day
    return None
