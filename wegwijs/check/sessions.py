"""Spreekuren that cannot be as they are written: times, dates that never come, a helper in two places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time
from functools import partial

from wegwijs.check.session_slips import session_slips
from wegwijs.check.upcoming import upcoming
from wegwijs.language import _
from wegwijs.link import Portal
from wegwijs.memory import Memory
from wegwijs.months import months_later
from wegwijs.problems import Place, Problem, problem
from wegwijs.schedule import (
    HORIZON,
    Calendar,
    Occurrence,
    last_day,
    nearest_occurrence,
    occurrences,
    occurs_on,
    rule_days,
    shifted,
)
from wegwijs.schedule.calendar import CLOSED
from wegwijs.validate import ClosedDay, Entry, ExtraDay, Location, Session
from wegwijs.words import date_for_editors, weekday_for_editors

YEAR = 12
"""Months ahead for which school holidays must be known."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A spreekuur with what its checks need."""

    location: Entry[Location]
    index: int
    session: Session
    calendar: Calendar
    today: date

    def place(self, *path: str | int) -> Place:
        return self.location.place("sessions", self.index, *path)


def session_problems(portal: Portal, memory: Memory | None = None) -> list[Problem]:
    """Everything that is wrong with the rules, the closed and the extra days of all spreekuren."""
    memory = memory or Memory()
    problems: list[Problem] = []
    locations = (*portal.locations.values(), *upcoming(portal, Location))
    days = (portal.calendar, portal.today)
    for location in locations:
        check = partial(_location_problems, location, *days)
        problems += memory.recall("sessions", location.source.path, (location.source, *days), check)
    sources = tuple(one.source for one in locations)
    find = partial(_helper_problems, locations, *days)
    return problems + memory.recall("helpers", None, (sources, *days), find)


def _location_problems(location: Entry[Location], calendar: Calendar, today: date) -> list[Problem]:
    known = (
        _Known(location, index, one, calendar, today) for index, one in enumerate(location.data.sessions)
    )
    found = [problem for one in known for problem in _session(one)]
    return [*found, *session_slips(location, calendar, today)]


def _session(one: _Known) -> Iterator[Problem]:
    session = one.session
    if session.until <= session.start:
        start, until = f"{session.start:%H.%M}", f"{session.until:%H.%M}"
        yield problem("session-times", one.place("until"), start=start, until=until)
    if session.starts and session.ends and session.ends < session.starts:
        starts, ends = date_for_editors(session.starts), date_for_editors(session.ends)
        yield problem("session-period", one.place("ends"), starts=starts, ends=ends)
        return  # on no day at all: that each closed day has no spreekuur is no news
    if session.starts is None:
        yield from _without_start(one)
    last = last_day(session, one.calendar)
    if last and last < one.today:
        place = one.place("ends" if session.ends else "meetings")
        yield problem("session-ended", place, ends=date_for_editors(last))
    else:
        yield from _never(one)
    for number, closed in enumerate(session.not_on):
        yield from _closed(one, number, closed)
    for number, extra in enumerate(session.extra):
        yield from _extra(one, number, extra)
        yield from _extra_twice(one, number, extra)
    yield from _school_holidays(one)


def _without_start(one: _Known) -> Iterator[Problem]:
    """What has to be counted from a first day."""
    if one.session.every.weeks > 1:
        every = _("{number} weken", number=one.session.every.weeks)
        yield problem("session-every-start", one.place("every"), every=every)
    if one.session.meetings:
        yield problem("session-meetings-start", one.place("meetings"))


def _never(one: _Known) -> Iterator[Problem]:
    """A spreekuur with a last day, or one of the coming year, that has no day left."""
    session = one.session
    first = max(one.today, session.starts or one.today)
    last = min(session.ends or date.max, shifted(first, HORIZON.days))
    if next(occurrences(session, one.calendar, first, last), None) is not None:
        return
    if session.starts and any(True for _day in rule_days(session, session.starts, one.today)):
        return  # it was there; what is left of it is closed
    begin = date_for_editors(session.starts or first)
    yield problem("session-never", one.place("days"), first=begin, last=date_for_editors(last))


def _closed(one: _Known, number: int, closed: ClosedDay) -> Iterator[Problem]:
    if closed.last < closed.first:
        first, last = date_for_editors(closed.first), date_for_editors(closed.last)
        yield problem("closed-days-order", one.place("not_on", number, "until"), first=first, last=last)
    elif next(rule_days(one.session, closed.first, closed.last), None) is None:
        yield _nothing_closed(one, number, closed)


