"""`check` looks at the manual as at content, where there is one."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from tests.support import TEMPLATES, PortalFolder
from wegwijs.cli import main
from wegwijs.reporting import Progress

LINK = "docs/redactie/git.md"


@pytest.fixture
def here(portal_folder: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> PortalFolder:
    monkeypatch.chdir(portal_folder.root)
    monkeypatch.setattr(Progress, "PATIENCE", 600.0)  # no lines of progress, however slow the machine
    portal_folder.write("docs/redactie/README.md", "# Begin\n\n[Git](git.md)\n")
    portal_folder.write(LINK, "# Git\n\n[Over ons](../../content/paginas/over-ons.md)\n")
    return portal_folder


def check(*arguments: str) -> Result:
    return CliRunner().invoke(
        main, ["check", "--templates", str(TEMPLATES), "--today", "2026-11-23", *arguments]
    )


def test_a_good_manual(here: PortalFolder) -> None:
    result = check()
    assert (result.exit_code, result.stderr) == (0, "Gecontroleerd: geen problemen.\n")


def test_a_mistake_in_the_manual_and_where_the_manual_is(here: PortalFolder) -> None:
    here.edit(LINK, "over-ons", "over-onz")
    result = check()
    assert result.exit_code == 1
    assert f"{LINK}, regel 3" in result.stdout
    assert result.stderr == "Gecontroleerd: 1 fout.\nHandleiding: docs/redactie/README.md\n"


def test_only_the_manual(here: PortalFolder) -> None:
    here.edit("content/begrippen/bsn.md", "title: BSN", "titel: BSN")
    assert check("docs/redactie").exit_code == 0
    assert check().exit_code == 1
