"""Our own calculation beside two that others wrote.

`recurring_ical_events` expands the calendar that we publish; `dateutil` counts the rule itself, from
the words of the editor and not from our RRULE. Neither knows `wegwijs.schedule`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from typing import Any

import recurring_ical_events
from dateutil.rrule import MONTHLY, WEEKLY, rrule, rruleset, weekday
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar as Parsed

from tests.feeds.cases import events_of
from wegwijs.feeds.calendar import calendar_file
from wegwijs.read.holidays import SchoolHoliday
from wegwijs.schedule import WEEKDAYS, ZONE, Calendar, moment, occurrences, public_holiday, rule_days
from wegwijs.validate import LAST, Session

EXAMPLES = 400
DAY = timedelta(days=1)
CHECKED = date(2026, 1, 1)
"""Of days before the check a calendar says nothing."""
TURNS = (
    date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28), date(2027, 10, 31), date(2028, 3, 26),  # clocks
    date(2028, 2, 29), date(2026, 12, 31), date(2027, 12, 31), date(2027, 2, 28),
)  # fmt: skip
ORDINALS = ("1e", "2e", "3e", "4e", "5e", "laatste")

near_turns = st.sampled_from(TURNS).flatmap(
    lambda turn: st.integers(-60, 60).map(lambda days: turn + timedelta(days=days))
)
around = near_turns | st.dates(date(2026, 1, 1), date(2028, 12, 31))
every = st.one_of(
    st.just("week"),
    st.integers(2, 12).map(lambda weeks: f"{weeks} weken"),
    st.lists(st.sampled_from(ORDINALS), min_size=1, max_size=3, unique=True).map(
        lambda found: " en ".join((", ".join(found[:-1]), found[-1])) if found[1:] else found[0]
    ),
)


def clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


@st.composite
def times(draw: st.DrawFn) -> dict[str, str]:
    start = draw(st.integers(0, 24 * 60 - 2))
    return {"from": clock(start), "until": clock(draw(st.integers(start + 1, 24 * 60 - 1)))}


@st.composite
def closed_days(draw: st.DrawFn) -> dict[str, str]:
    first = draw(around)
    if draw(st.booleans()):
        return {"date": str(first)}
    return {"from": str(first), "until": str(first + DAY * draw(st.integers(0, 30)))}


@st.composite
def schedules(draw: st.DrawFn) -> Session:
    often = draw(every)
    values: dict[str, Any] = {
        "kind": "cursus",
        "name": "Cursus",
        "days": draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=4, unique=True)),
        **draw(times()),
        "every": often,
        "not_on": draw(st.lists(closed_days(), max_size=5)),
        "extra": [
            {"date": str(day), **draw(st.just({}) | times())}
            for day in draw(st.lists(around, max_size=4, unique=True))
        ],
        "holidays": draw(st.sampled_from(["dicht", "open"])),
        "school_holidays": draw(st.sampled_from(["dicht", "open"])),
    }
    # Who says "2 weken" has to say from when: a check sees to that.
    if draw(st.booleans()) or "weken" in often:
        values["starts"] = str(draw(st.dates(date(2024, 1, 1), date(2028, 6, 30))))
        if draw(st.booleans()):
            values["meetings"] = str(draw(st.integers(1, 20)))
    if draw(st.booleans()):
        values["ends"] = str(draw(around))
    return Session.model_validate(values)


@st.composite
def school_calendars(draw: st.DrawFn) -> Calendar:
    firsts = draw(st.lists(around, max_size=3))
    return Calendar(
        tuple(
            SchoolHoliday("vakantie", first, first + DAY * draw(st.integers(0, 40)))
            for first in sorted(firsts)
        )
    )


def known(today: date) -> tuple[date, date]:
    """The first and last day of what a calendar tells on a day: at most three years."""
    return max(CHECKED, date(today.year - 1, 1, 1)), date(today.year + 1, 12, 31)


def instants(found: Iterator[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    return sorted((start.astimezone(UTC), end.astimezone(UTC)) for start, end in found)


def ours(session: Session, calendar: Calendar, first: date, last: date) -> list[tuple[datetime, datetime]]:
    found = occurrences(session, calendar, first, last)
    return instants((moment(one.day, one.start), moment(one.day, one.until)) for one in found)


def expanded(file: bytes, first: date, last: date) -> list[tuple[datetime, datetime]]:
    """All that the library finds in a calendar, with a day more at both ends."""
    found = recurring_ical_events.of(Parsed.from_ical(file)).between(first - DAY, last + 2 * DAY)
    times = [(one.start, one.end) for one in found]
    return instants(one for one in times if first <= one[0].astimezone(ZONE).date() <= last)


def codes(session: Session) -> list[weekday]:
    return [weekday(WEEKDAYS.index(day)) for day in session.days]


def plain_rule(session: Session, begin: date) -> rrule:
    """The rule in the words of RFC 5545, from its first day on. Without an end."""
    ordinals = session.every.ordinals
    if ordinals:
        days = [day(LAST if one == LAST else one) for one in ordinals for day in codes(session)]
        return rrule(MONTHLY, dtstart=datetime.combine(begin, time()), byweekday=days)
    first = next(iter(rrule(WEEKLY, dtstart=datetime.combine(begin, time()), byweekday=codes(session))))
    return rrule(
        WEEKLY, dtstart=first, interval=session.every.weeks, byweekday=codes(session), wkst=weekday(0)
    )


def counted_out(session: Session, calendar: Calendar, first: date, last: date) -> list[date]:
    """Every day of the spreekuur, by sets of days: the rule, less what is closed, and what is extra."""
    begin = session.starts or date(2024, 1, 1)
    end = datetime.combine(min(session.ends or last, last), time())
    days = rruleset()
    days.rrule(plain_rule(session, begin))
    held = [one.date() for one in takewhile(lambda one: one <= end, days) if is_held(session, calendar, one)]
    extra = [one.date for one in session.extra if one.date <= last]
    found = sorted((*held, *extra))
    if session.meetings:
        meetings = [day for day in found if day >= begin][: session.meetings]
        if len(meetings) == session.meetings:
            found = [day for day in found if day <= meetings[-1]]
    return [day for day in found if first <= day <= last]


def is_held(session: Session, calendar: Calendar, moment_: datetime) -> bool:
    day = moment_.date()
    spans = [(one.first, one.last) for one in session.not_on]
    if session.school_holidays == "dicht":
        spans += [(one.first, one.last) for one in calendar.school]
    return not any(a <= day <= b for a, b in spans) and not (
        session.holidays == "dicht" and public_holiday(day)
    )


def test_a_published_calendar_expands_to_our_occurrences() -> None:
    compared: Counter[str] = Counter()

    @settings(max_examples=EXAMPLES)
    @given(schedules(), school_calendars(), st.dates(date(2026, 1, 1), date(2028, 12, 31)))
    def compare(session: Session, calendar: Calendar, today: date) -> None:
        first, last = known(today)
        file = calendar_file("Proef", "https://x.nl/", events_of(session, calendar, today, CHECKED))
        found = ours(session, calendar, first, last)
        assert expanded(file, first, last) == found
        compared.update(calendars=1, occurrences=len(found), empty=not found)

    compare()
    assert compared["calendars"] >= EXAMPLES
    assert compared["occurrences"] >= 50 * EXAMPLES, compared
    assert compared["empty"] <= EXAMPLES / 3, compared


@settings(max_examples=EXAMPLES)
@given(schedules(), around, st.integers(0, 400))
def test_the_plain_rule_has_the_days_that_dateutil_counts(session: Session, first: date, length: int) -> None:
    last = first + DAY * length
    begin = session.starts or date(2024, 1, 1)
    end = datetime.combine(min(last, session.ends or last), time())
    found = takewhile(lambda one: one <= end, plain_rule(session, begin))
    assert list(rule_days(session, first, last)) == [one.date() for one in found if one.date() >= first]


@settings(max_examples=EXAMPLES)
@given(schedules(), school_calendars(), around, st.integers(0, 400))
def test_closed_extra_and_counted_days_are_as_counted_out(
    session: Session, calendar: Calendar, first: date, length: int
) -> None:
    last = first + DAY * length
    found = [one.day for one in occurrences(session, calendar, first, last)]
    assert found == counted_out(session, calendar, first, last)
