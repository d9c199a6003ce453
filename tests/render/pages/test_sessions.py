"""A spreekuur in words, on days that matter."""

from __future__ import annotations

import re
from dataclasses import asdict
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from tests.schedule_cases import CALENDAR, closed, session, session_and_day
from wegwijs.render.pages.sessions import session_view
from wegwijs.render.views import SessionView
from wegwijs.schedule import outlook
from wegwijs.site_texts import SiteTexts
from wegwijs.validate import Session

ORDINARY = date(2026, 11, 30)
CHRISTMAS_WEEK = date(2026, 12, 21)
ADVICE = "Bel of loop binnen."
RELATIVE = re.compile(r"\b(nu|vandaag|morgen|gisteren|deze week|volgende week)\b", re.I)


def view(rule: Session, today: date = ORDINARY, language: str = "nl") -> SessionView:
    return session_view(rule, 1, today, CALENDAR, SiteTexts(language), advice=ADVICE)


def groups(rule: Session, today: date = ORDINARY) -> list[tuple[str, list[str]]]:
    return [(one.label, [date.iso for date in one.dates]) for one in view(rule, today).groups]


def test_an_ordinary_week_names_its_monday_and_then_four_more() -> None:
    assert groups(session("dinsdag", "donderdag")) == [
        ("In de week van maandag 30 november", ["2026-12-01", "2026-12-03"]),
        ("Daarna", ["2026-12-08", "2026-12-10", "2026-12-15", "2026-12-17"]),
    ]
    week, later = view(session("dinsdag")).groups
    assert (week.first, week.last) == ("2026-11-30", "2026-12-06")
    assert (later.first, later.last) == ("", "")


def test_later_in_the_week_what_is_past_is_left_out() -> None:
    rule = session("dinsdag", "donderdag")
    assert groups(rule, date(2026, 12, 2))[0] == ("In de week van maandag 30 november", ["2026-12-03"])
    assert groups(rule, date(2026, 12, 4)) == [
        ("Op deze dagen", ["2026-12-08", "2026-12-10", "2026-12-15", "2026-12-17"])
    ]


def test_days_of_a_long_closure_have_their_year() -> None:
    """Who reads "tot en met dinsdag 30 november" on that very day thinks that it is over."""
    year = {"from": "2026-11-01", "until": "2027-11-30", "reason": "verbouwing"}
    assert view(session("dinsdag", not_on=[year])).exceptions == (
        "Van zondag 1 november 2026 tot en met dinsdag 30 november 2027 is er geen spreekuur (verbouwing).",
    )


def test_christmas_week_with_closed_and_extra_days() -> None:
    rule = session(
        "dinsdag",
        "donderdag",
        not_on=[{"date": "2026-12-24", "reason": "kerstvakantie"}],
        extra=[{"date": "2026-12-23", "from": "10:00", "until": "12:00", "reason": "in plaats van de 24e"}],
    )
    found = view(rule, CHRISTMAS_WEEK)
    assert found.exceptions == ("Op donderdag 24 december is er geen spreekuur (kerstvakantie).",)
    [tuesday, wednesday] = found.groups[0].dates
    assert (tuesday.text, tuesday.note) == ("dinsdag 22 december, 14.00 tot 16.30 uur", "")
    assert wednesday.text == "woensdag 23 december, 10.00 tot 12.00 uur"
    assert wednesday.note == "in plaats van de 24e"
    assert (wednesday.starts, wednesday.ends) == ("2026-12-23T10:00", "2026-12-23T12:00")
    assert (wednesday.start, wednesday.until) == ("10.00", "12.00")


def test_a_whole_school_holiday_is_one_exception() -> None:
    rule = session("dinsdag", school_holidays="dicht")
    assert view(rule, CHRISTMAS_WEEK).exceptions == (
        "Van zaterdag 19 december tot en met zondag 3 januari is er geen spreekuur (kerstvakantie).",
    )
    assert groups(rule, CHRISTMAS_WEEK)[0][0] == "Op deze dagen"


