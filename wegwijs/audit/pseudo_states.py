"""Having the browser draw elements as if they were pointed at, or had the focus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from selenium.webdriver.chromium.webdriver import ChromiumDriver

HOVER = ("hover",)
# Focus by keyboard is what :focus-visible means.
FOCUS = ("focus", "focus-visible")
# Where in the list of all that these selectors find, in the order of the document, the first of each is.
PLACES = """
const [selectors] = arguments, all = [...document.querySelectorAll(selectors.join())];
return selectors.map((one) => all.indexOf(document.querySelector(one)));
"""


@contextmanager
def forced(driver: ChromiumDriver, selectors: Sequence[str], classes: Sequence[str]) -> Iterator[None]:
    """For a while, the elements that these selectors find first are in these states.

    classes: names of pseudo-classes, without their colon. Source: DevTools protocol, CSS.forcePseudoState.
    """
    for domain in ("DOM", "CSS"):
        driver.execute_cdp_cmd(f"{domain}.enable", {})
    try:
        for node in _nodes(driver, selectors):
            values = {"nodeId": node, "forcedPseudoClasses": list(classes)}
            driver.execute_cdp_cmd("CSS.forcePseudoState", values)
        yield
    finally:
        for domain in ("CSS", "DOM"):  # ends what was forced
            driver.execute_cdp_cmd(f"{domain}.disable", {})


def _nodes(driver: ChromiumDriver, selectors: Sequence[str]) -> list[int]:
    """The nodes that these selectors find first, by the numbers of DevTools, which it gives in one list."""
    root = driver.execute_cdp_cmd("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    places: list[int] = driver.execute_script(PLACES, list(selectors))
    asked = {"nodeId": root, "selector": ",".join(selectors)}
    every: list[int] = driver.execute_cdp_cmd("DOM.querySelectorAll", asked)["nodeIds"]
    return [every[place] for place in dict.fromkeys(places) if 0 <= place < len(every)]
