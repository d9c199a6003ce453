from __future__ import annotations

from datetime import date, timedelta
from itertools import islice, pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wegwijs.schedule import (
    HORIZON,
    WEEKDAYS,
    coming_closed_days,
    dates_from,
    nearest_occurrence,
    next_dates,
    occurs_on,
)
from wegwijs.validate import Session

MONDAY = date(2026, 11, 23)


def session(*days: str, **more: Any) -> Session:
    return Session.model_validate(
        {"kind": "ido", "name": "Spreekuur", "days": list(days), "from": "14:00", "until": "16:30", **more}
    )


def closed(*days: str) -> list[dict[str, str]]:
    return [{"date": day} for day in days]


def texts(days: tuple[date, ...]) -> list[str]:
    return [day.isoformat() for day in days]


def test_weekly_on_two_days() -> None:
    assert texts(next_dates(session("donderdag", "dinsdag"), MONDAY)) == [
        "2026-11-24",
        "2026-11-26",
        "2026-12-01",
        "2026-12-03",
    ]


def test_today_counts() -> None:
    assert texts(next_dates(session("maandag"), MONDAY, 2)) == ["2026-11-23", "2026-11-30"]


@pytest.mark.parametrize("number", range(7))
def test_names_of_the_weekdays(number: int) -> None:
    day = MONDAY + timedelta(days=number)
    assert next_dates(session(WEEKDAYS[number]), MONDAY, 1) == (day,)
    assert [name for name in WEEKDAYS if occurs_on(session(name), day)] == [WEEKDAYS[number]]


def test_closed_days_are_left_out_and_the_rest_moves_up() -> None:
    rule = session("donderdag", not_on=closed("2026-12-24", "2026-12-31"))
    assert texts(next_dates(rule, date(2026, 12, 20), 2)) == ["2027-01-07", "2027-01-14"]
    assert occurs_on(rule, date(2026, 12, 24))  # the rule; that it is closed is told apart


@pytest.mark.parametrize(
    ("today", "first"),
    [("2026-11-23", "2026-11-26"), ("2026-12-24", "2026-12-24"), ("2027-01-01", "2027-01-07")],
)
def test_next_date_moves_with_today(today: str, first: str) -> None:
    assert texts(next_dates(session("donderdag"), date.fromisoformat(today), 1)) == [first]


def test_year_end() -> None:
    assert texts(next_dates(session("donderdag", "vrijdag"), date(2026, 12, 31), 3)) == [
        "2026-12-31",
        "2027-01-01",
        "2027-01-07",
    ]


def test_leap_day() -> None:
    assert texts(next_dates(session("dinsdag"), date(2028, 2, 28), 2)) == ["2028-02-29", "2028-03-07"]
    assert texts(next_dates(session("maandag"), date(2027, 2, 28), 1)) == ["2027-03-01"]


@pytest.mark.parametrize("change", [date(2026, 3, 29), date(2026, 10, 25)], ids=["spring", "autumn"])
def test_clock_change_loses_and_doubles_no_day(change: date) -> None:
    """Both are Sundays, on which a day has 23 or 25 hours."""
    week = timedelta(days=7)
    before = change - timedelta(days=1)
    assert next_dates(session("zondag"), before, 3) == (change, change + week, change + 2 * week)
    every_day = session(*WEEKDAYS)
    assert next_dates(every_day, before) == tuple(before + timedelta(days=number) for number in range(4))


def test_starts_and_ends_are_both_included() -> None:
    rule = session("dinsdag", starts="2026-12-01", ends="2026-12-15")
    assert texts(next_dates(rule, MONDAY)) == ["2026-12-01", "2026-12-08", "2026-12-15"]
    assert texts(next_dates(rule, date(2026, 12, 15))) == ["2026-12-15"]
    assert next_dates(rule, date(2026, 12, 16)) == ()


def test_nothing_further_than_a_year_away() -> None:
    rule = session("maandag", starts="2027-11-22")
    assert texts(next_dates(rule, MONDAY)) == ["2027-11-22"]
    assert next_dates(session("maandag", starts="2027-11-29"), MONDAY) == ()


