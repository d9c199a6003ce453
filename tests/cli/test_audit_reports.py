"""The options of `audit` about reports, and what they write."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from tests.audit.reports.samples import failing_report
from wegwijs.audit.report import PageReport, Report, write_report
from wegwijs.audit.reports.reading import read_report
from wegwijs.audit.reports.writing import FORMS as WRITTEN
from wegwijs.audit.reports.writing import USUAL as USUALLY_WRITTEN
from wegwijs.cli.audit_reports import FORMS, USUAL, ReportOptions, report_options, write_all


def asked(*arguments: str) -> tuple[Result, list[ReportOptions]]:
    found: list[ReportOptions] = []

    @click.command()
    @report_options
    def command(reports: ReportOptions) -> None:
        found.append(reports)

    return CliRunner().invoke(command, arguments), found


def options(**changes: Any) -> ReportOptions:
    values: dict[str, Any] = {"forms": ("html",), "before": None, "pictures": False}
    return ReportOptions(**{**values, "content": Path("content"), "templates": Path("templates"), **changes})


def test_the_forms_are_those_that_can_be_written() -> None:
    assert FORMS == WRITTEN
    assert tuple(USUAL.split(",")) == USUALLY_WRITTEN


def test_without_options() -> None:
    result, [found] = asked()
    assert result.exit_code == 0
    assert found == options(forms=("html", "json"), pictures=True)


def test_forms_with_commas() -> None:
    _result, [found] = asked("--formats", "sarif, junit,sarif", "--before", "oud.json", "--no-pictures")
    assert found == options(forms=("sarif", "junit"), before=Path("oud.json"))


@pytest.mark.parametrize("value", ["", ",", "pdf", "html,pdf"])
def test_forms_that_are_not_there(value: str) -> None:
    result, found = asked("--formats", value)
    assert result.exit_code == 2
    assert found == []
    assert "Kies uit: html, json, junit, sarif, earl, github, summary." in " ".join(result.output.split())


def test_the_earlier_report_may_be_the_file_that_is_written(tmp_path: Path) -> None:
    file = write_report(Report("4.14.1", (PageReport("/oud/"),)), tmp_path)
    report = failing_report()
    given, files = write_all(report, tmp_path, options(forms=("summary",), before=file))
    assert given is report
    assert [one.name for one in files] == ["report.json", "summary.md"]
    assert "Sinds de vorige test: 2 nieuw, 0 opgelost, 0 gebleven." in files[1].read_text("utf-8")
    assert read_report(file) == report


def test_the_first_audit_has_no_earlier_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_all(failing_report(), tmp_path, options(forms=("summary",), before=tmp_path / "weg.json"))
    assert "Er is geen vorig verslag" in capsys.readouterr().err
    assert "Sinds de vorige test" not in (tmp_path / "summary.md").read_text("utf-8")
