"""Starting one headless browser, with a profile of its own that is thrown away."""

from __future__ import annotations

import os
import signal
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import (
    Chrome,
    ChromeOptions,
    ChromeService,
    Edge,
    EdgeOptions,
    EdgeService,
)
from selenium.webdriver.chromium.options import ChromiumOptions
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.remote.remote_connection import RemoteConnection
from urllib3.exceptions import HTTPError

from wegwijs.audit.discovery import EDGE_DRIVER, Browser
from wegwijs.audit.errors import BrowserNotFound
from wegwijs.debian import is_root
from wegwijs.language import _

PAGE_LOAD_SECONDS = 20
SCRIPT_SECONDS = 30
# Longer than both, so that the driver is first to say what went wrong. It cannot always: while
# a page's script runs in circles, chromedriver forgets its own limits.
DRIVER_SECONDS = 40
QUIT_SECONDS = 5
FLAGS = (
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--disable-sync",
    "--mute-audio",
    # The same pixels on every machine: no scrollbar that takes 15 of the 320, one colour space.
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--lang=nl",
    # Nothing outside this machine is asked for: a request to another host fails at once.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
    "--no-proxy-server",
)
# Chromium refuses its sandbox to root, and containers give it no user namespaces and little
# shared memory.
CONTAINER_FLAGS = ("--no-sandbox", "--disable-dev-shm-usage")
CONTAINER_FILES = (Path("/.dockerenv"), Path("/run/.containerenv"))
# A page that sends the visitor on at once would never be audited itself, only its target twice.
STAY_ON_REDIRECT_PAGES = """
addEventListener('load', () => {
  if (document.querySelector('meta[http-equiv="refresh" i]')) stop();
});
"""

# What selenium raises when a page, the browser or the driver fails or does not answer.
BROWSER_FAILURES = (WebDriverException, HTTPError)


@contextmanager
def open_browser(browser: Browser) -> Iterator[ChromiumDriver]:
    """Start a browser for as long as the `with` block lasts.

    Raises BrowserNotFound when it does not start: most often the driver's version differs.
    """
    with tempfile.TemporaryDirectory(prefix="wegwijs-", ignore_cleanup_errors=True) as profile:
        driver = _started(browser, profile)
        try:
            _prepare(driver)
            yield driver
        finally:
            _quit(driver, profile)


def flags(environment: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """The command-line flags for this machine. The sandbox stays on wherever it can work."""
    environment = os.environ if environment is None else environment
    in_container = any(file.exists() for file in CONTAINER_FILES)
    if is_root() or (environment.get("CI") and in_container):
        return FLAGS + CONTAINER_FLAGS
    return FLAGS


def _started(browser: Browser, profile: str) -> ChromiumDriver:
    try:
        return _start(browser, profile)
    except BROWSER_FAILURES as failure:
        reason = str(failure).strip().splitlines()[0]
        raise BrowserNotFound(
            _(
                "De browser {browser} (gevonden via: {found_by}) start niet:\n"
                "{reason}\n"
                "Kijk of {driver} dezelfde versie heeft als de browser.",
                browser=browser.binary,
                found_by=browser.found_by,
                reason=reason,
                driver=browser.driver,
            )
        ) from failure


def _start(browser: Browser, profile: str) -> ChromiumDriver:
    if browser.driver.stem == EDGE_DRIVER:
        edge_options = EdgeOptions()
        _configure(edge_options, browser, profile)
        return Edge(options=edge_options, service=EdgeService(str(browser.driver)))
    options = ChromeOptions()
    _configure(options, browser, profile)
    return Chrome(options=options, service=ChromeService(str(browser.driver)))


def _configure(options: ChromiumOptions, browser: Browser, profile: str) -> None:
    # A page that opens a message box is audited all the same.
    options.unhandled_prompt_behavior = "dismiss"
    options.binary_location = str(browser.binary)
    options.add_argument(f"--user-data-dir={profile}")
    for flag in flags():
        options.add_argument(flag)


def _prepare(driver: ChromiumDriver) -> None:
    driver.set_page_load_timeout(PAGE_LOAD_SECONDS)
    driver.set_script_timeout(SCRIPT_SECONDS)
    _limit_waiting(driver, DRIVER_SECONDS)
    driver.execute_cdp_cmd("Page.enable", {})  # Page.setFontSizes asks for it
    driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": STAY_ON_REDIRECT_PAGES})


def _limit_waiting(driver: ChromiumDriver, seconds: int) -> None:
    """A driver that says nothing any more (its browser is stuck) is given up after a time."""
    connection = driver.command_executor
    if isinstance(connection, RemoteConnection):
        connection.client_config.timeout = seconds


def _quit(driver: ChromiumDriver, profile: str) -> None:
    _limit_waiting(driver, QUIT_SECONDS)
    if not _answers(driver):
        # Its driver would wait for it, and quit no sooner than it does.
        _end(profile)
    driver.quit()


def _answers(driver: ChromiumDriver) -> bool:
    try:
        driver.execute_cdp_cmd("Browser.getVersion", {})
    except BROWSER_FAILURES:
        return False
    return True


def _end(profile: str) -> None:
    pid = process_of(profile)
    if pid is not None:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def process_of(profile: str, processes: Path = Path("/proc")) -> int | None:
    """The browser that runs with this profile, from its lock; None where that cannot be told.

    The lock is a link to "host-pid". It outlives a browser that crashed, so the process must
    also have been started with this very profile (which only Linux shows).
    """
    try:
        pid = int(os.readlink(Path(profile, "SingletonLock")).rpartition("-")[2])
        command = (processes / str(pid) / "cmdline").read_bytes()
    except (OSError, ValueError):
        return None
    return pid if f"--user-data-dir={profile}".encode() in command.split(b"\0") else None
