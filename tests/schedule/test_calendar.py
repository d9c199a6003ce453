from __future__ import annotations

from datetime import date

import pytest

from tests.schedule_cases import CALENDAR, session
from wegwijs.schedule import COUNTRY_ONLY, public_holiday


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-01-01", "nieuwjaarsdag"),
        ("2026-04-06", "tweede paasdag"),
        ("2026-04-27", "Koningsdag"),
        ("2025-04-26", "Koningsdag"),  # the 27th was a Sunday
        ("2026-05-05", ""),
        ("2025-05-05", "Bevrijdingsdag"),  # once in five years
        ("2026-05-14", "Hemelvaartsdag"),
        ("2026-12-26", "tweede kerstdag"),
        ("2026-12-24", ""),
    ],
)
def test_public_holidays_of_the_netherlands(day: str, name: str) -> None:
    assert public_holiday(date.fromisoformat(day)) == name


def test_what_the_editor_wrote_comes_before_the_school_and_that_before_the_country() -> None:
    christmas = date(2026, 12, 25)
    everything = session("vrijdag", holidays="dicht", school_holidays="dicht")
    found = CALENDAR.closure(everything, christmas)
    assert found is not None
    assert found.reason == "kerstvakantie"
    written = session("vrijdag", holidays="dicht", not_on=[{"date": "2026-12-25", "reason": "verbouwing"}])
    found = CALENDAR.closure(written, christmas)
    assert found is not None
    assert found.reason == "verbouwing"
    feast = CALENDAR.closure(session("vrijdag", holidays="dicht"), christmas)
    assert feast is not None
    assert (feast.reason, feast.first, feast.last) == ("eerste kerstdag", christmas, christmas)
    assert CALENDAR.closure(session("vrijdag"), christmas) is None


def test_until_when_school_holidays_are_known() -> None:
    assert CALENDAR.school_known_until == date(2027, 1, 3)
    assert COUNTRY_ONLY.school_known_until is None
