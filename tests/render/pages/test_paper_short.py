"""A spreekuur in short: where many are on one sheet."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from tests.schedule_cases import CALENDAR, session, session_and_day
from wegwijs.render.pages.paper_short import InShort, appointment, in_short
from wegwijs.schedule import is_weekly, occurrences, outlook, rule_days
from wegwijs.site_texts import DUTCH, SiteTexts
from wegwijs.validate import Session
from wegwijs.words import weekday_date

TODAY = date(2026, 11, 30)
TIMES = "14.00 tot 16.30 uur"


def short(rule: Session, today: date = TODAY, language: str = "nl") -> InShort:
    found = in_short(rule, outlook(rule, CALENDAR, today), CALENDAR, today, SiteTexts(language))
    plain = tuple(one.replace("\N{NO-BREAK SPACE}", " ") for one in found.exceptions)
    return InShort(found.when.replace("\N{NO-BREAK SPACE}", " "), found.facts, plain)


def test_what_is_each_week_has_no_dates() -> None:
    assert short(session("dinsdag", "donderdag")) == InShort(f"Elke dinsdag en donderdag, {TIMES}", (), ())


@pytest.mark.parametrize(
    ("days", "more", "exceptions"),
    [
        (["donderdag"], {"not_on": [{"date": "2026-12-24"}]}, ("Niet op 24 december.",)),
        (["donderdag"], {"not_on": [{"date": "2027-02-04"}]}, ()),
        (
            ["dinsdag", "donderdag"],
            {"not_on": [{"date": "2026-12-22"}, {"date": "2026-12-24", "reason": "kerstvakantie"}]},
            ("Niet op dinsdag 22 december en donderdag 24 december.",),
        ),
        (["woensdag"], {"school_holidays": "dicht"}, ("Niet op 23 en 30 december.",)),
        (
            ["vrijdag"],
            {"not_on": [{"date": "2026-12-25"}, {"date": "2027-01-01"}]},
            ("Niet op 25 december en 1 januari.",),
        ),
        (
            ["donderdag"],
            {"school_holidays": "dicht", "not_on": [{"date": "2026-12-31"}, {"date": "2027-01-07"}]},
            ("Niet op 24 en 31 december, 7 januari.",),
        ),
        (
            ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"],
            {"school_holidays": "dicht"},
            ("Niet van maandag 21 december tot en met vrijdag 1 januari.",),
        ),
        (
            ["donderdag"],
            {
                "not_on": [{"date": "2026-12-24"}],
                "extra": [{"date": "2026-12-22", "from": "10:00", "until": "12:00"}],
            },
            ("Niet op 24 december.", "Ook op dinsdag 22 december, 10.00 tot 12.00 uur."),
        ),
        (
            ["donderdag"],
            {
                "not_on": [{"date": "2026-12-24"}, {"date": "2026-12-31"}],
                "extra": [{"date": "2026-12-24", "from": "10:00", "until": "12:00"}],
            },
            (
                "Niet op 31 december.",
                "Op donderdag 24 december zijn de tijden anders: 10.00 tot 12.00 uur.",
            ),
        ),
    ],
)
def test_of_each_week_only_what_is_otherwise_is_told(
    days: list[str], more: dict[str, Any], exceptions: tuple[str, ...]
) -> None:
    assert short(session(*days, **more)).exceptions == exceptions


@pytest.mark.parametrize(
    ("more", "when", "exceptions"),
    [
        ({"every": "1e en 3e week"}, f"Woensdag 2 en 16 december, 6 januari, {TIMES}", ()),
        ({"every": "2 weken", "starts": "2026-12-02"}, f"Woensdag 2, 16 en 30 december, {TIMES}", ()),
        (
            {"every": "2 weken", "starts": "2026-12-02", "not_on": [{"date": "2026-12-16"}]},
            f"Woensdag 2 en 30 december, {TIMES}",
            (),
        ),
        (
            {
                "every": "2 weken",
                "starts": "2026-12-02",
                "extra": [{"date": "2026-12-10", "from": "10:00", "until": "12:00"}],
            },
            f"Woensdag 2, 16 en 30 december, {TIMES}",
            ("Ook op donderdag 10 december, 10.00 tot 12.00 uur.",),
        ),
    ],
)
def test_what_is_not_each_week_has_its_dates(
    more: dict[str, Any], when: str, exceptions: tuple[str, ...]
) -> None:
    assert short(session("woensdag", **more)) == InShort(when, (), exceptions)


def test_what_begins_after_the_weeks_of_the_sheet_tells_its_first_day() -> None:
    found = short(session("maandag", every="2 weken", starts="2027-02-01"))
    assert found.when == f"Elke 2 weken op maandag, {TIMES}"
    assert found.facts == ("Vanaf 1 februari 2027.", "De eerste keer is maandag 1 februari.")


def test_a_course_tells_how_to_join_and_how_often_it_is() -> None:
    rule = session("maandag", kind="cursus", starts="2027-01-11", meetings="6", sign_up="Bel ons")
    assert short(rule).facts == (
        "Meld u eerst aan. Bel ons.",
        "6 keer, van 11 januari 2027 tot en met 15 februari 2027.",
    )


def test_a_walk_in_is_said_once_and_the_others_tell_what_to_do() -> None:
    door, desk = session("maandag"), session("dinsdag", walk_in="false", how="Bel ons.")
    assert appointment([door, door], DUTCH) == "U hebt geen afspraak nodig."
    assert appointment([door, desk], DUTCH) == "U hebt geen afspraak nodig, behalve als dat erbij staat."
    assert appointment([desk], DUTCH) == ""
    assert appointment([], DUTCH) == ""
    assert (short(door).facts, short(desk).facts) == ((), ("Maak eerst een afspraak. Bel ons.",))


def test_in_english() -> None:
    rule = session("donderdag", not_on=[{"date": "2026-12-24"}])
    assert short(rule, language="en").exceptions == ("Not on 24 December.",)


@given(session_and_day())
def test_each_day_that_falls_out_is_told(case: tuple[Session, date]) -> None:
    """Somebody who reads only the rule must not come to a closed door in the weeks of the sheet."""
    rule, today = case
    ahead, found = outlook(rule, CALENDAR, today), short(rule, today)
    if not (ahead.on_paper and is_weekly(rule.every) and ahead.paper_until):
        return
    begin, end = ahead.begins or today, min(ahead.paper_until, ahead.on_paper[-1].day)
    there = {one.day for one in occurrences(rule, CALENDAR, begin, end)}
    gone = [day for day in rule_days(rule, begin, end) if day not in there]
    told = " ".join(found.exceptions)
    for day in gone:
        assert str(day.day) in told or " tot en met " in told, weekday_date(day)
