"""The next day on which the same content gives another site.

Days come from two things: the first and last day of pages, and what is said of spreekuren. For a
spreekuur the days on which something could change are few and known; on each we look whether it does.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from wegwijs.link.portal import Portal
from wegwijs.link.states import first_day, last_day
from wegwijs.schedule import HORIZON, coming_closed_days, next_dates, occurs_on
from wegwijs.validate import ClosedDay, Session

_DAY = timedelta(days=1)
_WEEK = 7
_Said = tuple[tuple[date, ...], tuple[ClosedDay, ...], bool]


def next_change(portal: Portal) -> date | None:
    """The first day after `portal.today` on which a page would be another one; None: there is no such day."""
    days = [*_page_days(portal)]
    for location in portal.locations.values():
        days += [day for one in location.data.sessions if (day := _session_day(one, portal.today))]
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


def _session_day(session: Session, today: date) -> date | None:
    """The first day after `today` on which something else is said about a spreekuur."""
    said = what_is_said(session, today)
    for day in sorted({one for one in _candidates(session, today) if one > today}):
        if what_is_said(session, day) != said:
            return day
    return None


def what_is_said(session: Session, today: date) -> _Said:
    """All that pages say about a spreekuur and that depends on the day."""
    ended = session.ends is not None and session.ends < today
    return next_dates(session, today), coming_closed_days(session, today), ended


def _candidates(session: Session, today: date) -> Iterator[date]:
    """The day after each date that is shown, and the day on which the next one comes into view."""
    dates, closed, _ = what_is_said(session, today)
    past = [*dates[:1], *(one.date for one in closed)]
    past += [session.ends] if session.ends else []
    yield from (one + _DAY for one in past if one < date.max)
    beyond = _first_beyond(session, today)
    if beyond is not None:
        yield beyond - HORIZON


def _first_beyond(session: Session, today: date) -> date | None:
    """The first spreekuur that is further away than `HORIZON`.

    Each closed day can put it off by a week at most.
    """
    closed = {one.date for one in session.not_on}
    start = max(today.toordinal() + HORIZON.days + 1, session.starts.toordinal() if session.starts else 0)
    last = min(start + _WEEK * (len(closed) + 1), date.max.toordinal())
    days = (date.fromordinal(number) for number in range(start, last + 1))
    return next((day for day in days if occurs_on(session, day) and day not in closed), None)
