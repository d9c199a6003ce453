from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.stages import ARTICLE, LOCATION, ORGANISATION, PAGE, TODAY, places, run_stages, small_portal
from wegwijs.check import date_problems
from wegwijs.problems import Problem
from wegwijs.settings import Ages

FILES = {
    "artikelen/digid-aanvragen.md": ARTICLE,
    "locaties/hengelo-stad.md": LOCATION,
    "organisaties/svb.md": ORGANISATION,
}
UNCHECKED = LOCATION.replace("    example: true\n", "").replace("checked_on: 2026-11-23\nexample: true\n", "")
SOURCE = "sources:\n  - title: x\n    url: https://x.nl\n    seen_on: 2026-11-24\n"


def on(tmp_path: Path, today: date, files: dict[str, str | bytes | None] | None = None) -> list[Problem]:
    stages = run_stages(small_portal(tmp_path, files))
    assert stages.problems == []
    return date_problems(stages.portal, today, Ages(facts=12, hours=4))


def changed(tmp_path: Path, old: str, new: str, today: date = TODAY) -> list[Problem]:
    [(name, text)] = [(name, text) for name, text in FILES.items() if old in text]
    return on(tmp_path, today, {name: text.replace(old, new, 1)})


def test_everything_is_fresh_on_the_day_it_was_checked(tmp_path: Path) -> None:
    assert on(tmp_path, TODAY) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "severity", "message"),
    [
        (
            "checked_on: 2026-11-23\nreview_by",
            "checked_on: 2026-11-24\nreview_by",
            *(12, 1),
            "warning",
            "`checked_on` is 24 november 2026. Die dag moet nog komen.",
        ),
        (
            "    seen_on: 2026-11-23",
            "    seen_on: 2027-01-01",
            *(11, 5),
            "warning",
            "`seen_on` is 1 januari 2027. Die dag moet nog komen.",
        ),
        (
            "review_by: 2027-05-23",
            "review_by: 2026-11-22",
            *(13, 1),
            "error",
            "`review_by` (22 november 2026) is eerder dan `checked_on` (23 november 2026).",
        ),
        (
            "  checked_on: 2026-11-23\n  example",
            "  checked_on: 2026-12-01\n  example",
            *(9, 3),
            "warning",
            "`checked_on` is 1 december 2026. Die dag moet nog komen.",
        ),
        (
            "  checked_on: 2026-11-23\n  example",
            "  checked_on: 2025-11-22\n  example",
            *(9, 3),
            "warning",
            "Dit telefoonnummer is voor het laatst gecontroleerd op 22 november 2025. "
            "Dat is langer dan 12 maanden geleden.",
        ),
    ],
)
def test_date_that_cannot_be_right(
    tmp_path: Path, old: str, new: str, line: int, column: int, severity: str, message: str
) -> None:
    one = changed(tmp_path, old, new)[0]
    assert (one.message, one.severity) == (message, severity)
    assert (one.line, one.column) == (line, column)


@pytest.mark.parametrize(("today", "due"), [(date(2027, 5, 23), False), (date(2027, 5, 24), True)])
def test_review_is_due_the_day_after(tmp_path: Path, today: date, due: bool) -> None:
    article = [one for one in on(tmp_path, today) if one.file.endswith("aanvragen.md")]
    assert places(article) == ([("review-due", 13, 1)] if due else [])
    if due:
        assert article[0].message == "Dit had op 23 mei 2027 opnieuw gecontroleerd moeten zijn."


@pytest.mark.parametrize(
    ("today", "old"),
    [
        (date(2027, 3, 22), False),
        (date(2027, 3, 23), False),  # exactly four months is not yet longer than four months
        (date(2027, 3, 24), True),
    ],
)
def test_hours_grow_old_after_four_months(tmp_path: Path, today: date, old: bool) -> None:
    location = [one for one in on(tmp_path, today) if one.file.endswith("stad.md")]
    assert places(location) == ([("fact-old", 9, 5)] if old else [])


@pytest.mark.parametrize(
    ("checked", "today", "old"),
    [
        ("2028-02-29", date(2029, 2, 28), False),
        ("2028-02-29", date(2029, 3, 1), False),
        ("2028-02-29", date(2029, 3, 2), True),
        ("2027-02-28", date(2028, 2, 28), False),
        ("2027-02-28", date(2028, 2, 29), True),
    ],
)
def test_article_without_review_date_grows_old_after_a_year(
    tmp_path: Path, checked: str, today: date, old: bool
) -> None:
    text = ARTICLE.replace("review_by: 2027-05-23\n", "").replace("2026-11-23", checked)
    problems = on(tmp_path, today, {"artikelen/digid-aanvragen.md": text})
    assert (("fact-old", 12, 1) in places(problems)) is old


