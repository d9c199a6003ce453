"""The command `report`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.support import TEMPLATES, PortalFolder, contents
from wegwijs.cli import main


def run(*arguments: str) -> Result:
    options = ["--today", "2026-11-23", "--templates", str(TEMPLATES)]
    return CliRunner().invoke(main, ["report", *options, *arguments])


@pytest.fixture
def here(portal_folder: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> PortalFolder:
    monkeypatch.chdir(portal_folder.root)
    return portal_folder


def test_a_folder_with_a_page_that_opens_from_disk(here: PortalFolder) -> None:
    result = run()
    assert (result.exit_code, result.stderr) == (0, "Verslag: report/index.html\n")
    folder = here.root / "report"
    assert set(contents(folder)) == {"index.html", "style.css"}
    html = (folder / "index.html").read_text("utf-8")
    assert '<link rel="stylesheet" href="style.css">' in html
    assert 'href="https://hulp.example.nl/artikelen/' in html or "geen pagina" in html
    assert b"--color-bg" in (folder / "style.css").read_bytes()
    before = contents(folder)
    assert run().exit_code == 0
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("form", "name"), [("json", "report.json"), ("csv", "pages.csv"), ("markdown", "summary.md")]
)
def test_other_forms(here: PortalFolder, form: str, name: str) -> None:
    assert run("--format", form).exit_code == 0
    screen = run("--format", form, "--output", "-")
    assert screen.stdout_bytes == (here.root / "report" / name).read_bytes()
    assert run("--format", form, "--output", f"elders/mijn.{form}").exit_code == 0
    assert (here.root / f"elders/mijn.{form}").read_bytes() == screen.stdout_bytes


def test_it_works_with_errors_in_the_content(here: PortalFolder) -> None:
    here.write("content/artikelen/stuk.md", b"\xff")
    here.edit("content/artikelen/digid-aanvragen.md", "topic: digid", "topic: digit")
    result = run("--format", "json", "--output", "-")
    assert result.exit_code == 0
    assert [number for _, number in json.loads(result.stdout)["errors"]] == [1, 1]


@pytest.mark.parametrize("missing", ["content", "templates", "portal.toml"])
def test_it_works_when_a_part_is_missing(here: PortalFolder, missing: str) -> None:
    option = "--settings" if missing == "portal.toml" else f"--{missing}"
    result = run(option, "is-er-niet")
    assert (result.exit_code, result.exception) == (0, None)
    assert "Er zijn geen fouten" not in (here.root / "report/index.html").read_text("utf-8")


def test_a_folder_that_cannot_be_written(here: PortalFolder) -> None:
    here.write("report", "een bestand")
    result = run()
    assert result.exit_code == 2
    assert "Het verslag kan niet in report komen" in result.stderr
    assert Path(here.root / "report").read_text() == "een bestand"
