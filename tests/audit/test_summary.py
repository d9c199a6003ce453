"""What is kept of a report, and that the page's reader understands the file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.audit.conftest import MakeFinding
from wegwijs import __version__
from wegwijs.audit.automatic import automatic_rules
from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.summary import summarize, write_summary
from wegwijs.audit_summary import FailedCriterion
from wegwijs.read.audit_summary import read_audit_summary

DAY = date(2026, 11, 29)


def report(finding: MakeFinding) -> Report:
    both = finding(rule="label", wcag=("1.3.1", "4.1.2"))
    extra = finding(rule="region", wcag=(), level="best-practice")
    return Report(
        "4.14.1",
        (
            PageReport("/a/", ("1280", "320 results", "320 200% text"), (finding(), both), (finding(),)),
            PageReport("/b/", ("1280", "dark opened"), (finding(), finding(target="b"), extra)),
            PageReport("/c/", ("print",), error="te laat"),
        ),
    )


def test_pages_looks_and_what_is_left_to_judge(finding: MakeFinding) -> None:
    found = summarize(report(finding), DAY)
    assert (found.date, found.axe, found.audit) == (DAY, "4.14.1", __version__)
    assert (found.pages, found.untested, found.looks, found.undecided) == (2, 1, 5, 1)
    assert summarize(report(finding), DAY, undecided=[]).undecided == 0


def test_failures_are_counted_per_criterion(finding: MakeFinding) -> None:
    found = summarize(report(finding), DAY)
    assert found.failures == (
        FailedCriterion("1.3.1", 1, 1),
        FailedCriterion("1.4.3", 3, 2),
        FailedCriterion("4.1.2", 1, 1),
    )
    assert found.beyond == 1


def test_what_no_criterion_at_a_or_aa_asks_is_beyond(finding: MakeFinding) -> None:
    page = PageReport("/", ("1280",), (finding(wcag=("1.4.6",), level="AAA"),))
    found = summarize(Report("4.14.1", (page,)), DAY)
    assert (found.failures, found.beyond) == ((), 1)


def test_views_are_those_of_tested_pages_whatever_was_done_in_them(finding: MakeFinding) -> None:
    assert summarize(report(finding), DAY).views == ("1280", "320", "320 200% text", "dark")


def test_the_criteria_that_have_a_rule(finding: MakeFinding) -> None:
    assert summarize(report(finding), DAY).criteria == tuple(automatic_rules())


def test_what_is_written_is_read_back(finding: MakeFinding, tmp_path: Path) -> None:
    file = write_summary(report(finding), tmp_path / "nieuw" / "test.toml", DAY, standard="aa", sources='a"b')
    found, problems = read_audit_summary(file.parent)
    assert problems == []
    assert found == summarize(report(finding), DAY, standard="aa", sources='a"b')
    assert str(file) in file.read_text("utf-8")
