from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.feeds.cases import location
from tests.schedule_cases import CALENDAR, session, session_and_day
from wegwijs.schedule import COUNTRY_ONLY, calendar_end, checked_on, new_year, occurrences, series
from wegwijs.validate import Session

TODAY = date(2026, 11, 23)
CHECKED = date(2026, 11, 20)


def test_a_calendar_ends_with_next_year() -> None:
    assert calendar_end(TODAY) == date(2027, 12, 31)
    found = series(session("dinsdag"), COUNTRY_ONLY, CHECKED, TODAY)
    assert (found.regular[0].day, found.regular[-1].day) == (date(2026, 11, 24), date(2027, 12, 28))


def test_it_begins_where_it_started_but_not_before_last_year() -> None:
    started = series(session("dinsdag", starts="2026-03-01"), COUNTRY_ONLY, CHECKED, TODAY)
    assert started.regular[0].day == date(2026, 3, 3)
    old = series(session("dinsdag", starts="2011-03-01"), COUNTRY_ONLY, CHECKED, TODAY)
    assert old.regular[0].day == date(2025, 1, 7)


def test_what_was_never_checked_begins_with_this_year() -> None:
    found = series(session("dinsdag"), COUNTRY_ONLY, None, TODAY)
    assert found.regular[0].day == date(2026, 1, 6)


def test_closed_days_are_those_between_the_first_and_the_last_time() -> None:
    rule = session("dinsdag", starts="2026-12-01", ends="2027-01-12", school_holidays="dicht")
    found = series(rule, CALENDAR, CHECKED, TODAY)
    assert found.closed == (date(2026, 12, 22), date(2026, 12, 29))
    ends_closed = session("dinsdag", starts="2026-12-15", ends="2026-12-29", school_holidays="dicht")
    assert series(ends_closed, CALENDAR, CHECKED, TODAY).closed == ()


def test_extra_days_before_the_first_day_are_in_it() -> None:
    rule = session("dinsdag", starts="2027-01-05", extra=[{"date": "2026-12-09"}])
    assert [one.day for one in series(rule, COUNTRY_ONLY, CHECKED, TODAY).extra] == [date(2026, 12, 9)]


def test_what_is_over_since_years_is_empty() -> None:
    assert not series(session("dinsdag", ends="2024-12-31"), COUNTRY_ONLY, CHECKED, TODAY)


def test_the_last_check_is_that_of_the_spreekuur_or_of_the_location() -> None:
    assert checked_on(session("dinsdag", checked_on="2026-11-22"), location()) == date(2026, 11, 22)
    assert checked_on(session("dinsdag", checked_on="2026-10-01"), location()) == date(2026, 11, 20)
    assert checked_on(session("dinsdag"), location(checked_on=None)) is None


@given(session_and_day())
def test_every_time_is_in_it_once_and_no_closed_day_is(case: tuple[Session, date]) -> None:
    rule, today = case
    found = series(rule, CALENDAR, None, today)
    first = max(new_year(today.year - 1), min(rule.starts or new_year(today.year), new_year(today.year)))
    assert sorted((*found.regular, *found.extra)) == list(
        occurrences(rule, CALENDAR, first, calendar_end(today))
    )
    assert not set(found.closed) & {one.day for one in found.regular}


@given(st.dates())
def test_the_first_and_last_years_there_are_do_no_harm(today: date) -> None:
    series(session("dinsdag", starts=str(today)), COUNTRY_ONLY, today, today)
    assert new_year(today.year) <= today <= calendar_end(today)
