"""The preview makes a PDF when somebody opens it, the same as a build would."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path

import pytest

from tests.paper.pdfs import HANDOUT, POSTER, needs_pango
from tests.preview.support import make_editable, options_of
from tests.support import TODAY, PortalFolder
from wegwijs.paper import cache
from wegwijs.paper.cache import PdfCache
from wegwijs.pipeline import build
from wegwijs.preview import live
from wegwijs.preview.live import LiveSite
from wegwijs.preview.look import Looker
from wegwijs.preview.search import Search
from wegwijs.server import StaticSite


@pytest.fixture
def portal(tmp_path: Path) -> PortalFolder:
    return make_editable(tmp_path)


def site(portal: PortalFolder) -> LiveSite:
    seen = Looker(options_of(portal, pdf=True)).look(TODAY)
    return LiveSite(seen, StaticSite(portal.site), Search(), lambda number: None)


@needs_pango
def test_it_is_that_of_a_build(portal: PortalFolder) -> None:
    assert build(options_of(portal, pdf=True)).ok
    shown = site(portal)
    for path in (POSTER, HANDOUT):
        reply = shown.answer(f"/{path}")
        assert (reply.status, reply.content_type) == (HTTPStatus.OK, "application/pdf")
        assert reply.body == (portal.site / path).read_bytes()


@needs_pango
def test_opening_one_costs_a_build_none_of_its_others(
    portal: PortalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "LEAST_KEPT", 0)
    options = options_of(portal, pdf=True)
    assert options.cache is not None
    kept = PdfCache(options.cache / "pdf")
    for number in range(60):
        kept.write(str(number), b"%PDF %%EOF")
    assert site(portal).answer(f"/{POSTER}").status == HTTPStatus.OK
    assert all(kept.read(str(number)) for number in range(60))
    assert build(options).ok
    assert not all(kept.read(str(number)) for number in range(60))


def test_pages_link_to_it(portal: PortalFolder) -> None:
    assert f'href="/{POSTER}"'.encode() in site(portal).answer("/locaties/hengelo/").body


def test_without_pango_it_says_what_to_install(portal: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "has_pango", lambda: False)
    reply = site(portal).answer(f"/{POSTER}")
    assert reply.status == HTTPStatus.SERVICE_UNAVAILABLE
    assert "apt-get install libpango" in reply.body.decode()


def test_there_is_no_pdf_of_what_is_not_there(portal: PortalFolder) -> None:
    assert site(portal).answer("/locaties/nergens/poster.pdf").status == HTTPStatus.NOT_FOUND
