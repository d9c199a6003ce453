"""The next day on which the same content gives another site.

Days come from three things: the first and last day of pages, what is said of spreekuren, and the years
in their calendars. For a spreekuur we look at one day after the other until its outlook is another one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from wegwijs.link.portal import Portal
from wegwijs.link.states import first_day, last_day
from wegwijs.schedule import HORIZON, Calendar, checked_on, new_year, outlook, series, shifted
from wegwijs.validate import Location, Session

_DAY = timedelta(days=1)
_LOOK_AHEAD = 2 * HORIZON.days
"""What has not changed by then, with closed days for a year on end, does not change."""


def next_change(portal: Portal) -> date | None:
    """The first day after `portal.today` on which a page would be another one; None: there is no such day."""
    found = min(_page_days(portal), default=None)
    for location in portal.locations.values():
        for session in location.data.sessions:
            found = _session_day(session, portal.calendar, portal.today, found) or found
    # Looked for last, as a page nearly always changes sooner.
    return min(_calendar_days(portal, found or date.max), default=found)


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


def _session_day(session: Session, calendar: Calendar, today: date, before: date | None) -> date | None:
    """The first day after `today` on which something else is said about a spreekuur, if before `before`."""
    said = outlook(session, calendar, today)
    if said.ended is not None:
        return None
    # Nothing is said of a spreekuur before its first day comes into view.
    days = (session.starts or today, session.ends or date.max, *(one.date for one in session.extra))
    first = shifted(max(today, shifted(min(days), -HORIZON.days - 1)), 1)
    end = min(first.toordinal() + _LOOK_AHEAD, (before or date.max).toordinal() + (before is None))
    for number in range(first.toordinal(), end):
        day = date.fromordinal(number)
        if outlook(session, calendar, day) != said:
            return day
    return None


def _calendar_days(portal: Portal, before: date) -> list[date]:
    """Of each spreekuur the 1 January on which its calendar has other years, if that is before `before`."""
    if new_year(portal.today.year + 1) >= before:
        return []
    every = ((one.data, session) for one in portal.locations.values() for session in one.data.sessions)
    found = (_calendar_day(*one, portal) for one in every)
    return [day for day in found if day is not None and day < before]


def _calendar_day(location: Location, session: Session, portal: Portal) -> date | None:
    """A calendar with something in it changes each year; an empty one when what is far away comes near."""
    checked = checked_on(session, location)
    dates = (session.starts, checked, *(one.date for one in session.extra))
    years = {portal.today.year + 1, *(day.year - 1 for day in dates if day)}
    days = [day for day in map(new_year, sorted(years)) if day > portal.today]
    if series(session, portal.calendar, checked, portal.today):
        return min(days, default=None)
    return next((day for day in days if series(session, portal.calendar, checked, day)), None)
