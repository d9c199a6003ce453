from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.memory import Memory
from wegwijs.read.holidays import SchoolHoliday, parse_school_holidays, read_school_holidays

CONTENT = Path(__file__).parent.parent.parent / "content"
GOOD = """\
region = "Noord"

[[source]]
title = "Schoolvakanties (rijksoverheid.nl)"
url = "https://www.rijksoverheid.nl/"
seen_on = 2026-11-20

[[source]]
title = "Nog een"
url = "https://example.nl/"
seen_on = 2026-10-01
note = "kopie"

[[holiday]]
name = "voorjaarsvakantie"
from = 2027-02-20
until = 2027-02-28

[[holiday]]
name = "kerstvakantie"
from = 2026-12-19
until = 2027-01-03
"""


def test_holidays_come_in_order() -> None:
    found, problems = parse_school_holidays(GOOD, "x.toml")
    assert problems == []
    assert found.region == "Noord"
    assert found.days == (
        SchoolHoliday("kerstvakantie", date(2026, 12, 19), date(2027, 1, 3)),
        SchoolHoliday("voorjaarsvakantie", date(2027, 2, 20), date(2027, 2, 28)),
    )


def test_what_nobody_confirmed_is_found_back() -> None:
    found, problems = parse_school_holidays(GOOD + "example = true\n", "x.toml")
    assert problems == []
    assert [(one.file, one.line) for one in found.examples] == [("x.toml", 23)]
    _, [one] = parse_school_holidays(GOOD + 'example = "ja"\n', "x.toml")
    assert (one.code, one.line) == ("value-boolean", 23)


def test_a_text_that_did_not_change_is_not_read_through_again(tmp_path: Path) -> None:
    memory, file = Memory(), tmp_path / "schoolvakanties.toml"
    file.write_text(GOOD, "utf-8")
    first, _ = read_school_holidays(tmp_path, memory)
    assert read_school_holidays(tmp_path, memory)[0] is first
    file.write_text(GOOD.replace("voorjaarsvakantie", "krokusvakantie"), "utf-8")
    assert read_school_holidays(tmp_path, memory)[0].days[1].name == "krokusvakantie"


def test_without_a_file_there_are_none(tmp_path: Path) -> None:
    found, problems = read_school_holidays(tmp_path)
    assert (found.days, problems) == ((), [])


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "schoolvakanties.toml").write_bytes(b"\xff")
    _, [one] = read_school_holidays(tmp_path)
    assert one.code == "file-not-utf8"
    (tmp_path / "schoolvakanties.toml").unlink()
    (tmp_path / "schoolvakanties.toml").mkdir()
    _, [one] = read_school_holidays(tmp_path)
    assert one.code == "file-unreadable"


@pytest.mark.parametrize(
    ("old", "new", "line", "code", "message"),
    [
        ("until = 2027-01-03", "until = 2026-01-03", 22, "school-holiday-period",
         "De vakantie “kerstvakantie” eindigt voor zij begint, of duurt langer dan 70 dagen."),
        ("until = 2027-01-03", "until = 2028-01-03", 22, "school-holiday-period",
         "De vakantie “kerstvakantie” eindigt voor zij begint, of duurt langer dan 70 dagen."),
        ("until = 2027-01-03", 'until = "3 januari"', 22, "value-date", "`3 januari` kan niet als datum."),
        ("until = 2027-01-03", "", 19, "key-missing", "Het gegeven `until` ontbreekt."),
        ('name = "kerstvakantie"', "name = 3", 20, "setting-text", None),
        ('name = "kerstvakantie"', 'naam = "kerstvakantie"\nname = "x"', 20, "key-unknown", None),
        ('region = "Noord"', "region = 3", 1, "setting-text", None),
        ('region = "Noord"', 'regio = "Noord"', 1, "key-unknown", None),
        ("[[source]]", "[[bron]]", 3, "key-unknown", None),
        ("from = 2026-12-19", "from 2026-12-19", 21, "settings-syntax", None),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_line(old: str, new: str, line: int, code: str, message: str | None) -> None:
    found, problems = parse_school_holidays(GOOD.replace(old, new), "x.toml")
    assert found.days == ()
    assert (problems[0].code, problems[0].line) == (code, line)
    assert message is None or problems[0].message == message


def test_a_holiday_that_seems_to_be_missing_is_told_at_the_next_one() -> None:
    text = GOOD.replace("2027-02-20", "2027-04-24").replace("2027-02-28", "2027-05-02")
    found, [one] = parse_school_holidays(text, "x.toml")
    assert len(found.days) == 2
    assert one.message == (
        "Tussen 3 januari 2027 en 24 april 2027 staat geen schoolvakantie. Dat zijn 15 weken."
    )
    assert (one.is_error, one.line, one.column) == (False, 16, 1)


def test_any_holiday_of_this_portal_would_be_missed() -> None:
    """But the first and the last: nobody can know that there should be more."""
    text = (CONTENT / "schoolvakanties.toml").read_text("utf-8")
    head, *each = text.split("[[holiday]]")
    for left_out in range(1, len(each) - 1):
        rest = [one for number, one in enumerate(each) if number != left_out]
        _, problems = parse_school_holidays("[[holiday]]".join((head, *rest)), "x.toml")
        assert [one.code for one in problems] == ["school-holiday-gap"], each[left_out]


def test_holidays_without_a_source_are_refused() -> None:
    text = GOOD[GOOD.index("[[holiday]]") :]
    _, [one] = parse_school_holidays(text, "x.toml")
    assert one.code == "key-missing"
    assert "`source`" in one.message


def test_a_list_that_is_none() -> None:
    _, problems = parse_school_holidays("holiday = 3\n", "x.toml")
    assert [one.code for one in problems] == ["value-not-list"]


@given(st.text(max_size=200) | st.lists(st.sampled_from(GOOD.splitlines(keepends=True))).map("".join))
def test_any_text_gives_holidays_or_problems(text: str) -> None:
    found, problems = parse_school_holidays(text, "x.toml")
    assert not (found.days and any(one.is_error for one in problems))


def test_those_of_this_portal_are_those_of_the_package() -> None:
    """Another transcription of the same rules: a slip in one of the two is seen here."""
    found, problems = read_school_holidays(CONTENT)
    assert problems == []
    years = {day.year for one in found.days for day in (one.first, one.last)}
    known = country_holidays("NL", subdiv=found.region, categories=("school",), years=years)
    for one in found.days:
        days = [one.first + timedelta(days=number) for number in range((one.last - one.first).days + 1)]
        assert all(day in known for day in days), one
        assert one.first - timedelta(days=1) not in known, one
        assert one.last + timedelta(days=1) not in known, one
