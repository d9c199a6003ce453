"""Walking through a page with the Tab key, as somebody without a mouse does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.keys import Key, press

MOST_TABS_INSIDE = 20
# Colours and positions as they end, not half way: no smooth scrolling, no transitions.
STILL = {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]}
# What has the focus now. `number` is its place in the document, so that no two are the same.
FOCUSED = """
const e = document.activeElement;
if (!e || e === document.body || e === document.documentElement) return null;
const style = getComputedStyle(e), box = e.getClientRects()[0] || new DOMRect();
const x = Math.min(Math.max((box.left + box.right) / 2, 0), innerWidth - 1);
const y = Math.min(Math.max((box.top + box.bottom) / 2, 0), innerHeight - 1);
const top = document.elementFromPoint(x, y);
const outline = style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
return {
  number: [...document.querySelectorAll('*')].indexOf(e),
  html: e.outerHTML.slice(0, 200),
  href: e.getAttribute('href') || '',
  marked: outline >= 2 || style.boxShadow !== 'none',
  inView: box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0 &&
    box.top < innerHeight && box.left < innerWidth,
  uncovered: top !== null && (e.contains(top) || top.contains(e) && !top.matches('body, html')
    || [...(e.labels || [])].some(label => label.contains(top))),
};
"""


@dataclass(frozen=True, slots=True)
class Stop:
    """One element on the way. `marked`: its focus can be seen; `uncovered`: nothing lies on it."""

    number: int
    html: str
    href: str
    marked: bool
    in_view: bool
    uncovered: bool


def focused(driver: ChromiumDriver) -> Stop | None:
    """The element that has the focus; None when it is on the page as a whole."""
    found: dict[str, Any] | None = driver.execute_script(FOCUSED)
    if found is None:
        return None
    return Stop(
        number=found["number"],
        html=found["html"],
        href=found["href"],
        marked=found["marked"],
        in_view=found["inView"],
        uncovered=found["uncovered"],
    )


def open_still(driver: ChromiumDriver, address: str) -> None:
    """Open a page that does not move, with the focus at its very beginning."""
    driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", STILL)
    driver.get(address)


class Trapped(Exception):
    """The Tab key no longer leaves an element (WCAG 2.1.2)."""


def walk(driver: ChromiumDriver) -> Iterator[Stop]:
    """Tab from the top to the end of the page: each element on the way, once.

    Raises Trapped when it does not get further.
    """
    first = last = None
    same = 0
    while same < MOST_TABS_INSIDE:
        press(driver, Key.TAB)
        stop = focused(driver)
        # Behind the last element the browser goes back to the page, or to its first element.
        if stop is None or (first and last != first and stop.number == first.number):
            return
        # A date field or a video has parts: several times Tab, while it keeps the focus.
        same = same + 1 if last and stop.number == last.number else 0
        if same == 0:
            yield stop
        first, last = first or stop, stop
    raise Trapped(f"de Tab-toets komt niet weg bij {last}")


def faults(stop: Stop) -> list[str]:
    """What is wrong with one element, for somebody who cannot see where a mouse would be."""
    found = {
        "niet te zien dat dit de focus heeft": not stop.marked,
        "buiten beeld": not stop.in_view,
        "iets ligt erop": stop.in_view and not stop.uncovered,
    }
    return [f"{text}: {stop.html}" for text, wrong in found.items() if wrong]
