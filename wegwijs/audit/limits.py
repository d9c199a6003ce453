"""A browser that gives a page up when its time is over, whatever it is waiting for."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.remote.webdriver import WebDriver
from urllib3.exceptions import HTTPError

from wegwijs.audit.errors import PageTooLong
from wegwijs.language import _

# Longer than the driver's own limits, so that it is first to say what went wrong. It cannot always:
# while a page's script runs in circles, chromedriver forgets them.
DRIVER_SECONDS = 40.0


class Limited(WebDriver):
    """Every command waits no longer than the page that is audited has time left."""

    _ends: float | None = None
    _seconds: float = 0

    def limit(self, seconds: float | None) -> None:
        """From now on so many seconds; None: no limit but that of one command."""
        self._ends = None if seconds is None else time.monotonic() + seconds
        self._seconds = seconds or 0

    def left(self) -> float:
        """Seconds that the page has left. Raises PageTooLong when that is none."""
        left = math.inf if self._ends is None else self._ends - time.monotonic()
        if left <= 0:
            raise self._too_long()
        return left

    def execute(self, driver_command: Any, params: dict[str, Any] | None = None) -> Any:
        """One WebDriver command. Raises PageTooLong when the time is over before or during it."""
        with self._in_time():
            return super().execute(driver_command, params)

    def execute_cdp_cmd(self, cmd: str, cmd_args: dict[str, Any]) -> Any:
        """One DevTools command: its answer as it came.

        selenium looks for elements in every value of an answer; here are none, and a snapshot has 100,000.
        """
        params = {"cmd": cmd, "params": cmd_args, "sessionId": self.session_id}
        connection = self.command_executor
        assert isinstance(connection, RemoteConnection)  # selenium makes one of an address
        execute: Callable[..., dict[str, Any]] = connection.execute
        with self._in_time():
            response = execute("executeCdpCommand", params)
        self.error_handler.check_response(response)
        return response["value"]

    @contextmanager
    def _in_time(self) -> Iterator[None]:
        if self._ends is None:
            yield
            return
        wait_at_most(self, min(self.left(), DRIVER_SECONDS))
        try:
            yield
        except HTTPError as late:
            if time.monotonic() >= self._ends:
                raise self._too_long() from late
            raise

    def _too_long(self) -> PageTooLong:
        return PageTooLong(
            _("De test van deze pagina duurde langer dan {number} seconden.", number=round(self._seconds))
        )


def wait_at_most(driver: WebDriver, seconds: float) -> None:
    """A driver that says nothing any more (its browser is stuck) is given up after a time."""
    connection = driver.command_executor
    if isinstance(connection, RemoteConnection):
        connection.client_config.timeout = seconds


def time_left(driver: WebDriver) -> float:
    """Seconds that the page in this browser has left; no end where it has no limit. Raises PageTooLong."""
    return driver.left() if isinstance(driver, Limited) else math.inf
