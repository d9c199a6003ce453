"""Spreekuren for the tests of the schedule, by hand and by hypothesis."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from wegwijs.read.holidays import SchoolHoliday
from wegwijs.schedule import WEEKDAYS, Calendar
from wegwijs.validate import Session

MONDAY = date(2026, 11, 23)
CHRISTMAS = SchoolHoliday("kerstvakantie", date(2026, 12, 19), date(2027, 1, 3))
CALENDAR = Calendar((CHRISTMAS,))

EVERY = (
    "week", "2 weken", "3 weken", "1e", "5e", "laatste", "1e en 3e week van de maand", "2e en laatste week",
)  # fmt: skip


def session(*days: str, **more: Any) -> Session:
    """One on these weekdays, from 14.00 to 16.30, open on holidays unless `more` says otherwise."""
    values = {"kind": "ido", "name": "Spreekuur", "days": list(days), "from": "14:00", "until": "16:30"}
    return Session.model_validate({**values, "holidays": "open", **more})


def closed(*days: str) -> list[dict[str, str]]:
    """`not_on` of these days."""
    return [{"date": day} for day in days]


days_near = st.dates(date(2024, 1, 1), date(2033, 12, 31))


@st.composite
def session_and_day(draw: st.DrawFn) -> tuple[Session, date]:
    """A spreekuur with all that a rule can have, near the day where that matters."""
    today = draw(days_near)
    near = st.integers(-20, 60).map(lambda number: today + timedelta(days=number))
    ranges = st.tuples(near, st.integers(0, 20)).map(
        lambda one: {"from": str(one[0]), "until": str(one[0] + timedelta(days=one[1]))}
    )
    extra = [
        {"date": str(day), "from": "09:00", "until": "11:00"} for day in draw(st.lists(near, max_size=3))
    ]
    more: dict[str, Any] = {
        "starts": str(draw(near | st.just(date(2020, 1, 1)))),
        "ends": str(draw(near | st.just(date(2040, 1, 1)))),
        "every": draw(st.sampled_from(EVERY)),
        "not_on": draw(st.lists(near.map(lambda day: {"date": str(day)}) | ranges, max_size=6)),
        "extra": extra,
        "holidays": draw(st.sampled_from(["open", "dicht"])),
        "school_holidays": draw(st.sampled_from(["open", "dicht"])),
    }
    if meetings := draw(st.none() | st.integers(1, 12)):
        more["meetings"] = str(meetings)
    names = draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=7, unique=True))
    return session(*names, **more), today
