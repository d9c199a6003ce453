"""Auditing one page in one browser: opened once per visit, seen in all its views."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit import reflow
from wegwijs.audit.axe import AxeInPage
from wegwijs.audit.errors import PageError
from wegwijs.audit.findings import Finding, from_axe
from wegwijs.audit.pages import Page
from wegwijs.audit.report import PageReport
from wegwijs.audit.states import (
    VIEWS,
    View,
    Visit,
    prepare,
    settle,
    show,
    visits,
    wait_until_ready,
)
from wegwijs.language import _

ARRIVED = """
return {status: performance.getEntriesByType('navigation')[0].responseStatus, path: location.pathname};
"""


def audit_page(driver: ChromiumDriver, site_url: str, page: Page) -> PageReport:
    """Audit one page in every state that it has.

    Raises PageError when the page does not come or axe does not answer, and what selenium
    raises (browser.BROWSER_FAILURES) when the browser breaks down.
    """
    states: list[str] = []
    failures: list[Finding] = []
    review: list[Finding] = []
    for visit in visits(page):
        axe = _open(driver, page.address(site_url), visit)
        for view in VIEWS:
            state = visit.state_name(view)
            found, unsure = _audit_view(driver, axe, view, state)
            states.append(state)
            failures += found
            review += unsure
    return PageReport(page.url, tuple(states), tuple(failures), tuple(review))


def _open(driver: ChromiumDriver, address: str, visit: Visit) -> AxeInPage:
    # Before loading: scripts must start in the first view, not in the last page's last one.
    show(driver, VIEWS[0])
    driver.get(address + visit.query)
    _check_arrival(driver.execute_script(ARRIVED), address)
    prepare(driver, visit)
    wait_until_ready(driver, visit)
    return AxeInPage(driver)


def _check_arrival(arrived: dict[str, Any], address: str) -> None:
    """Whatever is audited must be the page itself, no error page and no other page."""
    if arrived["status"] != 200:
        text = _("De server gaf status {status} voor {address}.")
        raise PageError(text.format(status=arrived["status"], address=address))
    if unquote(arrived["path"]) != unquote(urlsplit(address).path):
        raise PageError(_("De pagina stuurde zelf door naar {address}.", address=arrived["path"]))


def _audit_view(
    driver: ChromiumDriver, axe: AxeInPage, view: View, state: str
) -> tuple[list[Finding], list[Finding]]:
    show(driver, view)
    settle(driver)
    results = axe.run()
    failures = from_axe(results.violations, state)
    if view.reflow:
        failures += reflow.check(driver, state)
    return failures, from_axe(results.incomplete, state)
