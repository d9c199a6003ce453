"""A whole audit with a stand-in for the browser: order, retries, and pages that hide."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from selenium.common.exceptions import WebDriverException
from urllib3.exceptions import ReadTimeoutError

from wegwijs.audit import runner
from wegwijs.audit.discovery import Browser
from wegwijs.audit.errors import AxeError, BrowserNotFound, PageError, PageTooLong, SiteError
from wegwijs.audit.pages import Page
from wegwijs.audit.report import PageReport
from wegwijs.audit.run import auditor
from wegwijs.audit.run.shard import Shard
from wegwijs.audit.run.work import Progress
from wegwijs.audit.runner import Settings, audit_site

from .conftest import MakeSite

Audit = Callable[..., PageReport]


class Browsers:
    """Counts the browsers that are started and ended."""

    def __init__(self) -> None:
        self.started = 0
        self.ended = 0
        self._lock = threading.Lock()

    @contextmanager
    def open(self, browser: Browser, hosts: tuple[str, ...] = ()) -> Iterator[object]:
        with self._lock:
            self.started += 1
        try:
            yield object()
        finally:
            with self._lock:
                self.ended += 1


@pytest.fixture
def browsers(monkeypatch: pytest.MonkeyPatch) -> Browsers:
    fake = Browsers()
    found = Browser(Path("chromium"), Path("chromedriver"), "de test")
    monkeypatch.setattr(runner, "find_browser", lambda: found)
    monkeypatch.setattr(runner, "open_browser", fake.open)
    monkeypatch.setattr(auditor, "audit_page", good)
    monkeypatch.setattr(auditor, "preload", lambda *given: None)
    return fake


def good(driver: object, site_url: str, page: Page, *rest: object, **more: object) -> PageReport:
    return PageReport(page.url, ("1280", "320"))


def failing(times: int, failure: Exception, url: str = "/b/") -> Audit:
    """An audit in which this page fails so many times, and then succeeds."""
    left = [times]

    def audit(driver: object, site_url: str, page: Page, *rest: object, **more: object) -> PageReport:
        if page.url == url and left[0]:
            left[0] -= 1
            raise failure
        return good(driver, site_url, page)

    return audit


@pytest.fixture
def site(make_site: MakeSite) -> Path:
    return make_site("index.html", *(f"{name}/index.html" for name in "abcdef"))


@pytest.mark.parametrize("jobs", [0, 1, 3, 20])
def test_every_page_once_in_a_stable_order(site: Path, browsers: Browsers, jobs: int) -> None:
    seen: list[Progress] = []
    report = audit_site(site, Settings(jobs=jobs), seen.append)
    assert [page.url for page in report.pages] == ["/", *(f"/{name}/" for name in "abcdef")]
    assert [one.done for one in seen] == list(range(1, 8))
    assert {one.total for one in seen} == {7}
    assert 1 <= browsers.started == browsers.ended <= max(jobs, 1)
    assert not report.failed


@pytest.mark.parametrize(
    ("failure", "reason"),
    [
        (WebDriverException("tab crashed\nStacktrace"), "WebDriverException: Message: tab crashed"),
        (ReadTimeoutError(None, "/", "te laat"), "ReadTimeoutError"),  # type: ignore[arg-type]
        (PageError("axe liep vast"), "axe liep vast"),
    ],
)
def test_crash_is_tried_again_in_a_new_browser_and_reported(
    site: Path,
    browsers: Browsers,
    monkeypatch: pytest.MonkeyPatch,
    failure: Exception,
    reason: str,
) -> None:
    monkeypatch.setattr(auditor, "audit_page", failing(1, failure))
    report = audit_site(site)
    page = next(page for page in report.pages if page.url == "/b/")
    assert reason in page.retried
    assert (page.error, page.states) == ("", ("1280", "320"))
    assert browsers.started == browsers.ended == 2
    assert not report.failed


def test_second_crash_is_an_error_of_that_page_only(
    site: Path, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(auditor, "audit_page", failing(2, WebDriverException("weg")))
    report = audit_site(site, Settings(jobs=2))
    assert [page.url for page in report.pages if page.error] == ["/b/"]
    assert len(report.pages) == 7
    assert report.failed


@pytest.mark.parametrize("failure", [AxeError("andere versie"), BrowserNotFound("geen browser")])
def test_what_no_page_can_help_stops_the_audit(
    site: Path, browsers: Browsers, monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    monkeypatch.setattr(auditor, "audit_page", failing(9, failure))
    with pytest.raises(type(failure)):
        audit_site(site, Settings(jobs=2))
    assert browsers.started == browsers.ended


def test_ctrl_c_ends_every_browser(site: Path, browsers: Browsers) -> None:
    def stop(progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        audit_site(site, Settings(jobs=2), on_progress=stop)
    assert browsers.started == browsers.ended


def test_hidden_and_missing_pages_are_errors(site: Path, browsers: Browsers) -> None:
    listed = [{"url": f"/hulp/{name}/", "path": f"{name}/index.html"} for name in "abcdefg"]
    data = {"base_path": "/hulp/", "pages": listed}
    (site / "manifest.json").write_text(json.dumps(data), encoding="utf-8")
    report = audit_site(site)
    errors = {page.url: page.error for page in report.pages if page.error}
    assert set(errors) == {"/hulp/index.html", "/hulp/g/"}
    assert "manifest.json" in errors["/hulp/index.html"]
    assert "g/index.html is er niet" in errors["/hulp/g/"]


def test_no_site_is_said_before_a_browser_starts(tmp_path: Path, browsers: Browsers) -> None:
    with pytest.raises(SiteError):
        audit_site(tmp_path / "weg")
    assert browsers.started == 0


def test_page_that_takes_too_long_is_not_tried_again(
    site: Path, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(auditor, "audit_page", failing(1, PageTooLong("te lang")))
    report = audit_site(site)
    assert {page.url: page.error for page in report.pages if page.error} == {"/b/": "te lang"}
    assert browsers.started == browsers.ended == 2


def test_browser_starts_anew_after_so_many_pages(
    site: Path, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(auditor, "PAGES_PER_BROWSER", 3)
    assert len(audit_site(site).pages) == 7
    assert browsers.started == browsers.ended == 3


def test_shards_have_every_page_once(site: Path, browsers: Browsers) -> None:
    parts = [audit_site(site, Settings(shard=Shard(number, 3))) for number in (1, 2, 3)]
    assert [len(one.pages) for one in parts] == [3, 2, 2]
    assert len({page.url for one in parts for page in one.pages}) == 7


def test_browsers_of_this_machine_share_what_they_measure(
    site: Path, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    memories: list[int] = []

    def audit(
        driver: object, url: str, page: Page, standard: str, remembered: object, **more: object
    ) -> PageReport:
        memories.append(id(remembered))
        return good(driver, url, page)

    monkeypatch.setattr(auditor, "audit_page", audit)
    audit_site(site, Settings(jobs=3))
    assert len(memories) == 7
    assert len(set(memories)) == 1
