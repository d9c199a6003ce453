from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.schedule_cases import CHRISTMAS
from tests.stages import LOCATION, TODAY, places, small_portal
from wegwijs.check import session_problems
from wegwijs.link import link
from wegwijs.problems import Problem
from wegwijs.read import read_content
from wegwijs.schedule import COUNTRY_ONLY, Calendar
from wegwijs.validate import validate

FILE = "locaties/hengelo-stad.md"
EXAMPLE = "    example: true\n"


def problems(
    tmp_path: Path, text: str, today: date = TODAY, calendar: Calendar = COUNTRY_ONLY, **others: str
) -> list[Problem]:
    """What is found with this location. others: more files in locaties, by slug."""
    files = {FILE: text, **{f"locaties/{slug}.md": other for slug, other in others.items()}}
    content = read_content(small_portal(tmp_path, files))
    records, wrong = validate(content.sources)
    assert wrong == []
    return session_problems(link(records, (), today, calendar=calendar)[0])


def changed(
    tmp_path: Path, old: str, new: str, today: date = TODAY, calendar: Calendar = COUNTRY_ONLY
) -> list[Problem]:
    assert old in LOCATION
    return problems(tmp_path, LOCATION.replace(old, new, 1), today, calendar)


def with_keys(tmp_path: Path, keys: str, calendar: Calendar = COUNTRY_ONLY) -> list[Problem]:
    return changed(tmp_path, EXAMPLE, f"{keys}{EXAMPLE}", calendar=calendar)


def test_a_good_spreekuur_has_none(tmp_path: Path) -> None:
    assert problems(tmp_path, LOCATION) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "message"),
    [
        (
            'until: "16:30"',
            'until: "14:00"',
            *(13, 5),
            "Het spreekuur eindigt om 14.00, maar begint om 14.00.",
        ),
        (
            "    not_on:",
            "    starts: 2026-12-01\n    ends: 2026-11-30\n    how: x\n    not_on:",
            *(15, 5),
            "Het spreekuur eindigt op 30 november 2026, maar begint pas op 1 december 2026.",
        ),
        (
            "- date: 2026-12-24",
            "- date: 2026-12-25",
            *(15, 9),
            "Op vrijdag 25 december 2026 is er geen spreekuur, dus er valt niets uit.",
        ),
        (
            "- date: 2026-12-24",
            "- from: 2026-12-24\n        until: 2026-01-03",
            *(16, 9),
            "De laatste vrije dag (3 januari 2026) is voor de eerste (24 december 2026).",
        ),
        (
            EXAMPLE,
            f"    every: 2 weken\n{EXAMPLE}",
            *(17, 5),
            "Bij `every: 2 weken` hoort een eerste dag. "
            "Anders weten wij niet in welke week het spreekuur is.",
        ),
        (
            EXAMPLE,
            f"    meetings: 6\n{EXAMPLE}",
            *(17, 5),
            "Bij een aantal keer (`meetings`) hoort een eerste dag.",
        ),
        (
            "    not_on:\n      - date: 2026-12-24\n        reason: kerstvakantie\n",
            "    every: 5e\n    starts: 2026-12-01\n    ends: 2026-12-25\n",
            *(11, 5),
            "Dit spreekuur is er nooit: tussen 1 december 2026 en 25 december 2026 past geen enkele dag bij "
            "`days` en `every`.",
        ),
        (
            EXAMPLE,
            f'    extra:\n      - date: 2026-12-23\n        from: "12:00"\n        until: "2:00"\n{EXAMPLE}',
            *(18, 9),
            "Op de extra dag woensdag 23 december 2026 is het einde (02.00) niet na het begin (12.00).",
        ),
        (
            EXAMPLE,
            f"    extra:\n      - date: 2026-12-22\n{EXAMPLE}",
            *(18, 9),
            "Op dinsdag 22 december 2026 is dit spreekuur er al op deze tijd.",
        ),
    ],
)
def test_what_cannot_be_right(
    tmp_path: Path, old: str, new: str, line: int, column: int, message: str
) -> None:
    one = changed(tmp_path, old, new)[0]
    assert one.is_error
    assert (one.message, one.line, one.column) == (message, line, column)


