"""Taking pictures with stand-ins for browsers: what breaks one down costs no more than its own page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from selenium.common.exceptions import WebDriverException

from tests.audit.conftest import MakeSite
from wegwijs.audit.discovery import Browser
from wegwijs.audit.errors import BrowserNotFound
from wegwijs.audit.findings import Finding
from wegwijs.audit.pages import Page
from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.reports import camera
from wegwijs.audit.reports.camera import BROWSERS, photograph_site
from wegwijs.audit.reports.picture import Picture, PictureKey, picture_key

from .samples import sample

PICTURE = Picture(b"webp", 1, 1, "1280")


class Browsers:
    """`breaks` are the pages on which one breaks down."""

    def __init__(self, *breaks: str) -> None:
        self.breaks = breaks
        self.started = 0

    @contextmanager
    def open(self, browser: Browser) -> Iterator[object]:
        self.started += 1
        yield object()

    def take(
        self, driver: object, site_url: str, page: Page, findings: list[Finding]
    ) -> dict[PictureKey, Picture]:
        if page.url in self.breaks:
            raise WebDriverException("weg")
        return {picture_key(one): PICTURE for one in findings}


@pytest.fixture
def site(make_site: MakeSite) -> Path:
    return make_site(*(f"{name}.html" for name in "abcdef"))


def taken(site: Path, monkeypatch: pytest.MonkeyPatch, browsers: Browsers) -> list[str]:
    """The elements of which there are pictures; every page has one with its own name."""
    monkeypatch.setattr(camera, "find_browser", lambda: Browser(Path("a"), Path("b"), "de test"))
    monkeypatch.setattr(camera, "open_browser", browsers.open)
    monkeypatch.setattr(camera, "take_pictures", browsers.take)
    pages = [
        PageReport(f"/{name}.html", failures=(sample(target=f"#{name}", html=name),)) for name in "abcdef"
    ]
    report = Report("4", (*pages, PageReport("/weg.html", failures=(sample(target="#weg", html="weg"),))))
    return [target for _rule, target, _html in photograph_site(report, site)]


def test_one_browser_takes_all_pictures(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    browsers = Browsers()
    assert taken(site, monkeypatch, browsers) == [f"#{name}" for name in "abcdef"]
    assert browsers.started == 1


def test_page_that_breaks_a_browser_down_costs_only_its_own(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browsers = Browsers("/b.html", "/e.html")
    assert taken(site, monkeypatch, browsers) == ["#a", "#c", "#d", "#f"]
    assert browsers.started == 3


def test_not_more_browsers_than_it_is_worth(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    browsers = Browsers(*(f"/{name}.html" for name in "abcdef"))
    assert taken(site, monkeypatch, browsers) == []
    assert browsers.started == BROWSERS


def test_without_a_browser_there_are_no_pictures(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_browser() -> Any:
        raise BrowserNotFound("Er is geen browser.")

    monkeypatch.setattr(camera, "find_browser", no_browser)
    report = Report("4", (PageReport("/a.html", failures=(sample(),)),))
    assert photograph_site(report, site) == {}
    assert photograph_site(report, site / "weg") == {}
