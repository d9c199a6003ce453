"""Decisions of a person: what they cover, and until when."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from wegwijs.audit.errors import DecisionError
from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.reviewed import (
    Decision,
    all_undecided,
    matches,
    read_decisions,
    undecided,
    unused,
)

from .conftest import MakeFinding

GOOD = """
[[decision]]
rule = "color-contrast"
target = "#kaart > *"
page = "/a*"
reason = "Gemeten: 9,1 : 1"
until = 2027-05-23
"""
LAST_DAY = date(2027, 5, 23)


def write(folder: Path, text: str) -> Path:
    file = folder / "reviewed.toml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def decision() -> Decision:
    return Decision("color-contrast", "#kaart > *", "Gemeten", LAST_DAY, page="/a*")


def test_read(tmp_path: Path) -> None:
    assert read_decisions(write(tmp_path, GOOD)) == (
        Decision("color-contrast", "#kaart > *", "Gemeten: 9,1 : 1", LAST_DAY, "/a*"),
    )


def test_no_file_and_an_empty_file_are_no_decisions(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "weg.toml") == ()
    assert read_decisions(write(tmp_path, "")) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("dit is geen toml", "geen goede TOML"),
        (GOOD.replace('reason = "Gemeten: 9,1 : 1"', ""), "besluit 1: reason ontbreekt"),
        (GOOD.replace('"Gemeten: 9,1 : 1"', '""'), "reason is leeg"),
        (GOOD.replace("until = 2027-05-23", ""), "until ontbreekt"),
        (GOOD.replace("2027-05-23", '"2027-05-23"'), "until is leeg of van de verkeerde soort"),
        (GOOD.replace("2027-05-23", "2027-05-23T00:00:00"), "until is leeg of van de verkeerde"),
        (GOOD.replace("page", "pagina"), "pagina is onbekend"),
    ],
)
def test_broken_file_is_explained(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(DecisionError, match=message):
        read_decisions(write(tmp_path, text))


def test_the_projects_own_file_can_be_read() -> None:
    read_decisions(Path(__file__).parents[2] / "accessibility_tests" / "reviewed.toml")


@pytest.mark.parametrize(
    ("url", "changes", "decided"),
    [
        ("/a/", {}, True),
        ("/b/", {}, False),
        ("/a/", {"rule": "region"}, False),
        ("/a/", {"target": "#kaart > a[href]"}, True),
        ("/a/", {"target": "#andere > p"}, False),
    ],
)
def test_what_a_decision_is_about(
    decision: Decision,
    finding: MakeFinding,
    url: str,
    changes: dict[str, str],
    decided: bool,
) -> None:
    page = PageReport(url, review=(finding(**changes),))
    assert (undecided(page, [decision], LAST_DAY) == []) is decided


def test_expired_decision_decides_nothing(decision: Decision, finding: MakeFinding) -> None:
    page = PageReport("/a/", review=(finding(),))
    assert undecided(page, [decision], LAST_DAY) == []
    assert undecided(page, [decision], date(2027, 5, 24)) == list(page.review)


def test_whole_report(decision: Decision, finding: MakeFinding) -> None:
    pages = tuple(PageReport(url, review=(finding(),)) for url in ("/a/", "/b/"))
    report = Report("4.14.1", pages)
    other = Decision("region", "*", "Gezien", LAST_DAY)
    assert len(all_undecided(report, iter([decision]), LAST_DAY)) == 1
    assert unused(report, [decision, other]) == [other]


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        ("*", "", True),
        ("a[href]", "a[href]", True),
        ("a[href]", "ah", False),
        ("a*c", "abbc", True),
        ("a*c", "abcd", False),
        ("a.c", "abc", False),
    ],
)
def test_only_the_star_is_special(pattern: str, text: str, fits: bool) -> None:
    assert matches(pattern, text) is fits
