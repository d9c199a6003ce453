"""The whole preview over real HTTP: save, be told, ask, see."""

from __future__ import annotations

import http.client
import json
import queue
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.preview.support import make_editable, options_of
from tests.support import TEMPLATES, TODAY, PortalFolder
from wegwijs.pipeline import build
from wegwijs.preview.problem_views import PREFIX
from wegwijs.preview.server import PreviewServer
from wegwijs.preview.studio import Studio

WAIT = 60.0
ARTICLE = "content/artikelen/digid-aanvragen.md"
URL = "/artikelen/digid-aanvragen/"
TERM_TEMPLATE = (TEMPLATES / "pages/term.html").read_text("utf-8")


class Browser:
    """Asks for pages, and holds a stream of events."""

    def __init__(self, server: PreviewServer, base: str = "") -> None:
        self.port = server.server_port
        self.base = base
        self.looks: queue.Queue[int | None] = queue.Queue()
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()
        self.looks.get(timeout=WAIT)

    def get(self, target: str, method: str = "GET", **headers: str) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=WAIT)
        connection.request(method, target, headers=headers)
        response = connection.getresponse()
        response.text = response.read().decode("utf-8", "replace")
        connection.close()
        return response

    def text(self, target: str) -> str:
        return str(self.get(target).text)

    def state(self, url: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.text(f"{self.base}{PREFIX}state?url={url}"))
        return found

    def until(self, ready: Callable[[], bool]) -> None:
        """Wait for looks until something is so."""
        while not ready():
            number = self.looks.get(timeout=WAIT)
            assert number is not None, "the stream ended"

    def _listen(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=WAIT)
        connection.request("GET", f"{self.base}{PREFIX}events")
        response = connection.getresponse()
        assert response.headers["Content-Type"] == "text/event-stream"
        try:
            for line in response:
                if line.startswith(b"data: "):
                    self.looks.put(json.loads(line[6:])["look"])
        finally:
            self.looks.put(None)


@contextmanager
def preview(
    portal: PortalFolder, *, built: bool = False, today: Callable[[], date] = lambda: TODAY, **changes: Any
) -> Iterator[Browser]:
    studio = Studio(options_of(portal, **changes), today, built=built)
    with studio.open("127.0.0.1", 0) as server:
        yield Browser(server, studio.live.base_path.rstrip("/"))


@pytest.fixture
def portal(tmp_path: Path) -> PortalFolder:
    return make_editable(tmp_path / "portaal")


def test_saved_text_is_seen_and_timed(portal: PortalFolder, capsys: pytest.CaptureFixture[str]) -> None:
    with preview(portal) as browser:
        assert "Kom langs bij" in browser.text(URL)
        portal.edit(ARTICLE, "Kom langs bij", "Kom morgen naar")
        browser.until(lambda: "Kom morgen naar" in browser.text(URL))
    assert "digid-aanvragen.md: geen problemen. Ververst in " in capsys.readouterr().err


def test_fingerprint_next_changely_for_pages_that_change(portal: PortalFolder) -> None:
    with preview(portal) as browser:
        before = [browser.state(url)["page"] for url in (URL, "/begrippen/bsn/")]
        portal.edit(ARTICLE, "Kom langs bij", "Kom morgen naar")
        browser.until(lambda: browser.state(URL)["page"] != before[0])
        assert browser.state("/begrippen/bsn/")["page"] == before[1]