@pytest.mark.parametrize(
    ("closure", "extra", "text"),
    [
        ({"date": "2026-12-24"}, [], "Op donderdag 24 december is er geen spreekuur."),
        (
            {"date": "2026-12-24", "reason": "kerstavond"},
            [{"date": "2026-12-24", "from": "10:00", "until": "12:00"}],
            "Op donderdag 24 december zijn de tijden anders: 10.00 tot 12.00 uur (kerstavond).",
        ),
        (
            {"from": "2026-12-21", "until": "2027-01-03", "reason": "kerstvakantie"},
            [{"date": "2026-12-29", "from": "10:00", "until": "12:00"}],
            "Van maandag 21 december tot en met zondag 3 januari is er geen spreekuur (kerstvakantie). "
            "Wel op dinsdag 29 december, 10.00 tot 12.00 uur.",
        ),
    ],
)
def test_exceptions_in_words(closure: dict[str, str], extra: list[dict[str, str]], text: str) -> None:
    assert view(session("donderdag", not_on=[closure], extra=extra)).exceptions == (text,)


def test_a_course() -> None:
    rule = session(
        "dinsdag",
        kind="cursus",
        starts="2026-11-03",
        meetings="6",
        sign_up="Bel de bibliotheek.",
        cost="10 euro",
        not_on=closed("2026-12-08"),
    )
    found = view(rule)
    assert (found.walk_in, found.sign_up) == ("Meld u eerst aan", "Bel de bibliotheek.")
    assert found.cost == "Kosten: 10 euro"
    assert found.exceptions == ("Op dinsdag 8 december is er geen les.",)
    assert [one.iso for one in found.next_dates] == ["2026-12-01", "2026-12-15"]
    assert found.clock.past == "De laatste keer was op 15 december 2026."
    assert view(rule, date(2026, 12, 16)).ended == "Deze cursus is afgelopen op 15 december 2026."


@pytest.mark.parametrize(
    ("more", "open_door", "walk_in", "sign_up", "period"),
    [
        ({}, False, "Wij weten niet hoe u meedoet", ADVICE, "Vraag hoeveel keer u komt"),
        (
            {"meetings": "6"},
            False,
            "Wij weten niet hoe u meedoet",
            ADVICE,
            "6 keer, tot en met 15 december 2026",
        ),
        ({"sign_up": "Bel ons."}, False, "Meld u eerst aan", "Bel ons.", "Vraag hoeveel keer u komt"),
        ({"walk_in": "true"}, True, "Zonder afspraak: u kunt binnenlopen", "", ""),
        ({"walk_in": "false"}, False, "Maak eerst een afspraak", "", "Vraag hoeveel keer u komt"),
        (
            {"walk_in": "true", "ends": "2026-12-15"},
            *(True, "Zonder afspraak: u kunt binnenlopen", "", "Tot en met 15 december 2026"),
        ),
    ],
)
def test_what_is_not_known_of_a_course_is_to_be_asked(
    more: dict[str, str], open_door: bool, walk_in: str, sign_up: str, period: str
) -> None:
    found = view(session("dinsdag", kind="cursus", starts="2026-11-10", **more))
    assert (found.open_door, found.walk_in, found.sign_up) == (open_door, walk_in, sign_up)
    assert found.period == period
    assert found.cost == "Vraag wat het kost."
    if not more:
        assert found.clock.opened == "Nu bezig, tot {} uur. Vraag eerst hoe u meedoet."


def test_every_two_weeks() -> None:
    rule = session("vrijdag", every="2 weken", starts="2026-11-06")
    found = view(rule)
    assert found.when == "Elke 2 weken op vrijdag, 14.00 tot 16.30 uur"
    assert groups(rule) == [
        ("In de week van maandag 30 november", ["2026-12-04"]),
        ("Daarna", ["2026-12-18", "2027-01-01", "2027-01-15", "2027-01-29"]),
    ]


def test_the_end_of_a_spreekuur_comes_when_no_day_is_left() -> None:
    rule = session("dinsdag", ends="2026-12-31")
    assert view(rule, date(2026, 12, 29)).ended == ""
    after_the_last = view(rule, date(2026, 12, 30))
    assert (after_the_last.ended, after_the_last.unknown) == ("Dit spreekuur is gestopt.", "")
    assert view(rule, date(2027, 1, 1)).ended == "Dit spreekuur is gestopt op 31 december 2026."


