"""A report is read back as it was; what is no report says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given

from wegwijs.audit.errors import AuditError
from wegwijs.audit.report import PageReport, Report, write_report
from wegwijs.audit.reports.reading import read_report

from ..conftest import MakeFinding
from .wild import reports


def test_every_field_comes_back(tmp_path: Path, finding: MakeFinding) -> None:
    one = finding(level="AA", states=("1280", "320"), component="notice", source="content/a.md:3")
    page = PageReport(
        "/a/", ("1280", "320"), (one,), (finding(impact=None),), (finding(wcag=()),), "weg", "eerst"
    )
    report = Report("4.14.1", (page, PageReport("/b/")))
    assert read_report(write_report(report, tmp_path)) == report


@given(reports)
def test_whatever_stands_in_pages_comes_back(tmp_path: Path, report: Report) -> None:
    file = write_report(report, tmp_path)
    again = read_report(file)
    assert len(again.pages) == len(report.pages)
    # Only half characters cannot be kept; the second time nothing is lost.
    assert read_report(write_report(again, tmp_path)) == again


def test_report_of_an_older_and_of_a_newer_wegwijs(tmp_path: Path) -> None:
    found = {
        "rule": "r",
        "wcag": ["1.1.1"],
        "impact": None,
        "state": "320",
        "target": "p",
        "help": "h",
        "html": "<p>",
    }
    page = {"url": "/", "states": [], "failures": [found | {"new": {"deep": [1]}}], "review": [], "later": 1}
    file = tmp_path / "report.json"
    file.write_text(json.dumps({"axe": "5.0.0", "pages": [page], "format": 9}), encoding="utf-8")
    report = read_report(file)
    assert report.axe == "5.0.0"
    assert report.pages[0].failures[0].wcag == ("1.1.1",)
    assert report.pages[0].advice == ()


NO_REPORTS = (
    *("", "{", "[]", "null", "{}", "\ufeff?", "[" * 100_000),
    '{"axe": "4", "pages": {}}',
    '{"axe": 4, "pages": []}',
    '{"axe": "4", "pages": [{}]}',
    '{"axe": "4", "pages": [{"url": "/", "failures": [{"rule": "r"}]}]}',
)


@pytest.mark.parametrize("text", NO_REPORTS, ids=range(len(NO_REPORTS)))
def test_what_is_no_report(tmp_path: Path, text: str) -> None:
    file = tmp_path / "report.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(AuditError, match=r"report\.json is geen goed verslag"):
        read_report(file)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(AuditError, match="geen goed verslag"):
        read_report(file)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(AuditError, match="niet te lezen: het bestaat niet"):
        read_report(tmp_path / "report.json")
    with pytest.raises(AuditError, match="niet te lezen: het is een map"):
        read_report(tmp_path)