def test_page_that_stays_as_it_is_counts_as_refreshed(
    portal: PortalFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    with preview(portal) as browser:
        browser.text("/begrippen/bsn/")
        portal.edit(ARTICLE, "Kom langs bij", "Kom morgen naar")
        browser.looks.get(timeout=WAIT)
        browser.state("/begrippen/bsn/")
    assert "Ververst in " in capsys.readouterr().err


def test_error_leaves_the_page_and_mending_it_brings_the_new(portal: PortalFolder) -> None:
    with preview(portal) as browser:
        good = browser.state(URL)
        portal.edit(ARTICLE, "topic: digid", "topic: weg")
        browser.until(lambda: browser.state(URL)["look"] > good["look"])
        assert browser.state(URL)["page"] == good["page"]
        assert browser.get(URL).status == 200
        portal.edit(ARTICLE, "topic: weg", "topic: brieven")
        browser.until(lambda: browser.state(URL)["page"] != good["page"])


def test_new_page_and_page_that_goes(portal: PortalFolder) -> None:
    text = (portal.root / ARTICLE).read_text("utf-8")
    with preview(portal) as browser:
        assert browser.get("/artikelen/nieuw/").status == 404
        file = portal.write("content/artikelen/nieuw.md", text.replace("Ik wil", "Ik zal"))
        browser.until(lambda: browser.get("/artikelen/nieuw/").status == 200)
        file.unlink()
        browser.until(lambda: browser.get("/artikelen/nieuw/").status == 404)


def test_draft_with_a_mistake_stays_readable(portal: PortalFolder) -> None:
    """A draft is no error for the site, so the site is made anew, without a page for it."""
    draft, url = "content/artikelen/nieuw.md", "/artikelen/nieuw/"
    text = (portal.root / ARTICLE).read_text("utf-8").replace("title:", "draft: true\ntitle:", 1)
    with preview(portal) as browser:
        portal.write(draft, text.replace("topic: digid", "topic:"))
        browser.until(lambda: "kan nog niet worden getoond" in browser.text(url))
        waiting = browser.state(url)
        assert "Nog 1 ding te doen in dit concept" in waiting["overlay"]
        assert draft in waiting["panel"]
        portal.write(draft, text)
        browser.until(lambda: browser.get(url).status == 200)
        good = browser.state(url)
        portal.write(draft, text.replace("topic: digid", "topicc: digid"))
        browser.until(lambda: "1 fout in dit concept" in browser.state(url)["overlay"])
        assert browser.state(url)["page"] == good["page"]
        assert "Kom langs bij" in browser.text(url)
        portal.write(draft, text)
        browser.until(lambda: "ww-overlay" not in browser.state(url)["overlay"])


def test_style_is_refreshed(portal: PortalFolder) -> None:
    with preview(portal) as browser:
        before = browser.text(URL)
        portal.edit("templates/styles/tokens.css", ":root", "html,:root")
        browser.until(lambda: browser.text(URL) != before)
        stylesheet = browser.text(URL).partition('rel="stylesheet" href="')[2].partition('"')[0]
        assert "html,:root" in browser.text(stylesheet)


def test_broken_template_leaves_the_last_good_page(portal: PortalFolder) -> None:
    term = "/begrippen/bsn/"
    with preview(portal) as browser:
        good, page = browser.state(term), browser.text(term)
        for number in range(3):
            broken = f"{{{{ page.niets.nergens{number} }}}}{{% block main"
            portal.write("templates/pages/term.html", TERM_TEMPLATE.replace("{% block main", broken))
            before = browser.state(term)["look"]
            browser.until(lambda before=before: browser.state(term)["look"] > before)
            assert browser.state(term)["page"] == good["page"]
            assert "BSN" in page
            assert "BSN" in browser.text(term)


def test_broken_template_of_a_page_that_was_never_good(portal: PortalFolder) -> None:
    portal.write("templates/pages/term.html", "{{ page.niets.nergens }}")
    with preview(portal) as browser:
        assert "Deze pagina kan niet worden getoond" in browser.text("/begrippen/bsn/")
        portal.write("templates/pages/term.html", TERM_TEMPLATE)
        browser.until(lambda: "BSN" in browser.text("/begrippen/bsn/"))


def test_everything_that_a_build_writes_is_served(portal: PortalFolder) -> None:
    portal.remove("content/artikelen/zilvervos.md")
    build(options_of(portal))
    with preview(portal, built=True) as browser:
        for file in sorted(portal.site.rglob("*")):
            path = file.relative_to(portal.site).as_posix()
            if file.is_file() and path not in ("manifest.json", "404.html"):
                response = browser.get(f"/{path}")
                assert (path, response.status) == (path, 200)
                if file.suffix not in (".html", ".wasm", ".png") and not path.startswith("pagefind/"):
                    assert response.text == file.read_bytes().decode(), path


def test_folder_without_slash_is_sent_on_and_methods_are_refused(portal: PortalFolder) -> None:
    with preview(portal) as browser:
        response = browser.get(URL.rstrip("/"))
        assert (response.status, response.headers["Location"]) == (302, URL)
        assert browser.get(URL, "POST").status == 501
        head = browser.get(URL, "HEAD")
        assert head.text == ""
        assert head.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "target",
    ["/../portal.toml", "/%2e%2e/portal.toml", "/pagefind/../../portal.toml", "/pagefind/%2e%2e/%2e%2e/x",
     "/..%5cportal.toml", "/%00", "/%ff", "//elders.example/", "/artikelen/%2e%2e/%2e%2e/portal.toml"],
)  # fmt: skip
def test_nothing_outside_the_site(portal: PortalFolder, target: str) -> None:
    with preview(portal) as browser:
        response = browser.get(target)
        assert response.status == 404
        assert "base_url" not in response.text


