"""The times at which a spreekuur really is: the rule, without closed days, with extra days.

Days and times are those of the clock in the Netherlands (Europe/Amsterdam), so that they stay right
when the clock changes; `moment` gives the instant. No clock is read: `today` comes from the caller.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from heapq import merge
from itertools import islice
from zoneinfo import ZoneInfo

from wegwijs.schedule.calendar import Calendar, Closure
from wegwijs.schedule.rules import monday_of, rule_days, shifted
from wegwijs.validate import Session

ZONE = ZoneInfo("Europe/Amsterdam")
HORIZON = timedelta(days=366)
"""How far ahead dates are looked for: a spreekuur that is further away is not "next"."""
SHOWN = 4
"""Dates that are named after those of this week."""
WEEKS_ON_PAPER = 6
_SERIES = timedelta(days=366 * 6)
"""A course of so many meetings has ended by then, whatever its rule."""


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One time that it is there. `reason` is that of an extra day; empty on other days."""

    day: date
    start: time
    until: time
    extra: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Outlook:
    """All that is said of a spreekuur on a day. A site changes when one of these does.

    week: from that day to the end of its week; later: the next `SHOWN` after that week;
    on_paper: the first six weeks, that week included; closures: coming, in order of date,
    up to the last of those weeks or of the dates that are named;
    paper_until: the last of those six weeks, up to which a poster holds; None where nothing is coming;
    begins: the first day of a spreekuur that has yet to begin; final: none comes after those in
    `week` and `later`; ended: the last day of a spreekuur, when that day is past.
    """

    week: tuple[Occurrence, ...]
    later: tuple[Occurrence, ...]
    on_paper: tuple[Occurrence, ...]
    paper_until: date | None
    closures: tuple[Closure, ...]
    begins: date | None
    final: bool
    ended: date | None

    @property
    def next(self) -> tuple[Occurrence, ...]:
        """All that are named: those of this week, and the next after it."""
        return self.week + self.later


@lru_cache(maxsize=4096)
def outlook(session: Session, calendar: Calendar, today: date) -> Outlook:
    """What there is to say on the day `today`. Kept, as a dozen kinds of pages ask the same."""
    sunday = shifted(monday_of(today), 6)
    horizon = shifted(today, HORIZON.days)
    coming = tuple(occurrences(session, calendar, today, horizon))
    week = tuple(one for one in coming if one.day <= sunday)
    shown = len(week) + SHOWN
    paper = shifted(monday_of(today), 7 * WEEKS_ON_PAPER - 1)
    told = max((paper, *(one.day for one in coming[:shown])))
    last = last_day(session, calendar)
    return Outlook(
        week=week,
        later=coming[len(week) : shown],
        on_paper=tuple(one for one in coming if one.day <= paper),
        paper_until=paper if coming else None,
        closures=closures(session, calendar, today, told),
        begins=coming[0].day if coming and today < (session.starts or today) else None,
        final=last is not None and last <= horizon and len(coming) <= shown,
        ended=last if last is not None and last < today else None,
    )


def next_occurrences(
    session: Session, calendar: Calendar, today: date, count: int = 1
) -> tuple[Occurrence, ...]:
    """The first `count` from `today` on, within `HORIZON`."""
    return tuple(islice(occurrences(session, calendar, today, shifted(today, HORIZON.days)), count))


def occurrences(session: Session, calendar: Calendar, first: date, last: date) -> Iterator[Occurrence]:
    """All from `first` to `last`, both days included, in order of time."""
    end = last_day(session, calendar) if session.meetings else None
    for one in _all(session, calendar, first, last):
        if end is not None and one.day > end:
            return
        yield one


def extra_occurrences(
    session: Session, calendar: Calendar, first: date, last: date
) -> tuple[Occurrence, ...]:
    """Those of `occurrences` that are on extra days, without looking at each day between."""
    end = last_day(session, calendar) if session.meetings else None
    return tuple(_extra(session, first, min(last, end or last)))


def closures(session: Session, calendar: Calendar, first: date, last: date) -> tuple[Closure, ...]:
    """Each closure from `first` to `last` in which a spreekuur of the rule falls out, once, in order."""
    end = last_day(session, calendar)
    found: dict[Closure, None] = {}
    for day in rule_days(session, first, min(last, end or last)):
        closure = calendar.closure(session, day)
        if closure:
            found[closure] = None
    return tuple(found)


@lru_cache(maxsize=4096)
def last_day(session: Session, calendar: Calendar) -> date | None:
    """The last day of a spreekuur that ends, extra days included; None: it goes on.

    Of a course: the day of its last meeting. A meeting that is closed is held later, so it does not count.
    """
    if not session.meetings or session.starts is None:
        return _last_of_rule(session)
    until = shifted(session.starts, _SERIES.days)
    meetings = tuple(islice(_all(session, calendar, session.starts, until), session.meetings))
    return meetings[-1].day if len(meetings) == session.meetings else _last_of_rule(session)


def _last_of_rule(session: Session) -> date | None:
    return max(session.ends, *(one.date for one in session.extra), date.min) if session.ends else None


def moment(day: date, clock: time) -> datetime:
    """The instant at which the clock in the Netherlands shows this, with its offset from UTC."""
    return datetime.combine(day, clock, ZONE)


def _all(session: Session, calendar: Calendar, first: date, last: date) -> Iterator[Occurrence]:
    """As `occurrences`, of a series that does not stop after a number of meetings."""
    return merge(_by_rule(session, calendar, first, last), _extra(session, first, last))


def _by_rule(session: Session, calendar: Calendar, first: date, last: date) -> Iterator[Occurrence]:
    for day in rule_days(session, first, last):
        if calendar.closure(session, day) is None:
            yield Occurrence(day, session.start, session.until)


def _extra(session: Session, first: date, last: date) -> Iterator[Occurrence]:
    found = (
        Occurrence(one.date, one.start or session.start, one.until or session.until, True, one.reason or "")
        for one in session.extra
        if first <= one.date <= last
    )
    return iter(sorted(found))
