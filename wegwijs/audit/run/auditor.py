"""One browser that audits page after page, and starts anew when it breaks."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from functools import partial
from types import TracebackType
from typing import Self

from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.axe import preload
from wegwijs.audit.browser import BROWSER_FAILURES, open_browser
from wegwijs.audit.cache.requests import requests_of
from wegwijs.audit.checks.fetching import asked_for
from wegwijs.audit.discovery import Browser
from wegwijs.audit.errors import EndpointLost, PageError, PageTooLong
from wegwijs.audit.limits import Limited
from wegwijs.audit.pages import Page
from wegwijs.audit.report import PageReport
from wegwijs.audit.rules import EVERYTHING
from wegwijs.audit.scene import Remembered
from wegwijs.audit.stopwatch import Stopwatch
from wegwijs.audit.visit import audit_page, scripts_to_stand_in_pages
from wegwijs.language import _

Opener = Callable[[], AbstractContextManager[ChromiumDriver]]
Keep = Callable[[Page, PageReport, frozenset[str]], None]
"""Told of each page that was audited: its report, and the addresses that it loaded."""
PAGE_SECONDS = 300
PAGES_PER_BROWSER = 40


class Auditor:
    """Started when first needed, again when it breaks and after PAGES_PER_BROWSER pages.

    browser: a browser of this machine, or what opens one elsewhere. page_seconds: what one page may take.
    remembered: what other auditors, whose browsers draw the same, have measured and will: see Scene.
    """

    def __init__(
        self,
        browser: Browser | Opener,
        site_url: str,
        standard: str = EVERYTHING,
        page_seconds: float = PAGE_SECONDS,
        keep: Keep | None = None,
        remembered: Remembered | None = None,
    ) -> None:
        self._open = partial(open_browser, browser) if isinstance(browser, Browser) else browser
        self._standard = standard
        self._site_url = site_url
        self._page_seconds = page_seconds
        self._keep = keep
        self._stack = ExitStack()
        self._driver: ChromiumDriver | None = None
        self._remembered: Remembered = {} if remembered is None else remembered
        self._pages = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def driver(self) -> ChromiumDriver:
        """The browser, started if it was not.

        Raises BrowserNotFound if it does not start here, EndpointLost if it does not elsewhere.
        """
        if self._driver is None:
            self._driver = self._stack.enter_context(self._open())
            self._pages = 0
            preload(self._driver, scripts_to_stand_in_pages())
        return self._driver

    def close(self) -> None:
        """End the browser; the next page starts a new one."""
        self._driver = None
        self._stack.close()

    def audit(self, page: Page, retried: str = "") -> PageReport:
        """Audit one page. If that breaks down, try once more in a new browser, and say so.

        retried: why an earlier try broke down; then there is only one. Raises EndpointLost, with that
        reason, when there is no new browser to be had.
        """
        try:
            return replace(self._try(page), retried=retried)
        except PageTooLong as late:
            self.close()
            return PageReport(page.url, error=str(late), retried=retried)
        except _PageFailed as failed:
            if retried:
                return PageReport(page.url, error=failed.reason, retried=retried)
            return self._retry(page, failed.reason)

    def _retry(self, page: Page, reason: str) -> PageReport:
        try:
            return self.audit(page, retried=reason)
        except EndpointLost as lost:
            raise EndpointLost(reason, began=True) from lost

    def _try(self, page: Page) -> PageReport:
        if self._pages >= PAGES_PER_BROWSER:
            self.close()
        driver = self.driver
        self._pages += 1
        stopwatch = Stopwatch()
        try:
            _limit(driver, self._page_seconds)
            report = audit_page(
                driver, self._site_url, page, self._standard, self._remembered, stopwatch=stopwatch
            )
            asked = asked_for(self._remembered, page)
            requests = requests_of(driver) | asked if self._keep else frozenset()
        except PageTooLong:
            raise
        except PageError as failure:
            self.close()
            raise _PageFailed(str(failure)) from failure
        except BROWSER_FAILURES as failure:
            self.close()
            raise _PageFailed(reason_of(failure)) from failure
        finally:
            _limit(driver, None)
        report = replace(report, time=stopwatch.seconds())
        if self._keep:
            self._keep(page, report, requests)
        return report


def _limit(driver: ChromiumDriver, seconds: float | None) -> None:
    if isinstance(driver, Limited):
        driver.limit(seconds)


class _PageFailed(Exception):
    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def reason_of(failure: BaseException) -> str:
    """The first line: behind it WebDriver puts a page of addresses inside the browser."""
    lines = str(failure).strip().splitlines() or [""]
    return _("de browser viel uit ({reason})", reason=f"{type(failure).__name__}: {lines[0]}")