@pytest.mark.parametrize(
    ("host", "status"),
    [("127.0.0.1:8000", 200), ("localhost", 200), ("[::1]:80", 200), ("elders.example", 421), ("", 421),
     ("127.0.0.1.elders.example", 421), ("[", 421), ("wegwijs.localhost:1", 200)],
)  # fmt: skip
def test_only_for_this_computer(portal: PortalFolder, host: str, status: int) -> None:
    with preview(portal) as browser:
        assert browser.get("/", Host=host).status == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors"}, 200),
        ({"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate"}, 200),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}, 200),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"}, 403),
        ({"Host": "localhost:8000", "Origin": "http://localhost:8000"}, 200),
        ({"Host": "localhost:8000", "Origin": "http://localhost:3000"}, 403),
        ({"Origin": "https://elders.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_another_website_in_the_browser_gets_nothing(
    portal: PortalFolder, headers: dict[str, str], status: int
) -> None:
    with preview(portal) as browser:
        for target in ("/", f"{PREFIX}state?url=/", PREFIX):
            response = browser.get(target, **headers)
            assert response.status == status
            assert response.headers["Access-Control-Allow-Origin"] is None
            assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
            assert response.headers["X-Frame-Options"] == "SAMEORIGIN"


def test_another_website_cannot_take_the_streams(portal: PortalFolder) -> None:
    with preview(portal) as browser:
        response = browser.get(f"{PREFIX}events", Origin="https://elders.example")
        assert response.status == 403


def test_search_works_and_finds_what_was_just_written(portal: PortalFolder) -> None:
    with preview(portal) as browser:
        first = json.loads(browser.text("/pagefind/pagefind-entry.json"))
        assert first["languages"]["nl"]["page_count"] > 5
        layer = json.loads(browser.text("/zoeken/woorden.json"))
        assert [slug for slug, _ in layer["topics"]] == ["brieven", "digid"]
        before = browser.text(URL)
        portal.edit(ARTICLE, "Kom langs bij", "Xylofoon bij")
        browser.until(lambda: browser.text(URL) != before)
        second = json.loads(browser.text("/pagefind/pagefind-entry.json"))
        assert second["languages"]["nl"]["hash"] != first["languages"]["nl"]["hash"]
        old = f"/pagefind/pagefind.{first['languages']['nl']['hash']}.pf_meta"
        assert browser.get(old).status == 200
    assert not (portal.root / "site").exists()


def test_without_a_good_look_the_last_site_is_shown(portal: PortalFolder) -> None:
    build(options_of(portal))
    portal.write("portal.toml", "kapot")
    with preview(portal) as browser:
        assert "DigiD aanvragen" in browser.text(URL)
        assert browser.get("/sitemap.xml").status == 200
        assert browser.get("/weg/").status == 404
        assert browser.state(URL)["look"] >= 1


def test_without_anything_there_is_a_page_that_says_so(portal: PortalFolder) -> None:
    text = (portal.root / "portal.toml").read_text("utf-8")
    portal.write("portal.toml", "kapot")
    with preview(portal) as browser:
        assert "Er is nog niets te zien" in browser.text("/")
        portal.write("portal.toml", text)
        browser.until(lambda: "DigiD" in browser.text("/"))


def test_below_a_base_path(portal: PortalFolder) -> None:
    with preview(portal, base_url="https://example.nl/hulp/") as browser:
        assert browser.base == "/hulp"
        assert browser.get("/").headers["Location"] == "/hulp/"
        assert "Kom langs" in browser.text("/hulp" + URL)
        assert browser.get(URL).status == 404
        assert browser.state("/hulp" + URL)["look"] >= 1


def test_a_new_day_is_noticed(portal: PortalFolder) -> None:
    days = [TODAY]
    with preview(portal, today=lambda: days[-1]) as browser:
        assert "dinsdag 24 november" in browser.text("/locaties/hengelo/")
        days.append(TODAY + timedelta(days=2))
        browser.until(lambda: "dinsdag 24 november" not in browser.text("/locaties/hengelo/"))


def test_weight_is_told_when_there_is_time(portal: PortalFolder, capsys: pytest.CaptureFixture[str]) -> None:
    said: list[str] = []
    with preview(portal) as browser:
        portal.edit(ARTICLE, "Kom langs", " ".join(map(str, range(6000))))

        def told() -> bool:
            said.append(capsys.readouterr().err)
            return "Alle pagina's zijn nagekeken: " in "".join(said)

        browser.until(told)


def test_mistake_of_ours_leaves_the_preview_standing(
    portal: PortalFolder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def bug(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    with preview(portal) as browser:
        with monkeypatch.context() as patch:
            patch.setattr("wegwijs.preview.look.inspect", bug)
            patch.setattr("wegwijs.preview.additions.own_page", bug)
            assert browser.get(f"{PREFIX}iets").status == 500
            portal.edit(ARTICLE, "Kom langs bij", "Kom morgen naar")
            while "ZeroDivisionError" not in (error := capsys.readouterr().err):
                assert "Traceback" not in error
        assert "Kom langs bij" in browser.text(URL)
        portal.edit(ARTICLE, "Kom morgen naar", "Kom gauw naar")
        browser.until(lambda: "Kom gauw naar" in browser.text(URL))
    assert "ZeroDivisionError" in (portal.root / ".cache/voorvertoning-fout.txt").read_text("utf-8")


def test_stopping_ends_the_streams(portal: PortalFolder) -> None:
    with preview(portal) as browser:
        looks = browser.looks
    while looks.get(timeout=WAIT) is not None:
        pass


def test_busy_port_is_an_error(portal: PortalFolder) -> None:
    with preview(portal) as browser:
        studio = Studio(options_of(portal), lambda: TODAY, built=False)
        with pytest.raises(OSError), studio.open("127.0.0.1", browser.port):  # noqa: PT011 (any is right)
            pass


def test_stream_of_a_page_says_all_that_the_page_needs(portal: PortalFolder) -> None:
    with preview(portal) as browser:
        connection = http.client.HTTPConnection("127.0.0.1", browser.port, timeout=WAIT)
        connection.request("GET", f"{PREFIX}events?url={URL}&look=1")
        told = (json.loads(line[6:]) for line in connection.getresponse() if line.startswith(b"data: "))
        assert next(told) == {"look": 1}
        portal.edit(ARTICLE, "Kom langs bij", "Kom morgen naar")
        assert next(told) == browser.state(URL)
        connection.close()


def test_browser_may_keep_what_has_its_version_in_its_address(portal: PortalFolder) -> None:
    with preview(portal) as browser:
        page = browser.text(URL)
        lasting = re.findall(r'"(/(?:__wegwijs/preview|assets/[a-z-]+)\.[^"]+\.?(?:css|js)[^"]*)"', page)
        assert len(lasting) > 2
        for target in lasting:
            assert browser.get(target).headers["Cache-Control"].endswith("immutable"), target
        for target in (f"{PREFIX}preview.js", f"{PREFIX}preview.js?v=0", f"{PREFIX}state?url={URL}"):
            assert browser.get(target).headers["Cache-Control"] == "no-store"
