"""The manual's problems in a preview: as `check` gives them, and made again only when they can differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.preview.support import make_editable, options_of
from tests.support import TODAY, PortalFolder, codes
from wegwijs.preview import manual_checks
from wegwijs.preview.look import Looker

GOOD = "# Handleiding\n\nLees [over DigiD aanvragen](../../content/artikelen/digid-aanvragen.md).\n"


@pytest.fixture
def portal(tmp_path: Path) -> PortalFolder:
    folder = make_editable(tmp_path / "portaal")
    folder.write("docs/redactie/README.md", GOOD)
    return folder


def test_a_mistake_in_the_manual_comes_and_goes_and_leaves_the_site(portal: PortalFolder) -> None:
    looker = Looker(options_of(portal))
    assert codes(looker.look(TODAY).look.problems) == []
    chapter = portal.write("docs/redactie/README.md", GOOD.replace("digid-aan", "digid-uit"))
    seen = looker.look(TODAY, [chapter])
    assert codes(seen.look.problems) == ["link-broken"]
    assert seen.look.is_current
    assert codes(looker.finished(()).look.problems) == ["link-broken"]
    portal.write("docs/redactie/README.md", GOOD)
    assert codes(looker.look(TODAY).look.problems) == []


def test_a_page_that_goes_breaks_a_link_in_the_manual(portal: PortalFolder) -> None:
    portal.write("docs/redactie/README.md", GOOD.replace("digid-aanvragen", "zilvervos"))
    looker = Looker(options_of(portal))
    assert codes(looker.look(TODAY).look.problems) == []
    draft = portal.content / "artikelen" / "zilvervos.md"
    draft.unlink()
    assert codes(looker.look(TODAY, [draft]).look.problems) == ["link-broken"]


def test_the_manual_is_not_read_for_a_change_elsewhere(
    portal: PortalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    looker = Looker(options_of(portal))
    looker.look(TODAY)

    def never(*_: object) -> None:
        raise AssertionError("the manual was read")

    monkeypatch.setattr(manual_checks, "manual_problems", never)
    portal.edit("content/artikelen/digid-aanvragen.md", "Kom langs", "Kom gerust langs")
    looker.look(TODAY, [portal.content / "artikelen" / "digid-aanvragen.md"])
    looker.look(TODAY)
