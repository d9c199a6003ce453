from __future__ import annotations

from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import example, given

from tests.schedule_cases import MONDAY, days_near, session, session_and_day
from wegwijs.schedule import WEEKDAYS, monday_of, nearest_occurrence, occurs_on, rule_days, shifted
from wegwijs.validate import Session

FAR = date(2040, 1, 1)


def texts(rule: Session, first: date, count: int = 4) -> list[str]:
    return [day.isoformat() for day in islice(rule_days(rule, first, FAR), count)]


def test_weekly_on_two_days() -> None:
    found = texts(session("donderdag", "dinsdag"), MONDAY)
    assert found == ["2026-11-24", "2026-11-26", "2026-12-01", "2026-12-03"]


@pytest.mark.parametrize("number", range(7))
def test_names_of_the_weekdays(number: int) -> None:
    day = MONDAY + timedelta(days=number)
    assert texts(session(WEEKDAYS[number]), MONDAY, 1) == [str(day)]
    assert [name for name in WEEKDAYS if occurs_on(session(name), day)] == [WEEKDAYS[number]]


@pytest.mark.parametrize(
    ("every", "days"),
    [
        ("1e", ["2026-12-01", "2027-01-05", "2027-02-02", "2027-03-02"]),
        ("1e en 3e week van de maand", ["2026-12-01", "2026-12-15", "2027-01-05", "2027-01-19"]),
        ("5e", ["2026-12-29", "2027-03-30", "2027-06-29", "2027-08-31"]),
        ("laatste", ["2026-11-24", "2026-12-29", "2027-01-26", "2027-02-23"]),
        ("4e en laatste", ["2026-11-24", "2026-12-22", "2026-12-29", "2027-01-26"]),
    ],
)
def test_weekdays_of_the_month(every: str, days: list[str]) -> None:
    assert texts(session("dinsdag", every=every), MONDAY) == days


def test_first_weekday_is_not_that_of_the_first_week() -> None:
    """Friday 1 January is the first Friday; the first Monday is the 4th."""
    rule = session("maandag", "vrijdag", every="1e week van de maand")
    assert texts(rule, date(2027, 1, 1), 2) == ["2027-01-01", "2027-01-04"]


def test_last_of_february_with_and_without_a_leap_day() -> None:
    rule = session("dinsdag", every="laatste")
    assert texts(rule, date(2028, 2, 1), 1) == ["2028-02-29"]
    assert texts(rule, date(2027, 2, 1), 1) == ["2027-02-23"]


def test_every_other_week_is_counted_from_the_first_day_that_fits() -> None:
    on_a_friday = session("dinsdag", every="2 weken", starts="2026-11-27")
    assert texts(on_a_friday, MONDAY, 3) == ["2026-12-01", "2026-12-15", "2026-12-29"]
    assert texts(on_a_friday, date(2027, 6, 1), 2) == ["2027-06-01", "2027-06-15"]


def test_both_days_of_every_other_week_are_in_the_same_week() -> None:
    rule = session("maandag", "donderdag", every="2 weken", starts="2026-11-26")
    assert texts(rule, MONDAY) == ["2026-11-26", "2026-12-07", "2026-12-10", "2026-12-21"]


def test_every_other_week_goes_on_over_the_end_of_a_year_with_53_weeks() -> None:
    """2026 has 53 ISO weeks, so that weeks counted as odd and even would come twice in a row."""
    rule = session("woensdag", every="2 weken", starts="2026-12-16")
    assert texts(rule, MONDAY, 3) == ["2026-12-16", "2026-12-30", "2027-01-13"]


def test_starts_and_ends_are_both_included() -> None:
    rule = session("dinsdag", starts="2026-12-01", ends="2026-12-15")
    assert texts(rule, MONDAY) == ["2026-12-01", "2026-12-08", "2026-12-15"]
    assert texts(rule, date(2026, 12, 16)) == []


def test_leap_day_and_year_end() -> None:
    assert texts(session("dinsdag"), date(2028, 2, 28), 2) == ["2028-02-29", "2028-03-07"]
    found = texts(session("donderdag", "vrijdag"), date(2026, 12, 31), 3)
    assert found == ["2026-12-31", "2027-01-01", "2027-01-07"]


