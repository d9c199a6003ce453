from __future__ import annotations

from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given

from tests.schedule_cases import CALENDAR, CHRISTMAS, MONDAY, closed, session, session_and_day
from wegwijs.schedule import (
    COUNTRY_ONLY,
    HORIZON,
    Closure,
    Occurrence,
    closures,
    extra_occurrences,
    last_day,
    moment,
    next_occurrences,
    occurrences,
    outlook,
    rule_days,
)
from wegwijs.validate import Session

YEAR = timedelta(days=366)


def days(rule: Session, today: date = MONDAY, count: int = 4) -> list[str]:
    return [str(one.day) for one in next_occurrences(rule, COUNTRY_ONLY, today, count)]


def test_today_counts_and_closed_days_do_not() -> None:
    rule = session("donderdag", not_on=closed("2026-12-24", "2026-12-31"))
    assert days(rule, date(2026, 12, 17), 2) == ["2026-12-17", "2027-01-07"]


def test_a_row_of_closed_days_includes_both_ends() -> None:
    rule = session("maandag", not_on=[{"from": "2026-11-30", "until": "2026-12-14"}])
    assert days(rule, MONDAY, 2) == ["2026-11-23", "2026-12-21"]


def test_public_holidays_are_closed_unless_it_says_open() -> None:
    """25 and 26 December 2026 are a Friday and a Saturday."""
    assert days(session("vrijdag", holidays="dicht"), date(2026, 12, 25), 2) == ["2027-01-08", "2027-01-15"]
    assert days(session("vrijdag", holidays="open"), date(2026, 12, 25), 2) == ["2026-12-25", "2027-01-01"]


def test_school_holidays_are_open_unless_it_says_closed() -> None:
    rule = session("maandag", school_holidays="dicht")
    found = [str(one.day) for one in next_occurrences(rule, CALENDAR, date(2026, 12, 14), 2)]
    assert found == ["2026-12-14", "2027-01-04"]
    open_rule = session("maandag", school_holidays="open")
    assert next_occurrences(open_rule, CALENDAR, date(2026, 12, 20))[0].day == date(2026, 12, 21)


def test_an_extra_day_has_its_own_times_or_those_of_the_spreekuur() -> None:
    extra = [
        {"date": "2026-11-25", "from": "10:00", "until": "12:00", "reason": "in plaats van dinsdag"},
        {"date": "2026-11-27"},
    ]
    found = next_occurrences(session("maandag", extra=extra), COUNTRY_ONLY, MONDAY, 3)
    assert found == (
        Occurrence(MONDAY, time(14), time(16, 30)),
        Occurrence(date(2026, 11, 25), time(10), time(12), True, "in plaats van dinsdag"),
        Occurrence(date(2026, 11, 27), time(14), time(16, 30), True),
    )


def test_an_extra_day_is_there_on_closed_days_and_outside_the_period() -> None:
    rule = session("maandag", ends="2026-11-23", holidays="dicht", extra=[{"date": "2026-12-25"}])
    assert days(rule) == ["2026-11-23", "2026-12-25"]
    assert last_day(rule, COUNTRY_ONLY) == date(2026, 12, 25)
    assert outlook(rule, COUNTRY_ONLY, date(2026, 12, 1)).ended is None


def test_a_second_time_on_a_day_comes_in_order_of_time() -> None:
    rule = session("maandag", extra=[{"date": "2026-11-23", "from": "09:00", "until": "10:00"}])
    assert [one.start for one in next_occurrences(rule, COUNTRY_ONLY, MONDAY, 2)] == [time(9), time(14)]


def test_a_course_stops_after_its_meetings_and_makes_up_for_closed_ones() -> None:
    rule = session("maandag", starts="2026-11-23", meetings="3", not_on=closed("2026-11-30"))
    assert days(rule, MONDAY, 9) == ["2026-11-23", "2026-12-07", "2026-12-14"]
    assert last_day(rule, COUNTRY_ONLY) == date(2026, 12, 14)
    assert days(rule, date(2026, 12, 8), 9) == ["2026-12-14"]


def test_an_extra_meeting_counts() -> None:
    rule = session("maandag", starts="2026-11-23", meetings="3", extra=[{"date": "2026-11-25"}])
    assert days(rule, MONDAY, 9) == ["2026-11-23", "2026-11-25", "2026-11-30"]


