from __future__ import annotations

from datetime import date, time

import pytest

from wegwijs.words import clock, counted, in_a_row, long_date, sort_key, time_span, weekday_date


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 11, 23), "23 november 2026"),
        (date(2027, 3, 1), "1 maart 2027"),
        (date(2028, 2, 29), "29 februari 2028"),
        (date(1, 1, 1), "1 januari 1"),
        (date(9999, 12, 31), "31 december 9999"),
    ],
)
def test_long_date(day: date, text: str) -> None:
    assert long_date(day) == text


@pytest.mark.parametrize(
    ("day", "text"),
    [(date(2026, 11, 23), "maandag 23 november"), (date(2026, 3, 29), "zondag 29 maart")],
)
def test_weekday_date(day: date, text: str) -> None:
    assert weekday_date(day) == text


@pytest.mark.parametrize(
    ("moment", "text"),
    [(time(9), "9.00"), (time(14, 5), "14.05"), (time(0), "0.00"), (time(23, 59), "23.59")],
)
def test_clock(moment: time, text: str) -> None:
    assert clock(moment) == text


def test_time_span() -> None:
    assert time_span(time(14), time(16, 30)) == "14.00 tot 16.30 uur"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["maandag"], "maandag"),
        (["maandag", "dinsdag"], "maandag en dinsdag"),
        (("maandag", "dinsdag", "vrijdag"), "maandag, dinsdag en vrijdag"),
    ],
)
def test_in_a_row(words: list[str], text: str) -> None:
    assert in_a_row(words) == text


@pytest.mark.parametrize(("number", "text"), [(0, "0 artikelen"), (1, "1 artikel"), (12, "12 artikelen")])
def test_counted(number: int, text: str) -> None:
    assert counted(number, "artikel", "artikelen") == text


def test_accents_case_and_signs_do_not_count_in_the_order() -> None:
    titles = ["Zorg", "échte vraag", "Eerste", "'s Avonds", "AOW"]
    assert sorted(titles, key=sort_key) == ["AOW", "échte vraag", "Eerste", "'s Avonds", "Zorg"]
