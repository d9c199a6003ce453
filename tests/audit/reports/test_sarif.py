"""SARIF: rules, results and places, as the schema of the standard has them."""

from __future__ import annotations

from typing import Any

from hypothesis import given

from tests.standards import sarif_errors
from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.reports.sarif import sarif

from .samples import failing_report, sample
from .wild import reports


def run_of(report: Report) -> dict[str, Any]:
    log = sarif(report)
    assert log["version"] == "2.1.0"
    [run] = log["runs"]
    assert sarif_errors(log) == []
    # Section 3.27.10 of the standard, which its schema does not say: only what fails has a level.
    assert all(one["level"] == "none" for one in run["results"] if one.get("kind", "fail") != "fail")
    return dict(run)


def test_failures_review_and_advice() -> None:
    run = run_of(failing_report())
    results = [(one["ruleId"], one["level"], one.get("kind", "fail")) for one in run["results"]]
    assert results == [
        ("color-contrast", "error", "fail"),
        ("color-contrast", "error", "fail"),
        ("link-name", "none", "review"),
        ("target-44", "note", "fail"),
    ]
    rules = [one["id"] for one in run["tool"]["driver"]["rules"]]
    assert all(rules[one["ruleIndex"]] == one["ruleId"] for one in run["results"])


def test_places_are_sources_and_else_the_page() -> None:
    places = [one["locations"][0]["physicalLocation"] for one in run_of(failing_report())["results"]]
    assert places[0]["artifactLocation"]["uri"] == "content/artikelen/a.md"
    assert places[0]["region"] == {"startLine": 12}
    assert places[-1] == {"artifactLocation": {"uri": "/a/"}}


def test_a_fingerprint_does_not_depend_on_the_line() -> None:
    def prints(source: str) -> list[str]:
        found = (sample(source=source), sample(source=source, html="<p>"))
        run = run_of(Report("4", (PageReport("/a/", failures=found),)))
        return [str(one["partialFingerprints"]) for one in run["results"]]

    assert prints("content/a.md:12") == prints("content/a.md:14")
    assert len(set(prints("content/a.md:12"))) == 2


@given(reports)
def test_whatever_stands_in_a_page(report: Report) -> None:
    run = run_of(report)
    kinds = ("failures", "review", "advice")
    assert len(run["results"]) == sum(len(getattr(page, kind)) for page in report.pages for kind in kinds)