def _nothing_closed(one: _Known, number: int, closed: ClosedDay) -> Problem:
    """A day is mistaken then; days of a holiday may have been written with every spreekuur."""
    first, last = weekday_for_editors(closed.first), weekday_for_editors(closed.last)
    if not closed.date:
        return problem("closed-days-none", one.place("not_on", number, "from"), first=first, last=last)
    meant = _same_day_of_a_year_to_come(one, closed.first) or nearest_occurrence(one.session, closed.first)
    suggestion = _("Bedoelde u {day}?", day=weekday_for_editors(meant)) if meant else ""
    place = one.place("not_on", number, "date")
    return problem("exception-no-session", place, date=first, suggestion=suggestion)


def _same_day_of_a_year_to_come(one: _Known, day: date) -> date | None:
    """Of a day that is past: the same day of a year to come, where the spreekuur is there."""
    years = one.today.year - day.year
    later = (months_later(day, YEAR * more) for more in (years, years + 1) if more > 0)
    return next((found for found in later if found >= one.today and occurs_on(one.session, found)), None)


def _times(one: _Known, extra: ExtraDay) -> tuple[time, time]:
    """When an extra day begins and ends."""
    return extra.start or one.session.start, extra.until or one.session.until


def _extra_twice(one: _Known, number: int, extra: ExtraDay) -> Iterator[Problem]:
    """An extra day that is there already, told at the second."""
    start, until = _times(one, extra)
    for other in one.session.extra[:number]:
        begin, end = _times(one, other)
        if other.date == extra.date and begin < until and start < end:
            place = one.place("extra", number, "date")
            yield problem("extra-twice", place, date=weekday_for_editors(extra.date))
            return


def _extra(one: _Known, number: int, extra: ExtraDay) -> Iterator[Problem]:
    session = one.session
    start, until = _times(one, extra)
    place, day = one.place("extra", number, "date"), weekday_for_editors(extra.date)
    if until <= start and (extra.start or extra.until):
        times = {"start": f"{start:%H.%M}", "until": f"{until:%H.%M}"}
        yield problem("extra-times", place, date=day, **times)
    elif _is_ordinary(one, extra.date) and start < session.until and session.start < until:
        yield problem("extra-ordinary", place, date=day)


def _is_ordinary(one: _Known, day: date) -> bool:
    return occurs_on(one.session, day) and one.calendar.closure(one.session, day) is None


def _school_holidays(one: _Known) -> Iterator[Problem]:
    """Whether the school holidays of the coming year are known, where they matter."""
    session, known = one.session, one.calendar.school_known_until
    end = min(session.ends or date.max, months_later(one.today, YEAR))
    if session.school_holidays != CLOSED or (known is not None and known >= end):
        return
    until = _("tot en met {date}", date=date_for_editors(known)) if known else _("niet")
    yield problem("school-holidays-unknown", one.place("school_holidays"), until=until)


def _helper_problems(locations: Iterable[Entry[Location]], calendar: Calendar, today: date) -> list[Problem]:
    """Helpers who are at two spreekuren at the same time, each pair told once."""
    by_helper: dict[str, list[_Known]] = defaultdict(list)
    for location in locations:
        for index, session in enumerate(location.data.sessions):
            for helper in dict.fromkeys(one.casefold() for one in session.helpers):
                by_helper[helper].append(_Known(location, index, session, calendar, today))
    return [found for group in by_helper.values() for found in _overlaps(group)]


def _overlaps(group: list[_Known]) -> Iterator[Problem]:
    for number, later in enumerate(group):
        for earlier in group[:number]:
            clash = _clash(earlier, later)
            if clash is not None:
                yield _helper_problem(earlier, later, clash)


def _helper_problem(earlier: _Known, later: _Known, clash: Occurrence) -> Problem:
    names = {name.casefold() for name in earlier.session.helpers}
    index, name = next(
        (index, name) for index, name in enumerate(later.session.helpers) if name.casefold() in names
    )
    return problem(
        "helper-twice",
        later.place("helpers", index),
        helper=name,
        date=weekday_for_editors(clash.day),
        other=earlier.session.name,
        where=earlier.location.data.title,
    )


def _clash(one: _Known, other: _Known) -> Occurrence | None:
    """The first time in the coming year at which both are there."""
    by_day: dict[date, list[Occurrence]] = defaultdict(list)
    for first in _coming(one):
        by_day[first.day].append(first)
    for second in _coming(other):
        for first in by_day[second.day]:
            if first.start < second.until and second.start < first.until:
                return second
    return None


def _coming(one: _Known) -> Iterator[Occurrence]:
    return occurrences(one.session, one.calendar, one.today, shifted(one.today, HORIZON.days))
