"""WCAG 1.4.10: at 320 CSS pixels nobody has to scroll sideways to read a page."""

from __future__ import annotations

from typing import Any

from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.findings import LONGEST_HTML, Finding
from wegwijs.language import _

RULE = "reflow"
CRITERIA = ("1.4.10",)
# Names the innermost elements that stick out, and are not inside something that scrolls or
# hides its own overflow (a wide table in its scroll box is allowed by 1.4.10).
MEASURE = """
const root = document.scrollingElement, width = innerWidth;
if (root.scrollWidth <= width) return null;
const inBox = element => {
  for (let e = element.parentElement; e && e !== document.body; e = e.parentElement)
    if (getComputedStyle(e).overflowX !== 'visible') return true;
  return false;
};
const sticksOut = element => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && (box.right > width + 1 || box.left < -1);
};
const name = element => {
  if (element.id) return '#' + CSS.escape(element.id);
  if (element === document.body) return 'body';
  const twins = [...element.parentElement.children].filter(e => e.tagName === element.tagName);
  const nth = twins.length > 1 ? `:nth-of-type(${twins.indexOf(element) + 1})` : '';
  return name(element.parentElement) + ' > ' + element.tagName.toLowerCase() + nth;
};
const wide = [...document.body.querySelectorAll('*')].filter(e => sticksOut(e) && !inBox(e));
const inner = wide.filter(e => !wide.some(other => other !== e && e.contains(other)));
const culprit = inner[0] || document.body;
return {scrollWidth: root.scrollWidth, width, target: name(culprit), html: culprit.outerHTML};
"""


def check(driver: ChromiumDriver, state: str) -> list[Finding]:
    """A finding that names the first element that sticks out, or none."""
    measured: dict[str, Any] | None = driver.execute_script(MEASURE)
    return [_finding(measured, state)] if measured else []


def _finding(measured: dict[str, Any], state: str) -> Finding:
    return Finding(
        rule=RULE,
        wcag=CRITERIA,
        impact="serious",
        state=state,
        target=measured["target"],
        help=(
            _(
                "De pagina is {wide} pixels breed in een venster van {width}: "
                "laat de inhoud passen zonder opzij te schuiven",
                wide=measured["scrollWidth"],
                width=measured["width"],
            )
        ),
        html=measured["html"][:LONGEST_HTML],
    )