def test_a_course_that_ends_before_its_last_meeting_ends_there() -> None:
    rule = session("maandag", starts="2026-11-23", ends="2026-12-01", meetings="9")
    assert days(rule, MONDAY, 9) == ["2026-11-23", "2026-11-30"]
    assert last_day(rule, COUNTRY_ONLY) == date(2026, 12, 1)


def test_an_extra_day_after_the_end_is_the_last_day() -> None:
    rule = session("dinsdag", ends="2026-12-31", extra=[{"date": "2027-01-12"}, {"date": "2026-11-27"}])
    assert last_day(rule, COUNTRY_ONLY) == date(2027, 1, 12)
    assert outlook(rule, COUNTRY_ONLY, date(2027, 1, 4)).ended is None
    assert last_day(session("dinsdag", extra=[{"date": "2027-01-12"}]), COUNTRY_ONLY) is None


def test_whether_any_come_after_those_that_are_named() -> None:
    rule = session("dinsdag", ends="2026-12-31")
    assert not outlook(rule, COUNTRY_ONLY, date(2026, 11, 23)).final  # six to come, five are named
    assert outlook(rule, COUNTRY_ONLY, date(2026, 11, 30)).final
    assert not outlook(session("dinsdag"), COUNTRY_ONLY, MONDAY).final


def test_when_it_begins_is_told_as_long_as_that_is_to_come() -> None:
    rule = session("dinsdag", starts="2026-12-02")
    assert outlook(rule, COUNTRY_ONLY, date(2026, 12, 1)).begins == date(2026, 12, 8)
    assert outlook(rule, COUNTRY_ONLY, date(2026, 12, 2)).begins is None
    assert outlook(rule, COUNTRY_ONLY, date(2025, 1, 1)).begins is None  # further than a year away


@given(session_and_day())
def test_extra_days_are_those_among_all(case: tuple[Session, date]) -> None:
    rule, today = case
    last = today + timedelta(days=80)
    among = tuple(one for one in occurrences(rule, CALENDAR, today, last) if one.extra)
    assert extra_occurrences(rule, CALENDAR, today, last) == among


def test_nothing_further_than_a_year_away() -> None:
    rule = session("maandag", starts="2027-11-22")
    assert days(rule) == ["2027-11-22"]
    assert days(session("maandag", starts="2027-11-29")) == []


def test_closures_come_once_in_order_and_only_where_something_falls_out() -> None:
    rule = session(
        "donderdag", "vrijdag",
        holidays="dicht",
        not_on=[
            {"from": "2026-12-28", "until": "2027-01-03", "reason": "verbouwing"},
            {"date": "2026-12-24"},
            {"date": "2026-12-22", "reason": "op een dinsdag"},
        ],
    )  # fmt: skip
    assert closures(rule, COUNTRY_ONLY, MONDAY, date(2027, 1, 31)) == (
        Closure(date(2026, 12, 24), date(2026, 12, 24), ""),
        Closure(date(2026, 12, 25), date(2026, 12, 25), "eerste kerstdag"),
        Closure(date(2026, 12, 28), date(2027, 1, 3), "verbouwing"),
    )


def test_closures_of_school_holidays_have_their_name_and_no_feast_in_them() -> None:
    rule = session("vrijdag", holidays="dicht", school_holidays="dicht")
    found = closures(rule, CALENDAR, MONDAY, date(2027, 1, 31))
    assert found == (Closure(CHRISTMAS.first, CHRISTMAS.last, "kerstvakantie"),)


def test_no_closure_is_told_after_the_last_meeting() -> None:
    rule = session("vrijdag", starts="2026-11-27", meetings="2", holidays="dicht")
    assert closures(rule, COUNTRY_ONLY, MONDAY, date(2027, 1, 31)) == ()


