"""All forms in one folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given

from tests.standards import junit_errors, sarif_errors
from wegwijs.audit.report import PAGES_NAME, Report
from wegwijs.audit.reports.reading import read_report
from wegwijs.audit.reports.writing import FORMS, write_reports

from .samples import failing_report
from .wild import reports

SUMMARY = "GITHUB_STEP_SUMMARY"


@pytest.fixture(autouse=True)
def _no_job(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SUMMARY, raising=False)


def test_what_is_usual(tmp_path: Path) -> None:
    files = write_reports(failing_report(), tmp_path / "nieuw")
    assert [file.name for file in files] == ["report.json", "index.html"]
    assert read_report(files[0]) == failing_report()


def test_every_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {file.name for file in write_reports(failing_report(), tmp_path, FORMS)}
    assert files == {"report.json", "index.html", "junit.xml", "report.sarif", "earl.jsonld", "summary.md"}
    assert {*files, PAGES_NAME} == {file.name for file in tmp_path.iterdir()}
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_twice_the_same_gives_the_same_bytes(tmp_path: Path) -> None:
    one = [file.read_bytes() for file in write_reports(failing_report(), tmp_path / "a", FORMS)]
    assert one == [file.read_bytes() for file in write_reports(failing_report(), tmp_path / "b", FORMS)]


def test_the_summary_is_added_to_that_of_the_job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    job = tmp_path / "job.md"
    job.write_text("eerder\n", "utf-8")
    monkeypatch.setenv(SUMMARY, str(job))
    write_reports(failing_report(), tmp_path, ("summary",), before=Report("4", ()))
    assert job.read_text("utf-8") == "eerder\n" + (tmp_path / "summary.md").read_text("utf-8")
    assert "Sinds de vorige test" in job.read_text("utf-8")


@given(reports)
def test_whatever_stands_in_a_page_can_be_written(tmp_path: Path, report: Report) -> None:
    write_reports(report, tmp_path, FORMS)
    for name in ("report.json", "report.sarif", "earl.jsonld"):
        json.loads((tmp_path / name).read_bytes())
    assert sarif_errors(json.loads((tmp_path / "report.sarif").read_bytes())) == []
    assert junit_errors((tmp_path / "junit.xml").read_bytes()) == []
