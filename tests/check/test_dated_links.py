from __future__ import annotations

from datetime import date

import pytest

from tests.support import TODAY, PortalFolder
from wegwijs.pipeline import inspect
from wegwijs.problems import Problem

TERM = "content/begrippen/bsn.md"
PAGE = "content/paginas/over-ons.md"


def found(portal: PortalFolder, today: date = TODAY) -> list[Problem]:
    problems = inspect(portal.options(cache=None, today=today)).problems
    dated = ("reference-not-yet", "reference-expired")
    return [one for one in problems if one.code in dated and one.file.endswith(".md")]


@pytest.mark.parametrize("target", ["over-ons.md", "over-ons.md#kop", "/over-ons/", "/over-ons/?a=b"])
def test_link_to_a_page_that_comes_later(portal_folder: PortalFolder, target: str) -> None:
    path = target if target.startswith("/") else f"../paginas/{target}"
    portal_folder.write(TERM, f"---\ntitle: BSN\nsummary: Nummer.\n---\n\nEerst.\n\nZie [ons]({path}).\n")
    portal_folder.edit(PAGE, "title:", "publish_from: 2026-12-01\ntitle:")
    portal_folder.edit(PAGE, "Wij zijn", "## Kop\n\nWij zijn")
    [one] = found(portal_folder)
    assert (one.severity, one.line) == ("error", 8)
    assert one.message.startswith(f"`{path}` komt pas op 1 december 2026 op de website.")
    assert found(portal_folder, date(2026, 12, 1)) == []


def test_link_to_a_page_that_is_over(portal_folder: PortalFolder) -> None:
    portal_folder.write(
        TERM, "---\ntitle: BSN\nsummary: Nummer.\n---\n\nZie [ons](../paginas/over-ons.md).\n"
    )
    portal_folder.edit(PAGE, "title:", "expires_on: 2026-11-22\ntitle:")
    [one] = found(portal_folder)
    assert (one.severity, one.line) == ("warning", 6)


def test_page_that_links_to_itself(portal_folder: PortalFolder) -> None:
    portal_folder.edit(PAGE, "Wij zijn", "[Hier](over-ons.md) zijn wij")
    portal_folder.edit(PAGE, "title:", "publish_from: 2026-12-01\ntitle:")
    assert found(portal_folder) == []


def test_a_translation_has_the_dates_of_its_original(portal_folder: PortalFolder) -> None:
    portal_folder.edit(PAGE, "title:", "publish_from: 2026-12-01\ntitle:")
    text = "---\ntitle: About us\nsummary: Who we are.\n---\n\n"
    portal_folder.write("content/paginas/over-ons.en.md", f"{text}See [the Dutch page](over-ons.md).\n")
    portal_folder.edit(PAGE, "Wij zijn", "Lees het [in het Engels](over-ons.en.md). Wij zijn")
    assert found(portal_folder) == []
    page = "../paginas/over-ons.en.md"
    portal_folder.write(TERM, f"---\ntitle: BSN\nsummary: Nummer.\n---\n\nZie [ons]({page}).\n")
    assert [one.code for one in found(portal_folder)] == ["reference-not-yet"]
