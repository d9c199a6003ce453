from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.months import months_later


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-11-23", 4, "2027-03-23"),
        ("2026-11-23", 12, "2027-11-23"),
        ("2026-12-31", 1, "2027-01-31"),
        ("2026-01-31", 1, "2026-03-01"),
        ("2026-08-31", 6, "2027-03-01"),
        ("2028-02-29", 12, "2029-03-01"),
        ("2028-02-29", 48, "2032-02-29"),
        ("2026-10-31", 1, "2026-12-01"),
        ("2026-01-15", -1, "2025-12-15"),
        ("2026-01-15", 0, "2026-01-15"),
        ("9999-12-31", 1, "9999-12-31"),
        ("0001-01-01", -1, "0001-01-01"),
    ],
)
def test_months_of_different_length(day: str, months: int, later: str) -> None:
    assert months_later(date.fromisoformat(day), months) == date.fromisoformat(later)


@given(st.dates(), st.integers(0, 40))
def test_later_days_never_come_before_earlier_ones(day: date, months: int) -> None:
    later = months_later(day, months)
    assert later >= day
    if day < date.max:
        assert months_later(date.fromordinal(day.toordinal() + 1), months) >= later
    assert months_later(day, months + 1) >= later
