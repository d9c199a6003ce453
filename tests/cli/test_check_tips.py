"""`check` and the tips about language, which are for who asks."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from tests.support import TEMPLATES, PortalFolder
from wegwijs.cli import main
from wegwijs.reporting import Progress

ARTICLE = "content/artikelen/digid-aanvragen.md"
TIP = "Kijk:\n\n- bij het spreekuur in Hengelo\n"
"""A list of one item, which had better be a sentence."""


@pytest.fixture
def here(portal_folder: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> PortalFolder:
    (portal_folder.root / "templates").symlink_to(TEMPLATES)
    monkeypatch.chdir(portal_folder.root)
    monkeypatch.setattr(Progress, "PATIENCE", 600.0)
    portal_folder.edit(ARTICLE, "Kom langs bij het spreekuur.", TIP)
    return portal_folder


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", "--today", "2026-11-23", *arguments])


def test_tips_are_shown_to_who_asks(here: PortalFolder) -> None:
    quiet, all_ = check(), check("--pedantic")
    assert "TIP" not in quiet.stdout
    assert "Deze lijst heeft maar één punt." in all_.stdout
    assert quiet.exit_code == all_.exit_code == 0
    number = all_.stdout.count("  TIP\n")
    assert number
    last = quiet.stderr.splitlines()[-1]
    assert last in (
        "Er is 1 tip. Bekijk hem met --pedantic.",
        f"Er zijn {number} tips. Bekijk ze met --pedantic.",
    )
    assert "--pedantic" not in all_.stderr
    assert f"{number} tip" in all_.stderr


def test_only_the_tips_of_the_paths(here: PortalFolder) -> None:
    assert "Deze lijst heeft" in check("content/artikelen", "--pedantic").stdout
    elsewhere = check("content/paginas", "--pedantic", "--errors-everywhere")
    assert (elsewhere.stdout, elsewhere.stderr) == ("", "Gecontroleerd: geen problemen.\n")
    assert check("content/paginas").stderr == "Gecontroleerd: geen problemen.\n"


def test_machines_get_tips_only_if_asked_for(here: PortalFolder) -> None:
    def codes(*arguments: str) -> set[str]:
        result = check("--format", "json", *arguments)
        assert "--pedantic" not in result.stderr
        return {one["code"] for one in json.loads(result.stdout)}

    assert "list-short" not in codes()
    assert "list-short" in codes("--pedantic")
    github = check("--format", "github", "--pedantic").stdout.splitlines()
    [line] = [one for one in github if "title=list-short" in one]
    assert line.startswith(f"::notice file={ARTICLE},line=")


def test_a_text_that_is_too_hard_says_what_helps_most(here: PortalFolder) -> None:
    official = "De gemeente beoordeelt de aanvraag omtrent bijzondere voorzieningen voor inwoners.\n\n"
    here.edit(ARTICLE, "reading_level: A2", "reading_level: B1")
    here.edit(ARTICLE, TIP, official * 20)
    lines = check(ARTICLE).stdout.splitlines()
    where = lines.index(f"{ARTICLE}, regel 6  FOUT")
    assert "lijkt op teksten voor niveau " in lines[where + 1]
    assert lines[where + 1].endswith("U gaf B1 op.")
    assert lines[where + 2].endswith("Dit helpt het meest:")
    assert lines[where + 3].startswith("    1. Regel ")
    assert "De schatting wordt dan 0," in lines[where + 3]