@pytest.mark.parametrize(
    ("day", "hint"),
    [
        ("2026-12-25", "Bedoelde u donderdag 24 december 2026? Controleer de datum bij `not_on`."),
        ("2025-12-24", "Bedoelde u donderdag 24 december 2026? Controleer de datum bij `not_on`."),
        ("2024-11-22", "Bedoelde u donderdag 21 november 2024? Controleer de datum bij `not_on`."),
        ("2024-01-07", "Bedoelde u donderdag 7 januari 2027? Controleer de datum bij `not_on`."),
        ("9999-12-31", "Bedoelde u donderdag 30 december 9999? Controleer de datum bij `not_on`."),
        ("0001-01-01", "Bedoelde u dinsdag 2 januari 1? Controleer de datum bij `not_on`."),
    ],
)
def test_closed_day_without_a_session_names_the_one_meant(tmp_path: Path, day: str, hint: str) -> None:
    [one] = changed(tmp_path, "- date: 2026-12-24", f"- date: {day}")
    assert one.hint == hint


def test_closed_day_far_from_any_session(tmp_path: Path) -> None:
    [one] = changed(tmp_path, "    not_on:", "    starts: 2027-06-01\n    not_on:")
    assert one.hint == "Controleer de datum bij `not_on`."


def test_session_that_is_over(tmp_path: Path) -> None:
    old, new = "    not_on:", "    ends: 2026-12-22\n    not_on:"
    without = "      - date: 2026-12-24\n        reason: kerstvakantie\n"
    text = LOCATION.replace(without, "").replace("    not_on:\n", "    ends: 2026-12-22\n")
    assert problems(tmp_path, text, date(2026, 12, 22)) == []
    [one] = problems(tmp_path, text, date(2026, 12, 23))
    assert (one.message, one.is_error) == ("Dit spreekuur is afgelopen sinds 22 december 2026.", False)
    assert [one.code for one in changed(tmp_path, old, new)] == ["exception-no-session"]


def test_closed_days_of_a_period_that_cannot_be_are_not_told_as_well(tmp_path: Path) -> None:
    new = "    starts: 2027-01-01\n    ends: 2026-12-01\n    not_on:"
    [one] = changed(tmp_path, "    not_on:", new)
    assert one.code == "session-period"


@pytest.mark.parametrize(
    "extra",
    [
        '- date: 2026-12-22\n        from: "10:00"\n        until: "12:00"',  # a second time that day
        "- date: 2026-12-24",  # a closed day after all
        "- date: 2026-12-23",
    ],
)
def test_extra_days_that_may_be(tmp_path: Path, extra: str) -> None:
    assert with_keys(tmp_path, f"    extra:\n      {extra}\n") == []


def test_a_course_is_over_after_its_last_meeting(tmp_path: Path) -> None:
    """Three meetings on Tuesdays and Thursdays: the last is on 13 October."""
    keys = "    starts: 2026-10-06\n    meetings: 3\n"
    text = LOCATION.replace("      - date: 2026-12-24\n        reason: kerstvakantie\n", "")
    text = text.replace("    not_on:\n", keys)
    assert problems(tmp_path, text, date(2026, 10, 13)) == []
    [one] = problems(tmp_path, text, date(2026, 10, 14))
    assert (one.message, one.is_error) == ("Dit spreekuur is afgelopen sinds 13 oktober 2026.", False)
    assert (one.line, one.column) == (15, 5)


def test_an_extra_day_that_is_there_twice(tmp_path: Path) -> None:
    day = '      - date: 2026-12-23\n        from: "{}"\n        until: "{}"\n'
    after = with_keys(tmp_path, "    extra:\n" + day.format("10:00", "11:00") + day.format("11:00", "12:00"))
    assert after == []
    [one] = with_keys(tmp_path, "    extra:\n" + day.format("10:00", "12:00") + day.format("11:00", "13:00"))
    assert one.message == "Op woensdag 23 december 2026 staan twee extra dagen op dezelfde tijd."
    assert (one.is_error, one.line, one.column) == (True, 21, 9)
    thrice = with_keys(tmp_path, "    extra:\n" + 3 * "      - date: 2026-12-23\n")
    assert places(thrice) == [("extra-twice", 19, 9), ("extra-twice", 20, 9)]


