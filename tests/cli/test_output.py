"""Where problems go on GitHub."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from wegwijs.cli.output import show_problems
from wegwijs.problems import Place, problem

PROBLEM = problem("file-empty", Place("content/x.md"))


@pytest.fixture
def on_github(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://forge.example")
    monkeypatch.setenv("GITHUB_REPOSITORY", "bieb/portaal")
    monkeypatch.setenv("GITHUB_SHA", "abc")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    return tmp_path / "summary.md"


def test_the_summary_is_added_to(on_github: Path, capsys: pytest.CaptureFixture[str]) -> None:
    on_github.write_text("eerder\n")
    show_problems([PROBLEM], "github")
    assert capsys.readouterr().out.startswith("::error file=content/x.md")
    lines = on_github.read_text("utf-8").splitlines()
    assert lines[:2] == ["eerder", "### Wegwijs: 1 fout"]
    assert "https://forge.example/bieb/portaal/blob/abc/docs/redactie/meldingen/file-empty.md" in lines[-1]


@pytest.mark.usefixtures("on_github")
def test_sarif_links_to_the_manual(capsys: pytest.CaptureFixture[str]) -> None:
    show_problems([PROBLEM], "sarif")
    [rule] = json.loads(capsys.readouterr().out)["runs"][0]["tool"]["driver"]["rules"]
    assert rule["helpUri"].startswith("https://forge.example/bieb/portaal/blob/abc/docs/")


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_other_formats_write_no_summary(on_github: Path, form: str) -> None:
    show_problems([PROBLEM], form)
    assert not on_github.exists()


def test_a_summary_that_cannot_be_written_stops_nothing(
    on_github: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    on_github.mkdir()
    show_problems([PROBLEM], "github")
    assert "::error" in capsys.readouterr().out


def test_elsewhere_there_is_no_summary(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_SERVER_URL"):
        monkeypatch.delenv(name, raising=False)
    show_problems([PROBLEM], "sarif")
    assert "helpUri" not in capsys.readouterr().out
