"""A guide in the preview: its file makes all its pages, and a draft that leads nowhere is not shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guide_portal import FILE, GUIDE
from tests.support import FILES, TODAY, PortalFolder, codes, make_portal
from wegwijs.preview.look import Looker, Seen
from wegwijs.preview.overlay import file_of, is_waiting
from wegwijs.preview.own_pages import index_page
from wegwijs.preview.panel import panel, state_of

STEP = "/hulp-kiezen/plek/"
STEP_FILE = "hulp-kiezen/plek/index.html"
DRAFT = GUIDE.replace("checked_on", "draft: true\nchecked_on")


@pytest.fixture
def portal(tmp_path: Path) -> PortalFolder:
    made = make_portal(tmp_path, {**FILES, FILE: GUIDE})
    made.edit(
        "content/paginas/over-ons.md", "Wij zijn", "[Kies hulp](../wegwijzers/hulp-kiezen.md). Wij zijn"
    )
    return made


def look(portal: PortalFolder) -> Seen:
    return Looker(portal.options()).look(TODAY)


def test_the_panel_of_a_step_is_about_the_file_of_the_guide(portal: PortalFolder) -> None:
    seen = look(portal)
    assert file_of(STEP, seen.look) == str(portal.root / FILE)
    html = panel(STEP, seen.look)
    assert "hulp-kiezen.md" in html
    assert "20 november 2026" in html


def test_the_list_of_pages_has_a_guide_once(portal: PortalFolder) -> None:
    answer = index_page(look(portal).look, "")
    assert answer is not None
    html = answer[1].decode()
    assert html.count('href="/hulp-kiezen/"') == 1
    assert STEP not in html


def test_a_draft_is_shown_with_all_its_steps(portal: PortalFolder) -> None:
    portal.edit("content/paginas/over-ons.md", "[Kies hulp](../wegwijzers/hulp-kiezen.md). ", "")
    portal.write(FILE, DRAFT)
    seen = look(portal)
    assert seen.pages is not None
    assert seen.published is not None
    assert (seen.pages.has(STEP_FILE), seen.published.has(STEP_FILE)) == (True, False)
    assert state_of(STEP, seen.look).startswith("Concept.")


def test_a_draft_with_a_choice_to_nowhere_waits(portal: PortalFolder) -> None:
    portal.edit("content/paginas/over-ons.md", "[Kies hulp](../wegwijzers/hulp-kiezen.md). ", "")
    portal.write(FILE, DRAFT.replace("to: bellen", "to: belen"))
    seen = look(portal)
    assert seen.pages is not None
    assert "guide-to-unknown" in codes(seen.look.problems)
    assert not any(one.is_error for one in seen.look.problems)
    assert not seen.pages.has(STEP_FILE)
    assert is_waiting(STEP, seen.look)


def test_a_draft_that_goes_round_is_shown(portal: PortalFolder) -> None:
    """Its links work; that they make a circle is told beside them."""
    portal.edit("content/paginas/over-ons.md", "[Kies hulp](../wegwijzers/hulp-kiezen.md). ", "")
    portal.write(FILE, DRAFT.replace("to: bellen", "to: begin"))
    seen = look(portal)
    assert seen.pages is not None
    assert "guide-loop" in codes(seen.look.problems)
    shown = seen.pages.at(STEP_FILE)
    assert shown is not None
    assert shown.html is not None
