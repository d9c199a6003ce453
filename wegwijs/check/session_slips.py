"""Spreekuren that can be as they are written, but are seldom meant so: a wrong year, a night, a twin."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from wegwijs.language import _
from wegwijs.months import months_later
from wegwijs.problems import Problem, problem
from wegwijs.read.source import Path
from wegwijs.schedule import Calendar, occurrences, rule_days, shifted
from wegwijs.validate import Entry, Location, Session
from wegwijs.words import date_for_editors, weekday_for_editors

AHEAD, BACK = 12, 9
"""Months. Days later than that are not on the site yet; a year too early is seen well within it."""
MORNING = time(6)
"""No spreekuur begins before it: who writes "2:00" means the afternoon."""
_SEARCHED = 400
"""Days after `starts` in which the first time must be: the longest recurrence is twelve weeks or a month."""


def session_slips(location: Entry[Location], calendar: Calendar, today: date) -> Iterator[Problem]:
    """What looks like a slip of the pen in the spreekuren of one location."""
    for index, session in enumerate(location.data.sessions):
        place = ("sessions", index)
        yield from _years(location, place, session, today)
        yield from _night(location, place, session)
        yield from _first_day(location, place, session)
        yield from _appointment(location, place, session)
        yield from _course(location, place, session)
        yield from _too_few(location, place, session, calendar)
        yield from _twins(location, index, calendar, today)


def _years(location: Entry[Location], place: Path, session: Session, today: date) -> Iterator[Problem]:
    """Days that are far away in time."""
    late, early = months_later(today, AHEAD), months_later(today, -BACK)
    for path, day in _days(session):
        past = day < early and path != ("starts",)
        if past or day > late:
            when = _("is al lang voorbij") if past else _("is pas over meer dan een jaar")
            place_of_day = location.place(*place, *path)
            yield problem("session-day-year", place_of_day, date=date_for_editors(day), when=when)


def _days(session: Session) -> Iterator[tuple[Path, date]]:
    """Each single day that is written, with where; of closed days the last, if any spreekuur falls out."""
    if session.starts:
        yield ("starts",), session.starts
    for number, closed in enumerate(session.not_on):
        if next(rule_days(session, closed.first, closed.last), None) is not None:
            yield ("not_on", number, "date" if closed.date else "until"), closed.last
    for number, extra in enumerate(session.extra):
        yield ("extra", number, "date"), extra.date


def _night(location: Entry[Location], place: Path, session: Session) -> Iterator[Problem]:
    if session.start < MORNING:
        yield problem("session-night", location.place(*place, "from"), start=f"{session.start:%H.%M}")


def _first_day(location: Entry[Location], place: Path, session: Session) -> Iterator[Problem]:
    """A first day that is none, where days are counted from it."""
    if session.starts is None or not (session.meetings or session.every.weeks > 1):
        return
    first = next(rule_days(session, session.starts, shifted(session.starts, _SEARCHED)), None)
    if first is not None and first != session.starts:
        yield problem(
            "session-first-day",
            location.place(*place, "starts"),
            starts=weekday_for_editors(session.starts),
            first=weekday_for_editors(first),
        )


def _appointment(location: Entry[Location], place: Path, session: Session) -> Iterator[Problem]:
    """Who has to make an appointment has to read how."""
    if not (session.walk_in or session.how or session.sign_up):
        yield problem("session-how", location.place(*place, "walk_in"))


def _course(location: Entry[Location], place: Path, session: Session) -> Iterator[Problem]:
    """What somebody wants to know before joining: how, and for how long."""
    if session.joining_unknown:
        yield problem("course-sign-up", location.place(*place, "kind"))
    if session.length_unknown:
        yield problem("course-meetings", location.place(*place, "kind"))


def _too_few(
    location: Entry[Location], place: Path, session: Session, calendar: Calendar
) -> Iterator[Problem]:
    """A course that is over before its last meeting."""
    if not (session.meetings and session.starts and session.ends) or session.ends < session.starts:
        return
    count = sum(1 for _day in occurrences(session, calendar, session.starts, session.ends))
    if count < session.meetings and not any(one.date > session.ends for one in session.extra):
        ends = date_for_editors(session.ends)
        numbers = {"count": str(count), "meetings": str(session.meetings)}
        yield problem("session-meetings-few", location.place(*place, "ends"), ends=ends, **numbers)


def _twins(location: Entry[Location], index: int, calendar: Calendar, today: date) -> Iterator[Problem]:
    """A spreekuur that stands there twice, told at the second."""
    session = location.data.sessions[index]
    for earlier in location.data.sessions[:index]:
        if earlier.name.casefold() == session.name.casefold() and _same_time(
            earlier, session, calendar, today
        ):
            place = location.place("sessions", index, "name")
            yield problem("session-twice", place, name=session.name)
            return


def _same_time(one: Session, other: Session, calendar: Calendar, today: date) -> bool:
    """Whether both are at one time in the coming year."""
    end = shifted(today, 366)
    times = {(first.day, first.start) for first in occurrences(one, calendar, today, end)}
    return any((second.day, second.start) in times for second in occurrences(other, calendar, today, end))