def test_an_extra_day_after_the_end_still_counts() -> None:
    rule = session("dinsdag", ends="2026-12-31", extra=[{"date": "2027-01-12"}])
    found = view(rule, date(2027, 1, 4))
    assert found.ended == ""
    assert [one.iso for one in found.next_dates] == ["2027-01-12"]
    assert view(rule, date(2027, 1, 13)).ended == "Dit spreekuur is gestopt op 12 januari 2027."


def test_a_spreekuur_without_a_date_to_come_says_what_to_do() -> None:
    rule = session("dinsdag", not_on=[{"from": "2026-11-01", "until": "2029-01-01"}])
    found = view(rule)
    assert (found.groups, found.ended) == ((), "")
    assert found.unknown == f"Wij weten de volgende datum niet. {ADVICE}"


@pytest.mark.parametrize(
    ("kind", "more", "text"),
    [
        ("ido", {}, "Het is gratis."),
        ("ido", {"cost": "2 euro voor printen"}, "Kosten: 2 euro voor printen"),
        ("oefenplein", {}, "Oefenen is gratis."),
        ("belasting", {}, ""),
        ("cursus", {}, "Vraag wat het kost."),
    ],
)
def test_only_what_is_known_to_be_free_is_called_free(kind: str, more: dict[str, str], text: str) -> None:
    assert view(session("dinsdag", kind=kind, **more)).cost == text


def test_helpers_and_languages() -> None:
    found = view(session("dinsdag", helpers=["Anna", "Bram"], languages=["Nederlands", "Turks"]))
    assert found.helpers == "Wie u helpt: Anna en Bram"
    assert found.languages == "Wij spreken: Nederlands en Turks"
    assert (view(session("dinsdag")).helpers, view(session("dinsdag")).languages) == ("", "")


@pytest.mark.parametrize(
    ("more", "opened", "opens"),
    [
        ({}, "Nu open, tot {} uur", "Vandaag vanaf {} uur"),
        (
            {"walk_in": "false"},
            "Nu bezig, tot {} uur. Maak eerst een afspraak.",
            "Vandaag vanaf {} uur. Maak eerst een afspraak.",
        ),
        (
            {"sign_up": "Bel ons."},
            "Nu bezig, tot {} uur. Meld u eerst aan.",
            "Vandaag vanaf {} uur. Meld u eerst aan.",
        ),
    ],
)
def test_only_where_one_may_walk_in_the_clock_says_open(
    more: dict[str, str], opened: str, opens: str
) -> None:
    found = view(session("dinsdag", **more))
    assert found.open_door == (not more)
    clock = found.clock
    assert (clock.opened, clock.opens) == (opened, opens)
    assert (clock.over, clock.elsewhen) == ("Vandaag is het voorbij.", "Vandaag niet.")
    assert clock.then == "De volgende keer: {}."
    assert clock.past == (
        f"Deze dagen zijn voorbij. Deze pagina is niet bijgewerkt. Wij weten de volgende datum niet. {ADVICE}"
    )


def test_in_english() -> None:
    found = view(session("dinsdag", helpers=["Anna"]), language="en")
    assert found.groups[0].label == "In the week of Monday 30 November"
    assert found.next_dates[0].text == "Tuesday 1 December, 14:00 to 16:30"
    assert found.clock.opened == "Open now, until {}"
    assert found.helpers == "Who helps you: Anna"


def texts(value: Any) -> list[str]:
    """Every text in a view."""
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else ()
    return [text for part in parts for text in texts(part)]


@given(session_and_day())
def test_nothing_that_is_built_becomes_false_by_itself(case: tuple[Session, date]) -> None:
    """Weeks and days have their names; "nu" and "vandaag" are for the script."""
    rule, today = case
    built = {**asdict(view(rule, today)), "clock": {}}
    assert [text for text in texts(built) if RELATIVE.search(text)] == []


@given(session_and_day())
def test_all_that_is_coming_is_named_once_or_it_is_said_why_not(case: tuple[Session, date]) -> None:
    rule, today = case
    found, ahead = view(rule, today), outlook(rule, CALENDAR, today)
    assert [one.iso for one in found.next_dates] == [one.day.isoformat() for one in ahead.next]
    assert [bool(found.next_dates), bool(found.unknown), bool(found.ended)].count(True) == 1
