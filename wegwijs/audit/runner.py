"""Auditing a whole folder: one server, several browsers, each page once, in a stable order."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.axe import preload, vendored_version, verify
from wegwijs.audit.browser import BROWSER_FAILURES, open_browser
from wegwijs.audit.discovery import Browser, find_browser
from wegwijs.audit.errors import PageError
from wegwijs.audit.pages import Page, SitePages, find_pages
from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.rules import EVERYTHING
from wegwijs.audit.visit import audit_page
from wegwijs.language import _
from wegwijs.server import serve


@dataclass(frozen=True, slots=True)
class Progress:
    """Said after every page: how many are done, of how many, and what came out of this one."""

    done: int
    total: int
    page: PageReport


class Auditor:
    """One browser that audits page after page. Started when first needed, again when it breaks."""

    def __init__(self, browser: Browser, site_url: str, standard: str = EVERYTHING) -> None:
        self._browser = browser
        self._standard = standard
        self._site_url = site_url
        self._stack = ExitStack()
        self._driver: ChromiumDriver | None = None
        self._remembered: dict[str, dict[Any, Any]] = {}

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
        """The browser, started if it was not. Raises BrowserNotFound if it does not start."""
        if self._driver is None:
            self._driver = self._stack.enter_context(open_browser(self._browser))
            self._remembered = {}
            preload(self._driver)
        return self._driver

    def close(self) -> None:
        """End the browser; the next page starts a new one."""
        self._driver = None
        self._stack.close()

    def audit(self, page: Page) -> PageReport:
        """Audit one page. If that breaks down, try once more in a new browser, and say so."""
        try:
            return self._try(page)
        except _PageFailed as first:
            return self._retry(page, first.reason)

    def _retry(self, page: Page, reason: str) -> PageReport:
        try:
            return replace(self._try(page), retried=reason)
        except _PageFailed as second:
            return PageReport(page.url, error=second.reason, retried=reason)

    def _try(self, page: Page) -> PageReport:
        driver = self.driver
        try:
            return audit_page(driver, self._site_url, page, self._standard, self._remembered)
        except PageError as failure:
            self.close()
            raise _PageFailed(str(failure)) from failure
        except BROWSER_FAILURES as failure:
            self.close()
            raise _PageFailed(_reason(failure)) from failure


class _PageFailed(Exception):
    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def _reason(failure: BaseException) -> str:
    """The first line: behind it WebDriver puts a page of addresses inside the browser."""
    lines = str(failure).strip().splitlines() or [""]
    return _("de browser viel uit ({reason})", reason=f"{type(failure).__name__}: {lines[0]}")


def audit_site(
    site: Path, jobs: int = 1, on_progress: Callable[[Progress], None] = lambda progress: None
) -> Report:
    """Audit every page of a built folder with `jobs` browsers at a time.

    `on_progress` is called after each page, from one thread at a time. Raises SiteError,
    AxeError or BrowserNotFound (all AuditError, with a text for people) when it cannot begin.
    """
    found = find_pages(site)
    verify()
    browser = find_browser()
    with serve(site, base_path=found.base_path) as server:
        audited = _audit_all(found.pages, browser, server.url, jobs, on_progress)
    pages = sorted([*audited, *hidden_pages(found)], key=lambda page: page.url)
    return Report(vendored_version(), tuple(pages))


def hidden_pages(found: SitePages) -> Iterator[PageReport]:
    """The pages that are there and not listed, or listed and not there: each an error."""
    for path in found.unlisted:
        text = _("Dit bestand staat niet in manifest.json. Elke pagina moet getest worden.")
        yield PageReport(found.base_path + path, error=text)
    for page in found.missing:
        text = _("Het bestand {file} is er niet, maar de lijst met pagina's noemt het wel.", file=page.path)
        yield PageReport(page.url, error=text)


def _audit_all(
    pages: Iterable[Page],
    browser: Browser,
    site_url: str,
    jobs: int,
    on_progress: Callable[[Progress], None],
) -> list[PageReport]:
    work = _Work(list(pages), on_progress)
    workers = max(1, min(jobs, work.total))
    with ThreadPoolExecutor(workers, thread_name_prefix="audit") as pool:
        tasks = [pool.submit(_work_off, work, browser, site_url) for __ in range(workers)]
        try:
            for task in tasks:
                task.result()
        finally:
            # After Ctrl-C or an error in one worker, the others stop after their present page.
            work.stop()
    return work.reports


def _work_off(work: _Work, browser: Browser, site_url: str) -> None:
    with Auditor(browser, site_url) as auditor:
        while (page := work.take()) is not None:
            work.finish(auditor.audit(page))


class _Work:
    """The pages still to do and the reports made, shared by the workers."""

    def __init__(self, pages: list[Page], on_progress: Callable[[Progress], None]) -> None:
        self.total = len(pages)
        self.reports: list[PageReport] = []
        self._waiting = list(reversed(pages))
        self._on_progress = on_progress
        self._lock = threading.Lock()

    def take(self) -> Page | None:
        with self._lock:
            return self._waiting.pop() if self._waiting else None

    def finish(self, report: PageReport) -> None:
        with self._lock:
            self.reports.append(report)
            self._on_progress(Progress(len(self.reports), self.total, report))

    def stop(self) -> None:
        with self._lock:
            self._waiting.clear()
