"""The rule of a spreekuur in words."""

from __future__ import annotations

from datetime import date

import pytest

from tests.schedule_cases import CALENDAR, session
from wegwijs.render.pages.session_rule import period_text, when_text
from wegwijs.schedule import outlook
from wegwijs.site_texts import SiteTexts

TODAY = date(2026, 11, 30)
WEEK = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


@pytest.mark.parametrize(
    ("days", "every", "text"),
    [
        (WEEK, "week", "Elke dag"),
        (WEEK[:5], "week", "Maandag tot en met vrijdag"),
        (WEEK[1:6], "week", "Dinsdag tot en met zaterdag"),
        (WEEK[:4], "week", "Maandag tot en met donderdag"),
        (WEEK[:3], "week", "Elke maandag, dinsdag en woensdag"),
        ((*WEEK[:2], *WEEK[3:5]), "week", "Elke maandag, dinsdag, donderdag en vrijdag"),
        (WEEK[:5], "2 weken", "Elke 2 weken van maandag tot en met vrijdag"),
        (WEEK[:2], "2 weken", "Elke 2 weken op maandag en dinsdag"),
        (WEEK[:4], "1e week van de maand", "De 1e maandag, dinsdag, woensdag en donderdag van de maand"),
    ],
)
def test_many_days_after_each_other_are_named_by_the_first_and_the_last(
    days: tuple[str, ...], every: str, text: str
) -> None:
    rule = session(*days, every=every, starts="2026-11-02")
    assert when_text(rule) == f"{text}, 14.00 tot 16.30 uur"


def test_days_in_a_row_in_another_language() -> None:
    assert when_text(session(*WEEK), SiteTexts("en")) == "Every day, 14:00 to 16:30"
    assert when_text(session(*WEEK[:5]), SiteTexts("en")) == "Monday to Friday, 14:00 to 16:30"


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({}, ""),
        ({"ends": "2026-12-31"}, "Tot en met 31 december 2026"),
        ({"starts": "2026-12-08"}, "Vanaf 8 december 2026"),
        ({"starts": "2026-12-02", "ends": "2026-12-31"}, "Van 8 december 2026 tot en met 31 december 2026"),
        ({"starts": "2020-01-01"}, ""),
        ({"kind": "cursus", "starts": "2026-11-03", "meetings": "6"}, "6 keer, tot en met 8 december 2026"),
        ({"starts": "2026-12-08", "meetings": "1"}, "1 keer, op 8 december 2026"),
    ],
)
def test_between_which_days_it_is(more: dict[str, str], text: str) -> None:
    rule = session("dinsdag", **more)
    assert period_text(rule, outlook(rule, CALENDAR, TODAY), CALENDAR) == text
