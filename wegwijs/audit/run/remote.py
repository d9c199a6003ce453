"""Browsers on other machines: Selenium Grid, or any WebDriver endpoint."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import urllib3
from selenium.webdriver import ChromeOptions
from selenium.webdriver.chromium.remote_connection import ChromiumRemoteConnection
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.webdriver import WebDriver
from urllib3 import Retry
from urllib3.exceptions import HTTPError, ReadTimeoutError

from wegwijs.audit.browser import BROWSER_FAILURES, QUIT_SECONDS, configure, prepare
from wegwijs.audit.errors import EndpointLost
from wegwijs.audit.evaluate import Evaluating
from wegwijs.audit.limits import wait_at_most
from wegwijs.audit.run.auditor import reason_of
from wegwijs.language import _

STATUS_SECONDS = 10.0
SESSION_SECONDS = 120
# urllib3 would ask thrice more where no answer comes, and wait four times as long as the limit.
ONCE = Retry(3, read=False)
CHROMIUM = {"chrome", "chromium", "msedge", "microsoftedge"}


@dataclass(slots=True)
class Endpoint:
    """A WebDriver address. `slots`: browsers that it says it has free; None: it does not say.

    `version`: of its browsers. `lost`: why it is not used any more.
    """

    url: str
    slots: int | None = None
    version: str = ""
    lost: str = ""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def drop(self, reason: str) -> None:
        """It is of no use any more."""
        with self._lock:
            self.lost = self.lost or reason


class RemoteChromium(Evaluating, ChromiumDriver):
    """A Chromium elsewhere. It has no service of ours, and Chromium's own commands."""

    def __init__(self, url: str, options: ChromeOptions) -> None:
        config = ClientConfig(
            remote_server_addr=url,
            keep_alive=True,
            timeout=SESSION_SECONDS,
            init_args_for_pool_manager={"init_args_for_pool_manager": {"retries": ONCE}},
        )
        connection = ChromiumRemoteConnection(url, "goog", "chrome", client_config=config)
        WebDriver.__init__(self, command_executor=connection, options=options)

    def quit(self) -> None:
        """End the session, if its endpoint still listens."""
        with suppress(*BROWSER_FAILURES, OSError):
            WebDriver.quit(self)


@contextmanager
def open_remote(endpoint: Endpoint, hosts: Sequence[str] = ()) -> Iterator[ChromiumDriver]:
    """A browser at this endpoint for as long as the `with` block lasts.

    hosts: besides loopback, what its pages may be loaded from. Raises EndpointLost when it gives none.
    """
    if endpoint.lost:
        raise EndpointLost(endpoint.lost)
    options = ChromeOptions()
    configure(options, hosts)
    driver = None
    try:
        driver = RemoteChromium(endpoint.url, options)
        prepare(driver)
    except BROWSER_FAILURES as failure:
        if driver is not None:
            _quit(driver)
        # A grid whose nodes are busy, or have died, lets a new session wait; its other browsers go on.
        waits = endpoint.slots is not None and isinstance(failure, ReadTimeoutError)
        if isinstance(failure, HTTPError) and not waits:
            endpoint.drop(reason_of(failure))
        raise EndpointLost(f"{endpoint.url}: {reason_of(failure)}") from failure
    try:
        yield driver
    finally:
        _quit(driver)


def _quit(driver: RemoteChromium) -> None:
    driver.limit(None)
    wait_at_most(driver, QUIT_SECONDS)
    driver.quit()


def look_at(url: str) -> Endpoint:
    """What an endpoint says of itself. Source: W3C WebDriver, "Status"; Selenium Grid, "Grid Status"."""
    endpoint = Endpoint(url.rstrip("/"))
    try:
        answer = urllib3.request(
            "GET", f"{endpoint.url}/status", timeout=STATUS_SECONDS, retries=False, redirect=False
        )
        value = json.loads(answer.data)["value"]
        if not isinstance(value, dict):
            raise TypeError(type(value).__name__)
    except (HTTPError, OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        endpoint.drop(_("{url} is geen WebDriver ({reason})", url=endpoint.url, reason=type(error).__name__))
        return endpoint
    _read_status(endpoint, value)
    return endpoint


def _read_status(endpoint: Endpoint, value: dict[str, Any]) -> None:
    if not isinstance(value.get("nodes"), list):
        endpoint.version = str(_deep(value, "build", "version") or "")
        return
    versions: set[str] = set()
    endpoint.slots = 0
    for node in value["nodes"]:
        slots = _deep(node, "slots") or []
        ours = [one for one in slots if str(_deep(one, "stereotype", "browserName")).lower() in CHROMIUM]
        free = [one for one in ours if not _deep(one, "session")]
        most = _deep(node, "maxSessions")
        busy = sum(1 for one in slots if _deep(one, "session"))
        endpoint.slots += min(len(free), most - busy) if isinstance(most, int) else len(free)
        versions |= {str(_deep(one, "stereotype", "browserVersion") or "") for one in ours}
    endpoint.slots = max(0, endpoint.slots)
    endpoint.version = "" if "" in versions else " ".join(sorted(versions))


def _deep(value: Any, *names: str) -> Any:
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def sessions(endpoints: Sequence[Endpoint], jobs: int) -> list[Endpoint]:
    """One entry for each browser to open: of a grid all that it has free, else `jobs` each."""
    return [
        one
        for one in endpoints
        if not one.lost
        for __ in range(jobs if one.slots is None else max(1, one.slots))
    ]
