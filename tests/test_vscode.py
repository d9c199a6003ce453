"""What `.vscode/` says is true of our own output, commands and folders."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.support import ROOT, TEMPLATES, PortalFolder
from wegwijs.cli import main
from wegwijs.problems import Place, problem
from wegwijs.reporting import print_problems
from wegwijs.schemas.frontmatter import VARIANTS

TASKS: dict[str, Any] = {
    one["label"]: one for one in json.loads((ROOT / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
}
MATCHER = TASKS["Wegwijs: kijk mee"]["problemMatcher"]
SETTINGS: dict[str, Any] = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
OF_TOML = {f"schemas/{name}.schema.json" for name in ("portal", "toegankelijkheid", "onderzoek")}
"""Schemas of TOML files: each such file names its own in its first line, `#:schema`."""


def matched(line: str) -> dict[str, str] | None:
    """What VS Code takes from a line."""
    found = re.search(MATCHER["pattern"]["regexp"], line)
    names = ("file", "line", "column", "severity", "message", "code")
    return {name: found[MATCHER["pattern"][name]] for name in names} if found else None


@pytest.mark.parametrize("file", ["content/artikelen/x.md", r"C:\portaal\content\x.md", "map: 3:4/x [y].md"])
def test_a_problem_is_found_in_its_line(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    one = problem("key-missing", Place(file, 12, 3), key="phone", example="\nphone:\n  number: 112")
    print_problems([one], "lines")
    [line] = capsys.readouterr().out.splitlines()
    assert matched(line) == {
        "file": file,
        "line": "12",
        "column": "3",
        "severity": "error",
        "message": "Het gegeven `phone` ontbreekt. Voeg een regel toe, bijvoorbeeld: phone: number: 112",
        "code": "key-missing",
    }


def test_every_save_gives_a_round_of_problems(
    portal_folder: PortalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    (portal_folder.root / "templates").symlink_to(TEMPLATES)
    monkeypatch.chdir(portal_folder.root)
    watched: list[str] = []

    def changes(*places: object, **_: object) -> Iterator[set[str]]:
        watched.extend(str(one) for one in places)
        portal_folder.edit("content/begrippen/bsn.md", "title:", "titel:")
        yield set()
        portal_folder.edit("content/begrippen/bsn.md", "titel:", "title:")
        yield set()

    monkeypatch.setattr("watchfiles.watch", changes)
    result = CliRunner().invoke(main, ["watch", "--format", "lines", "--today", "2026-11-23"])
    assert result.exit_code == 0
    assert watched == ["content", "templates", "portal.toml"]
    begin, end = (re.compile(MATCHER["background"][name]) for name in ("beginsPattern", "endsPattern"))
    kinds = "".join(
        "B" if begin.search(one) else "E" if end.search(one) else "p" for one in lines(result.stdout)
    )
    assert re.fullmatch(r"BEBp+EBE", kinds)
    found = [one for one in map(matched, lines(result.stdout)) if one]
    assert {(one["file"], one["code"]) for one in found} == {("content/begrippen/bsn.md", "key-unknown")}
    assert not portal_folder.site.exists()
    assert not (portal_folder.root / ".vscode").exists()


def test_the_manual_is_checked_as_well(portal_folder: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    (portal_folder.root / "templates").symlink_to(TEMPLATES)
    monkeypatch.chdir(portal_folder.root)
    portal_folder.write("docs/redactie/README.md", "# Handleiding\n\nLees [over nergens](nergens.md).\n")
    watched: list[Path] = []

    def no_changes(*places: Path, **_: object) -> Iterator[None]:
        watched.extend(places)
        return iter(())

    monkeypatch.setattr("watchfiles.watch", no_changes)
    result = CliRunner().invoke(main, ["watch", "--format", "lines", "--today", "2026-11-23"])
    [found] = [one for one in map(matched, lines(result.stdout)) if one]
    assert (found["file"], found["line"], found["code"]) == ("docs/redactie/README.md", "3", "link-broken")
    assert Path("docs/redactie") in watched


def test_a_new_topic_is_in_the_lists_at_once(
    portal_folder: PortalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    (portal_folder.root / "templates").symlink_to(TEMPLATES)
    monkeypatch.chdir(portal_folder.root)
    portal_folder.write(".vscode/settings.json", "{}")
    portal_folder.write(
        "content/onderwerpen/vossen.md", "---\ntitle: V\nsummary: V.\nicon: mail\norder: 2\n---\n"
    )
    monkeypatch.setattr("watchfiles.watch", lambda *places, **_: iter(()))
    CliRunner().invoke(main, ["watch", "--today", "2026-11-23"])
    snippets = (portal_folder.root / ".vscode/inhoud.code-snippets").read_text("utf-8")
    assert json.loads(snippets)["topic"]["body"] == ["topic: ${1|digid,vossen|}"]


def lines(text: str) -> list[str]:
    return text.splitlines()


@pytest.mark.parametrize("label", TASKS)
def test_a_task_runs_a_command_that_there_is(label: str) -> None:
    script, command, *rest = TASKS[label]["args"]
    assert script == "build.py"
    assert command in main.commands
    assert CliRunner().invoke(main, [command, *rest, "--help"]).exit_code == 0


def test_the_settings_name_every_schema_and_the_right_folder() -> None:
    for schema, patterns in SETTINGS["yaml.schemas"].items():
        assert (ROOT / schema).is_file()
        name = schema.removeprefix("schemas/").removesuffix(".schema.json")
        originals = [f"content/{name}/*.md", "!**/*.*.md"]
        assert patterns == (originals if name != VARIANTS else ["content/*/*.*.md"])
    there = {f"schemas/{one.name}" for one in (ROOT / "schemas").iterdir()}
    assert there == {*SETTINGS["yaml.schemas"], *OF_TOML}


def test_editors_save_files_the_way_we_read_them() -> None:
    assert (SETTINGS["files.eol"], SETTINGS["files.encoding"]) == ("\n", "utf8")
    rules = (ROOT / ".editorconfig").read_text("utf-8")
    assert "end_of_line = lf" in rules
    assert "charset = utf-8" in rules
