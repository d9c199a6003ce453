"""Having the browser draw elements as if they were pointed at, or had the focus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from selenium.webdriver.chromium.webdriver import ChromiumDriver

HOVER = ("hover",)
# Focus by keyboard is what :focus-visible means.
FOCUS = ("focus", "focus-visible")


@contextmanager
def forced(driver: ChromiumDriver, selectors: Sequence[str], classes: Sequence[str]) -> Iterator[None]:
    """For a while, the elements that these selectors find first are in these states.

    classes: names of pseudo-classes, without their colon. Source: DevTools protocol, CSS.forcePseudoState.
    """
    for domain in ("DOM", "CSS"):
        driver.execute_cdp_cmd(f"{domain}.enable", {})
    root = driver.execute_cdp_cmd("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    nodes = [_node(driver, root, selector) for selector in selectors]
    try:
        for node in filter(None, nodes):
            values = {"nodeId": node, "forcedPseudoClasses": list(classes)}
            driver.execute_cdp_cmd("CSS.forcePseudoState", values)
        yield
    finally:
        for domain in ("CSS", "DOM"):  # ends what was forced
            driver.execute_cdp_cmd(f"{domain}.disable", {})


def _node(driver: ChromiumDriver, root: int, selector: str) -> int:
    found: dict[str, Any] = driver.execute_cdp_cmd(
        "DOM.querySelector", {"nodeId": root, "selector": selector}
    )
    return int(found["nodeId"])