class TestOutlook:
    def test_this_week_and_the_next_four(self) -> None:
        said = outlook(session("dinsdag", "donderdag"), COUNTRY_ONLY, date(2026, 11, 25))
        assert [str(one.day) for one in said.week] == ["2026-11-26"]
        later = ["2026-12-01", "2026-12-03", "2026-12-08", "2026-12-10"]
        assert [str(one.day) for one in said.later] == later
        assert said.next == said.week + said.later

    def test_on_paper_are_six_weeks_from_this_monday(self) -> None:
        said = outlook(session("maandag", "zondag"), COUNTRY_ONLY, date(2026, 11, 25))
        assert (said.on_paper[0].day, said.on_paper[-1].day) == (date(2026, 11, 29), date(2027, 1, 3))

    def test_closures_are_told_as_far_as_the_six_weeks_go(self) -> None:
        rule = session("donderdag", not_on=closed("2026-12-24", "2027-04-22"))
        assert [one.first for one in outlook(rule, COUNTRY_ONLY, MONDAY).closures] == [date(2026, 12, 24)]
        assert outlook(rule, COUNTRY_ONLY, date(2027, 3, 14)).closures == ()
        assert len(outlook(rule, COUNTRY_ONLY, date(2027, 3, 15)).closures) == 1

    def test_closures_between_dates_that_are_named_are_told_however_far(self) -> None:
        rule = session("donderdag", every="laatste", not_on=closed("2027-02-25", "2027-06-24"))
        assert [one.first for one in outlook(rule, COUNTRY_ONLY, MONDAY).closures] == [date(2027, 2, 25)]

    def test_it_says_since_when_it_is_over(self) -> None:
        rule = session("maandag", ends="2026-11-23")
        assert outlook(rule, COUNTRY_ONLY, MONDAY).ended is None
        assert outlook(rule, COUNTRY_ONLY, date(2026, 11, 24)).ended == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "offset"),
    [("2026-03-28", 1), ("2026-03-29", 2), ("2026-10-24", 2), ("2026-10-25", 1)],
    ids=["winter", "spring", "summer", "autumn"],
)
def test_an_instant_has_the_offset_of_its_day(day: str, offset: int) -> None:
    found = moment(date.fromisoformat(day), time(14))
    assert found.utcoffset() == timedelta(hours=offset)
    assert (found.hour, found.tzname()) == (14, "CEST" if offset == 2 else "CET")


def test_two_hours_last_two_hours_over_a_clock_change() -> None:
    """From 14.00 to 16.30 on the day of the change, which comes at night."""
    day = date(2026, 10, 25)
    assert moment(day, time(16, 30)) - moment(day, time(14)) == timedelta(hours=2.5)
    night = (
        moment(date(2026, 10, 25), time(14)).timestamp() - moment(date(2026, 10, 24), time(14)).timestamp()
    )
    assert night == timedelta(hours=25).total_seconds()


@given(session_and_day())
def test_they_ascend_and_are_never_closed(case: tuple[Session, date]) -> None:
    rule, today = case
    found = list(occurrences(rule, CALENDAR, today, today + YEAR))
    assert all(first <= second for first, second in pairwise(found))
    assert all(today <= one.day <= today + YEAR for one in found)
    regular = [one for one in found if not one.extra]
    assert all(CALENDAR.closure(rule, one.day) is None for one in regular)
    assert {one.day for one in regular} <= set(rule_days(rule, today, today + YEAR))


@given(session_and_day())
def test_every_day_of_the_rule_is_held_or_is_closed(case: tuple[Session, date]) -> None:
    rule, today = case
    end = min(last_day(rule, CALENDAR) or date.max, today + YEAR)
    held = {one.day for one in occurrences(rule, CALENDAR, today, end) if not one.extra}
    told = closures(rule, CALENDAR, today, end)
    for day in rule_days(rule, today, end):
        assert (day in held) != any(one.covers(day) for one in told), day


@given(session_and_day())
def test_a_course_has_its_meetings_and_no_more(case: tuple[Session, date]) -> None:
    rule, _today = case
    assert rule.starts is not None
    found = list(occurrences(rule, CALENDAR, rule.starts, rule.starts + 6 * YEAR))
    if rule.meetings and len(found) > rule.meetings:
        assert found[rule.meetings].day == found[rule.meetings - 1].day  # two times on its last day


@given(session_and_day())
def test_what_is_said_is_part_of_all_that_is_coming(case: tuple[Session, date]) -> None:
    rule, today = case
    said = outlook(rule, CALENDAR, today)
    coming = tuple(occurrences(rule, CALENDAR, today, today + HORIZON))
    assert said.next == coming[: len(said.next)]
    assert said.on_paper == coming[: len(said.on_paper)]