def test_own_check_of_a_session_counts(tmp_path: Path) -> None:
    text = LOCATION.replace("    not_on", "    checked_on: 2027-03-01\n    not_on")
    problems = on(tmp_path, date(2027, 5, 1), {"locaties/hengelo-stad.md": text})
    assert [one for one in problems if one.file.endswith("stad.md")] == []


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("organisaties/svb.md", ORGANISATION.replace("checked_on: 2026-11-23\n---", SOURCE + "---"), 17),
        ("locaties/hengelo-stad.md", LOCATION.replace("checked_on", SOURCE + "checked_on"), 21),
        ("paginas/over-wegwijs.md", PAGE.replace("title", "checked_on: 2026-11-24\ntitle"), 2),
    ],
)
def test_no_collection_may_have_seen_the_future(tmp_path: Path, name: str, text: str, line: int) -> None:
    problems = on(tmp_path, TODAY, {name: text})
    assert [(one.code, one.line) for one in problems] == [("date-in-future", line)]


@pytest.mark.parametrize("today", [date.min, date.max])
def test_first_and_last_day_there_is(tmp_path: Path, today: date) -> None:
    assert {one.code for one in on(tmp_path, today)} <= {
        "date-in-future",
        "fact-old",
        "source-old",
        "review-due",
    }


@pytest.mark.parametrize(("today", "old"), [(date(2027, 11, 23), False), (date(2027, 11, 24), True)])
def test_source_grows_old_after_a_year(tmp_path: Path, today: date, old: bool) -> None:
    found = [one for one in on(tmp_path, today) if one.code == "source-old"]
    assert places(found) == ([("source-old", 11, 5)] if old else [])
    if old:
        assert found[0].message == (
            'De bron "DigiD aanvragen (digid.nl)" is voor het laatst bekeken op 23 november 2026. '
            "Dat is langer dan 12 maanden geleden."
        )


def test_phone_number_that_nobody_checked(tmp_path: Path) -> None:
    text = ORGANISATION.replace("  checked_on: 2026-11-23\n  example: true\n", "")
    [one] = on(tmp_path, TODAY, {"organisaties/svb.md": text})
    assert (one.code, one.severity, one.line) == ("phone-unchecked", "warning", 6)
    assert one.hint.endswith("zet eronder: `checked_on: 2026-11-23`")


def test_hours_that_nobody_checked(tmp_path: Path) -> None:
    [one] = on(tmp_path, TODAY, {"locaties/hengelo-stad.md": UNCHECKED})
    assert (one.code, one.severity, one.line) == ("session-unchecked", "warning", 9)
    assert "`checked_on: 2026-11-23`" in one.hint


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    not_on", "    checked_on: 2026-11-20\n    not_on"),
        ("    not_on", "    example: true\n    not_on"),
        ("\n---\n", "\nchecked_on: 2026-11-20\n---\n"),
    ],
    ids=["the spreekuur was checked", "it is an example", "the location was checked"],
)
def test_hours_of_which_something_is_known(tmp_path: Path, old: str, new: str) -> None:
    assert on(tmp_path, TODAY, {"locaties/hengelo-stad.md": UNCHECKED.replace(old, new)}) == []


@pytest.mark.parametrize(("review", "far"), [("2027-11-23", False), ("2027-11-24", True)])
def test_review_within_a_year(tmp_path: Path, review: str, far: bool) -> None:
    found = changed(tmp_path, "review_by: 2027-05-23", f"review_by: {review}")
    assert places(found) == ([("review-far", 13, 1)] if far else [])
    if far:
        assert found[0].hint == "Kies een eerdere dag. Uiterlijk 23 november 2027."


def test_page_that_is_not_on_the_site_yet_is_checked_already(tmp_path: Path) -> None:
    text = LOCATION.replace("title", "publish_from: 2027-01-01\ntitle", 1)
    text = text.replace("checked_on: 2026-11-23", "checked_on: 2026-11-24")
    assert [one.code for one in on(tmp_path, TODAY, {"locaties/hengelo-stad.md": text})] == ["date-in-future"]