@pytest.mark.parametrize("change", [date(2026, 3, 29), date(2026, 10, 25)], ids=["spring", "autumn"])
def test_clock_change_loses_and_doubles_no_day(change: date) -> None:
    """Both are Sundays, on which a day has 23 or 25 hours."""
    week = timedelta(days=7)
    before = change - timedelta(days=1)
    assert texts(session("zondag"), before, 3) == [str(change), str(change + week), str(change + 2 * week)]
    every_day = texts(session(*WEEKDAYS), before)
    assert every_day == [str(before + timedelta(days=number)) for number in range(4)]


def test_last_and_first_day_there_is() -> None:
    for every in ("week", "laatste", "2 weken"):
        every_day = session(*WEEKDAYS, every=every)
        assert isinstance(occurs_on(every_day, date.max), bool)
        assert isinstance(occurs_on(every_day, date.min), bool)
    assert nearest_occurrence(session("maandag"), date.max) == date.max - timedelta(days=4)
    assert nearest_occurrence(session("zondag"), date.min) == date.min + timedelta(days=6)
    assert (shifted(date.max, 9), shifted(date.min, -9)) == (date.max, date.min)
    assert monday_of(date.min) == date.min


def test_nearest_day_prefers_the_later_of_two_as_near() -> None:
    assert nearest_occurrence(session("maandag", "woensdag"), date(2026, 11, 24)) == date(2026, 11, 25)
    assert nearest_occurrence(session("maandag"), date(2026, 11, 25)) == date(2026, 11, 23)
    assert nearest_occurrence(session("maandag", ends="2026-01-01"), MONDAY) is None


def test_nearest_day_of_a_monthly_spreekuur() -> None:
    assert nearest_occurrence(session("dinsdag", every="1e"), date(2026, 12, 15)) == date(2026, 12, 1)


def zeller(day: date) -> str:
    """The weekday by Zeller's congruence, so that the check does not lean on datetime."""
    month, year = (day.month, day.year) if day.month > 2 else (day.month + 12, day.year - 1)
    number = (day.day + 13 * (month + 1) // 5 + year + year // 4 - year // 100 + year // 400) % 7
    return ("zaterdag", "zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")[number]


def in_turn_by_hand(rule: Session, day: date) -> bool:
    """Counted out: the days of its weekday in this month, or the weeks since the first day that fits."""
    if rule.every.ordinals:
        around = [day + timedelta(days=number) for number in range(-31, 32)]
        same = [one for one in around if one.month == day.month and zeller(one) == zeller(day)]
        wanted = [one - 1 if one > 0 else one for one in rule.every.ordinals]
        return any(same[one] == day for one in wanted if one < len(same))
    assert rule.starts is not None
    week = [rule.starts + timedelta(days=number) for number in range(7)]
    first = next(one for one in week if zeller(one) in rule.days)
    before = [first - timedelta(days=number) for number in range(7)]
    monday = next(one for one in before if zeller(one) == "maandag")
    return (day - monday).days // 7 % rule.every.weeks == 0


@given(session_and_day())
@example((session("zondag", starts="2026-01-01", ends="2027-01-01"), date(2026, 3, 28)))
@example((session("dinsdag", starts="2026-01-01", ends="2030-01-01"), date(2028, 2, 28)))
def test_rule_days_equal_those_counted_out_by_hand(case: tuple[Session, date]) -> None:
    rule, today = case
    assert rule.starts is not None
    assert rule.ends is not None
    window = [today + timedelta(days=number) for number in range(100)]
    by_hand = [
        day
        for day in window
        if zeller(day) in rule.days and rule.starts <= day <= rule.ends and in_turn_by_hand(rule, day)
    ]
    assert list(rule_days(rule, window[0], window[-1])) == by_hand


@given(session_and_day())
def test_nearest_occurrence_is_a_day_of_the_rule_and_none_is_nearer(case: tuple[Session, date]) -> None:
    rule, day = case
    nearest = nearest_occurrence(rule, day)
    distance = abs((nearest - day).days) if nearest else 32
    assert nearest is None or occurs_on(rule, nearest)
    for number in range(1, distance):
        assert not occurs_on(rule, day + timedelta(days=number))
        assert not occurs_on(rule, day - timedelta(days=number))


@given(days_near)
def test_monday_of_a_week(day: date) -> None:
    monday = monday_of(day)
    assert zeller(monday) == "maandag"
    assert 0 <= (day - monday).days < 7
