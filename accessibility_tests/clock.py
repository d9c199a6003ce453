"""A clock in the browser that stands still until a test moves it, in any time zone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.schedule import ZONE

# `clock.next()` lets the time pass until the first timer, and runs it.
SCRIPT = """
(() => {
  const RealDate = Date;
  let at = %d;
  globalThis.Date = class extends RealDate {
    constructor(...given) { if (given.length) super(...given); else super(at); }
    static now() { return at; }
  };
  const timers = new Map();
  let number = 0;
  globalThis.setTimeout = (task, wait) => { timers.set(++number, {task, due: at + wait}); return number; };
  globalThis.clearTimeout = (id) => timers.delete(id);
  const first = () => [...timers].sort(([, one], [, other]) => one.due - other.due)[0];
  globalThis.clock = {
    waits: () => [...timers.values()].map(({due}) => due - at),
    set: (moment) => { at = moment; },
    next: () => { const [id, {task, due}] = first(); timers.delete(id); at = due; task(); return at; },
  };
})();
"""


class Clock:
    """The time in the pages that are opened from now on. Moments are by the clock in the Netherlands."""

    def __init__(self, driver: ChromiumDriver) -> None:
        self._driver = driver
        self._script = ""

    def start(self, moment: str, zone: str = "Europe/Amsterdam") -> None:
        """At this moment ("2026-12-01T14:00") in the Netherlands, for a visitor in this zone."""
        self.stop()
        source = {"source": SCRIPT % millis(moment)}
        found = self._driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", source)
        self._script = found["identifier"]
        self._driver.execute_cdp_cmd("Emulation.setTimezoneOverride", {"timezoneId": zone})

    def set(self, moment: str) -> None:
        """Another moment, of which the page is not told."""
        self._driver.execute_script("clock.set(arguments[0])", millis(moment))

    def next(self) -> str:
        """Let the first timer of the page run; the moment at which it did."""
        return text(self._driver.execute_script("return clock.next()"))

    @property
    def waits(self) -> list[timedelta]:
        """How long each timer of the page still waits."""
        return [timedelta(milliseconds=one) for one in self._driver.execute_script("return clock.waits()")]

    def stop(self) -> None:
        """Give pages their own clock again."""
        if self._script:
            command = "Page.removeScriptToEvaluateOnNewDocument"
            self._driver.execute_cdp_cmd(command, {"identifier": self._script})
            self._driver.execute_cdp_cmd("Emulation.setTimezoneOverride", {"timezoneId": ""})
            self._script = ""


@contextmanager
def clock_of(driver: ChromiumDriver) -> Iterator[Clock]:
    """A clock for the pages of this browser, as long as the `with` block lasts."""
    clock = Clock(driver)
    try:
        yield clock
    finally:
        clock.stop()


def millis(moment: str) -> int:
    """Since 1970; a moment without offset is by the clock in the Netherlands."""
    given = datetime.fromisoformat(moment)
    return round((given if given.tzinfo else given.replace(tzinfo=ZONE)).timestamp() * 1000)


def text(since_1970: int) -> str:
    """ "2026-12-01T14:00:00", by the clock in the Netherlands."""
    return datetime.fromtimestamp(since_1970 / 1000, ZONE).replace(tzinfo=None).isoformat()