class TestSchoolHolidays:
    KEYS = "    school_holidays: dicht\n"

    def test_not_known_at_all(self, tmp_path: Path) -> None:
        [one] = with_keys(tmp_path, self.KEYS)
        assert one.message == "Dit spreekuur is dicht in schoolvakanties, maar die kennen wij niet."
        assert (one.line, one.column, one.is_error) == (17, 5, False)

    def test_not_known_for_the_coming_year(self, tmp_path: Path) -> None:
        [one] = with_keys(tmp_path, self.KEYS, Calendar((CHRISTMAS,)))
        assert one.message == (
            "Dit spreekuur is dicht in schoolvakanties, maar die kennen wij tot en met 3 januari 2027."
        )

    def test_known_as_long_as_the_spreekuur_lasts(self, tmp_path: Path) -> None:
        keys = f"    ends: 2026-12-29\n{self.KEYS}"
        assert with_keys(tmp_path, keys, Calendar((CHRISTMAS,))) == []

    def test_a_closed_day_in_a_holiday_may_be_named_too(self, tmp_path: Path) -> None:
        found = with_keys(tmp_path, self.KEYS, Calendar((CHRISTMAS,)))
        assert [one.code for one in found] == ["school-holidays-unknown"]


class TestHelpers:
    HELPED = LOCATION.replace(EXAMPLE, f"    helpers: [Anna, Bilal]\n{EXAMPLE}")

    def other(self, old: str = "", new: str = "", helper: str = "anna") -> str:
        text = self.HELPED.replace("[Anna, Bilal]", f"[{helper}]").replace("Hengelo Stad", "Goor")
        return text.replace(old, new, 1) if old else text

    def test_in_two_places_at_once(self, tmp_path: Path) -> None:
        [one] = problems(tmp_path, self.HELPED, goor=self.other())
        assert one.message == (
            "Anna helpt op dinsdag 24 november 2026 op twee plekken tegelijk: hier, en bij "
            "“Spreekuur hulp bij regelen” (Bibliotheek Goor)."
        )
        assert (Path(one.file).name, one.line, one.column) == ("hengelo-stad.md", 17, 15)

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ('from: "14:00"', 'from: "16:30"\n    every: 1e'),
            ("days: [dinsdag, donderdag]", "days: [maandag]"),
        ],
        ids=["one after the other", "another day"],
    )
    def test_not_at_the_same_time(self, tmp_path: Path, old: str, new: str) -> None:
        text = self.other(old, new).replace('until: "16:30"', 'until: "17:30"')
        text = text.replace("    not_on:\n      - date: 2026-12-24\n        reason: kerstvakantie\n", "")
        assert problems(tmp_path, self.HELPED, goor=text) == []

    def test_another_helper(self, tmp_path: Path) -> None:
        assert problems(tmp_path, self.HELPED, goor=self.other(helper="Cas")) == []

    def test_an_extra_day_can_clash(self, tmp_path: Path) -> None:
        closed = "    not_on:\n      - date: 2026-12-24\n        reason: kerstvakantie\n"
        extra = "    extra:\n      - date: 2026-12-01\n"
        text = self.other("[dinsdag, donderdag]", "[donderdag]\n    starts: 2027-03-01").replace(
            closed, extra
        )
        one = problems(tmp_path, self.HELPED, goor=text)[0]
        assert "dinsdag 1 december 2026" in one.message


def test_a_page_that_is_not_on_the_site_yet_is_checked_already(tmp_path: Path) -> None:
    text = LOCATION.replace("title", "publish_from: 2027-01-01\ntitle", 1).replace("16:30", "13:30")
    assert places(problems(tmp_path, text)) == [("session-times", 14, 5)]
