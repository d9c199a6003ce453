from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.accessibility_portal import STATEMENT
from wegwijs.memory import Memory
from wegwijs.problems import Problem
from wegwijs.read.statement import Statement, parse_statement, read_statement


def good(text: str = STATEMENT) -> Statement:
    found, problems = parse_statement(text, "x.toml")
    assert problems == []
    assert found is not None
    return found


def bad(old: str, new: str) -> list[Problem]:
    assert old in STATEMENT
    found, problems = parse_statement(STATEMENT.replace(old, new), "x.toml")
    assert found is None
    return problems


def test_all_that_is_said() -> None:
    found = good()
    assert (found.organisation, found.date) == ("Bibliotheek Twente", date(2026, 11, 20))
    assert (found.page, found.email, found.answer_days) == ("/over-ons/", "toegankelijk@example.nl", 10)
    assert found.not_tested == ("De gebouwen.",)
    [one] = found.problems
    assert (one.what, one.criterion, one.planned) == ("De kaart werkt niet.", "1.1.1", date(2027, 2, 1))
    assert one.place.line == STATEMENT.split("\n").index("planned = 2027-02-01") + 1


def test_what_is_not_known_yet_may_be_left_open() -> None:
    found = good(
        'organisation = "x"\ndate = 2026-11-20\n[contact]\nemail = ""\nphone = ""\nanswer_days = ""\n'
    )
    assert (found.email, found.phone, found.answer_days, found.problems) == ("", "", None, ())
    assert good('organisation = "x"\ndate = 2026-11-20\n').page == ""


def test_an_example_is_where_it_says_so() -> None:
    assert good().example_place is None
    place = good(STATEMENT.replace("\n[contact]", "\nexample = true\n[contact]", 1)).example_place
    assert place is not None
    assert place.line == 4


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('"toegankelijk@example.nl"', '"toegankelijk at example"', "value-email"),
        ('"074 123 45 67"', '"bel ons"', "value-phone"),
        ('"1.1.1"', '"1.1.11"', "criterion-unknown"),
        ('"1.1.1"', '"4.1.1"', "criterion-unknown"),
        ("planned = 2027-02-01", 'planned = "februari"', "value-date"),
        ("[contact]", "[[contact]]", "setting-table"),
        ("[[problem]]", "[problem]", "table-not-list"),
        ("hinders", "hindert", "key-unknown"),
        ("since = 2026-11-20\n", "", "key-missing"),
    ],
)
def test_mistakes(old: str, new: str, code: str) -> None:
    assert code in [one.code for one in bad(old, new)]


def test_a_criterion_is_suggested() -> None:
    [one] = bad('"1.1.1"', '"1.1.11"')
    assert (one.line, "Bedoelde u `1.1.1`?" in one.hint) == (15, True)


def test_without_a_file_there_is_none_and_a_change_is_seen(tmp_path: Path) -> None:
    memory = Memory()
    assert read_statement(tmp_path, memory) == (None, [])
    (tmp_path / "verklaring.toml").write_text(STATEMENT, "utf-8")
    first = read_statement(tmp_path, memory)[0]
    assert read_statement(tmp_path, memory)[0] is first
    (tmp_path / "verklaring.toml").write_text("organisation = bieb\n", "utf-8")
    found, [one] = read_statement(tmp_path, memory)
    assert (found, one.code) == (None, "settings-syntax")