def test_all_closed() -> None:
    days = [MONDAY + timedelta(days=number) for number in range(0, 400, 7)]
    assert next_dates(session("maandag", not_on=closed(*map(str, days))), MONDAY) == ()


@pytest.mark.parametrize("count", [0, 1, 9])
def test_as_many_as_asked_for(count: int) -> None:
    assert len(next_dates(session("maandag"), MONDAY, count)) == count


def test_last_and_first_day_there_is() -> None:
    every_day = session(*WEEKDAYS)
    assert next_dates(every_day, date.max) == (date.max,)
    assert next_dates(every_day, date.min, 1) == (date.min,)
    assert nearest_occurrence(session("maandag"), date.max) == date.max - timedelta(days=4)
    assert nearest_occurrence(session("zondag"), date.min) == date.min + timedelta(days=6)


def test_coming_closed_days_in_order_today_included() -> None:
    rule = session("maandag", not_on=closed("2027-01-04", "2026-11-23", "2026-11-16", "2026-12-07"))
    assert texts(tuple(one.date for one in coming_closed_days(rule, MONDAY))) == [
        "2026-11-23",
        "2026-12-07",
        "2027-01-04",
    ]


def test_nearest_day_prefers_the_later_of_two_as_near() -> None:
    assert nearest_occurrence(session("maandag", "woensdag"), date(2026, 11, 24)) == date(2026, 11, 25)
    assert nearest_occurrence(session("maandag"), date(2026, 11, 25)) == date(2026, 11, 23)
    assert nearest_occurrence(session("maandag", ends="2026-01-01"), MONDAY) is None


days_near = st.dates(date(2024, 1, 1), date(2033, 12, 31))


@st.composite
def rule_and_today(draw: st.DrawFn) -> tuple[Session, date]:
    """Starts, ends and closed days near today, where they matter."""
    today = draw(days_near)
    near = st.integers(-20, 60).map(lambda number: str(today + timedelta(days=number)))
    return (
        session(
            *draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=7)),
            starts=draw(near | st.just("2020-01-01")),
            ends=draw(near | st.just("2040-01-01")),
            not_on=closed(*draw(st.lists(near, max_size=8))),
        ),
        today,
    )


def zeller(day: date) -> str:
    """The weekday by Zeller's congruence, so that the check does not lean on datetime."""
    month, year = (day.month, day.year) if day.month > 2 else (day.month + 12, day.year - 1)
    number = (day.day + 13 * (month + 1) // 5 + year + year // 4 - year // 100 + year // 400) % 7
    return ("zaterdag", "zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")[number]


@given(rule_and_today(), st.integers(0, 12))
@example((session("zondag"), date(2026, 3, 28)), 4)
@example((session("dinsdag"), date(2028, 2, 28)), 4)
def test_next_dates_equal_those_counted_out_by_hand(case: tuple[Session, date], count: int) -> None:
    rule, today = case
    closed_days = [one.date for one in rule.not_on]
    by_hand = []
    for number in range(HORIZON.days + 1):
        day = today + timedelta(days=number)
        too_early = rule.starts is not None and day < rule.starts
        too_late = rule.ends is not None and day > rule.ends
        if zeller(day) in rule.days and not (too_early or too_late or day in closed_days):
            by_hand.append(day)
    assert next_dates(rule, today, count) == tuple(by_hand[:count])
    assert list(dates_from(rule, today)) == by_hand


@given(rule_and_today())
def test_next_dates_ascend_from_today_and_are_never_closed(case: tuple[Session, date]) -> None:
    rule, today = case
    days = list(islice(dates_from(rule, today), 30))
    assert all(first < second for first, second in pairwise(days))
    assert all(day >= today and occurs_on(rule, day) for day in days)
    assert not {one.date for one in rule.not_on} & set(days)


@given(rule_and_today())
def test_nearest_occurrence_is_a_day_of_the_rule_and_none_is_nearer(case: tuple[Session, date]) -> None:
    rule, day = case
    nearest = nearest_occurrence(rule, day)
    distance = abs((nearest - day).days) if nearest else 8
    assert nearest is None or occurs_on(rule, nearest)
    for number in range(1, distance):
        assert not occurs_on(rule, day + timedelta(days=number))
        assert not occurs_on(rule, day - timedelta(days=number))
