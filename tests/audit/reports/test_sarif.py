"""SARIF: rules, results and places, as the standard has them."""

from __future__ import annotations

from typing import Any

import jsonschema
from hypothesis import given

from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.reports.sarif import sarif

from .samples import failing_report, sample
from .wild import reports

TEXT = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string", "minLength": 1}},
    "additionalProperties": False,
}
URI = {"type": "string", "pattern": r"^[^\s\x00-\x20\"<>\\^`{|}]+$"}
LOCATION: dict[str, Any] = {
    "type": "object",
    "required": ["physicalLocation", "logicalLocations"],
    "properties": {
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation"],
            "properties": {
                "artifactLocation": {"type": "object", "required": ["uri"], "properties": {"uri": URI}},
                "region": {"type": "object", "properties": {"startLine": {"type": "integer", "minimum": 1}}},
            },
        },
        "logicalLocations": {"type": "array", "minItems": 1},
    },
}
RESULT: dict[str, Any] = {
    "type": "object",
    "required": ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"],
    "properties": {
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "kind": {"enum": ["review"]},
        "message": TEXT,
        "locations": {"type": "array", "items": LOCATION, "minItems": 1, "maxItems": 1},
    },
    # Section 3.27.10: only what fails has a level.
    "if": {"required": ["kind"]},
    "then": {"properties": {"level": {"const": "none"}}},
}
RULE: dict[str, Any] = {
    "type": "object",
    "required": ["id", "shortDescription", "help", "helpUri"],
    "properties": {
        "id": {"type": "string"},
        "shortDescription": TEXT,
        "help": TEXT,
        "helpUri": URI,
    },
}


def run_of(report: Report) -> dict[str, Any]:
    log = sarif(report)
    assert log["version"] == "2.1.0"
    [run] = log["runs"]
    jsonschema.validate(run["tool"]["driver"]["rules"], {"type": "array", "items": RULE})
    jsonschema.validate(run["results"], {"type": "array", "items": RESULT})
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
