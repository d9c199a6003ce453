"""Pages that never come to an end: each costs its own time only, and the audit goes on with the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.audit.loopback import HTML, Reply, loopback, site
from wegwijs.audit import visit
from wegwijs.audit.pages import Page
from wegwijs.audit.runner import Settings, audit_site, audit_url
from wegwijs.audit.states import DESKTOP, Visit

SECONDS = 12
PAGE = (
    '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title>{more}</head>'
    "<body><main><h1>{title}</h1><p>Tekst.</p></main></body></html>"
)
TOO_LONG = f"De test van deze pagina duurde langer dan {SECONDS} seconden."


def one_view(page: Page) -> tuple[Visit, ...]:
    return (Visit(views=(DESKTOP,)),)


@pytest.fixture(autouse=True)
def _only_one_view(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visit, "visits", one_view)


def test_script_that_runs_in_circles(tmp_path: Path) -> None:
    circles = PAGE.format(title="Rondjes", more="<script>for (;;);</script>")
    (tmp_path / "a-rondjes.html").write_text(circles, encoding="utf-8")
    (tmp_path / "b-goed.html").write_text(PAGE.format(title="Goed", more=""), encoding="utf-8")
    circles, good = audit_site(tmp_path, Settings(page_seconds=SECONDS)).pages
    assert (circles.error, circles.retried) == (TOO_LONG, "")
    assert (good.error, good.states) == ("", ("1280",))


def test_server_that_never_finishes_a_page() -> None:
    half, good = PAGE.format(title="Half", more="").encode(), PAGE.format(title="Goed", more="").encode()
    sitemap = b"<urlset><url><loc>/a</loc></url><url><loc>/b</loc></url></urlset>"
    asked: list[str] = []

    def answer(method: str, path: str) -> Reply:
        asked.append(path)
        # It is whole when the list of pages is made, and never again.
        if path == "/a" and asked.count("/a") > 1:
            return Reply(half, headers=HTML, length=len(half) + 1)
        return site({"/a": Reply(half), "/b": Reply(good), "/sitemap.xml": Reply(sitemap)})(method, path)

    with loopback(answer) as server:
        half_page, good_page = audit_url(f"{server.url}/", Settings(page_seconds=SECONDS)).pages
    assert half_page.error == TOO_LONG
    assert (good_page.error, good_page.states) == ("", ("1280",))
