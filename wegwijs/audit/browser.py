"""Starting one headless browser, with a profile of its own that is thrown away."""

from __future__ import annotations

import os
import signal
import tempfile
from collections.abc import Iterator, Mapping, Sequence
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
from urllib3.exceptions import HTTPError

from wegwijs.audit.discovery import EDGE_DRIVER, Browser
from wegwijs.audit.errors import BrowserNotFound
from wegwijs.audit.evaluate import SCRIPT_SECONDS, Evaluating
from wegwijs.audit.limits import DRIVER_SECONDS, Limited, wait_at_most
from wegwijs.debian import is_root
from wegwijs.language import _

PAGE_LOAD_SECONDS = 20
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
    "--no-proxy-server",
    # Each page is loaded anew, several times: nothing is kept to go back to, or held to be shown meanwhile.
    "--disable-features=BackForwardCache,PaintHolding,RenderDocument",
    # A page lives for a second: what these compilers make of our scripts and axe's goes with it, and what
    # it leaves behind need not be sorted out while it is there (sizes in MB).
    "--js-flags=--no-maglev --no-turbofan --min-semi-space-size=64 --max-semi-space-size=64",
)
# Nothing outside this machine is asked for: a request to another host fails at once.
HOST_RULES = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost"
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


class _Chrome(Evaluating, Chrome):
    """Chrome or Chromium of this machine."""


class _Edge(Evaluating, Edge):
    """Edge of this machine."""


@contextmanager
def open_browser(browser: Browser, hosts: Sequence[str] = ()) -> Iterator[ChromiumDriver]:
    """Start a browser for as long as the `with` block lasts.

    hosts: other machines that its pages may be loaded from. Raises BrowserNotFound when it does not
    start: most often the driver's version differs.
    """
    with tempfile.TemporaryDirectory(prefix="wegwijs-", ignore_cleanup_errors=True) as profile:
        driver = _started(browser, profile, hosts)
        try:
            prepare(driver)
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


def _started(browser: Browser, profile: str, hosts: Sequence[str]) -> ChromiumDriver:
    try:
        return _start(browser, profile, hosts)
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


def _start(browser: Browser, profile: str, hosts: Sequence[str]) -> ChromiumDriver:
    if browser.driver.stem == EDGE_DRIVER:
        edge_options = EdgeOptions()
        _configure(edge_options, browser, profile, hosts)
        return _Edge(options=edge_options, service=EdgeService(str(browser.driver)))
    options = ChromeOptions()
    _configure(options, browser, profile, hosts)
    return _Chrome(options=options, service=ChromeService(str(browser.driver)))


def _configure(options: ChromiumOptions, browser: Browser, profile: str, hosts: Sequence[str]) -> None:
    options.binary_location = str(browser.binary)
    options.add_argument(f"--user-data-dir={profile}")
    configure(options, hosts)


def configure(options: ChromiumOptions, hosts: Sequence[str] = ()) -> None:
    """What every browser is told, here or on another machine."""
    # A page that opens a message box is audited all the same.
    options.unhandled_prompt_behavior = "dismiss"
    # What a page loads: the cache asks whether any of it has changed.
    prefix = "ms" if isinstance(options, EdgeOptions) else "goog"
    options.set_capability(f"{prefix}:loggingPrefs", {"performance": "ALL"})
    options.add_experimental_option("perfLoggingPrefs", {"enableNetwork": True, "enablePage": False})
    for flag in (*flags(), host_rules(hosts)):
        options.add_argument(flag)


def host_rules(hosts: Sequence[str] = ()) -> str:
    """The flag that keeps every request on this machine and these hosts."""
    return HOST_RULES + "".join(f" , EXCLUDE {host}" for host in hosts)


def prepare(driver: ChromiumDriver) -> None:
    """Time limits, and what every page needs."""
    driver.set_page_load_timeout(PAGE_LOAD_SECONDS)
    driver.set_script_timeout(SCRIPT_SECONDS)
    wait_at_most(driver, DRIVER_SECONDS)
    driver.execute_cdp_cmd("Page.enable", {})  # Page.setFontSizes asks for it
    driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": STAY_ON_REDIRECT_PAGES})


def _quit(driver: ChromiumDriver, profile: str) -> None:
    if isinstance(driver, Limited):
        driver.limit(None)
    wait_at_most(driver, QUIT_SECONDS)
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
