"""Auditing one page in one browser: opened once per visit, seen in all its views, then worked with keys."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit

from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit import fingerprint
from wegwijs.audit.axe import AxeInPage
from wegwijs.audit.checks import ALL
from wegwijs.audit.checks.check import Check, When
from wegwijs.audit.errors import PageError
from wegwijs.audit.findings import Finding, from_axe, merged
from wegwijs.audit.fingerprint import Fingerprint
from wegwijs.audit.pages import Page
from wegwijs.audit.report import PageReport
from wegwijs.audit.rules import EVERYTHING, STANDARDS
from wegwijs.audit.scene import Outcome, Scene
from wegwijs.audit.states import VIEWS, View, Visit, prepare, settle, show, visits, wait_until_ready
from wegwijs.audit.stopwatch import AXE, CHECKS, LOADING, LOOKING, Stopwatch
from wegwijs.language import _

ARRIVED = """
return {status: performance.getEntriesByType('navigation')[0].responseStatus, path: location.pathname};
"""
RUN = "return globalThis.wegwijsAudit.run([{scripts}]);"


@dataclass(slots=True)
class _Seen:
    """What has been audited of this page: fingerprints, and whether its source has been read."""

    content: set[str] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)
    source: bool = False

    def add(self, look: Fingerprint) -> None:
        self.content.add(look.content)
        self.whole.add(look.whole)


@dataclass(slots=True)
class PageAudit:
    """The audit of one page. `remembered` is what checks keep from page to page in this browser."""

    driver: ChromiumDriver
    site_url: str
    page: Page
    checks: tuple[Check, ...] = ALL
    remembered: dict[str, dict[Any, Any]] = field(default_factory=dict)
    outcome: Outcome = field(default_factory=Outcome)
    states: list[str] = field(default_factory=list)
    stopwatch: Stopwatch = field(default_factory=Stopwatch)
    _seen: _Seen = field(default_factory=_Seen)
    _view: View | None = None

    def run(self) -> None:
        """Every visit, in every view. Raises PageError and what selenium raises."""
        for visit in visits(self.page):
            self._visit(visit)

    def _visit(self, visit: Visit) -> None:
        axe = self._open(visit)
        scene = self._scene(visit)
        changed = False
        for number, view in enumerate(VIEWS):
            self._look(scene, view)
            with self.stopwatch.part(LOOKING):
                look = fingerprint.take(self.driver)
            self.states.append(scene.state)
            if number == 0 and look.whole in self._seen.whole:
                # The visit changed nothing: the same page, and the same rules for every other view.
                self.states += [visit.state_name(one) for one in VIEWS[1:]]
                return
            changed = changed or look.whole not in self._seen.whole
            self._audit_view(scene, axe, look)
        if changed:
            self._drive(scene)

    def _audit_view(self, scene: Scene, axe: AxeInPage, look: Fingerprint) -> None:
        if look.whole not in self._seen.whole:
            with self.stopwatch.part(AXE):
                results = axe.run(only_colours=look.content in self._seen.content)
            self.outcome.failures += from_axe(results.violations, scene.state)
            self.outcome.review += from_axe(results.incomplete, scene.state)
        with self.stopwatch.part(CHECKS):
            self._check(scene, [check for check in self.checks if self._wanted(check, scene, look)])
        self._seen.add(look)
        self._seen.source = True

    def _wanted(self, check: Check, scene: Scene, look: Fingerprint) -> bool:
        if not check.script or not check.fits(scene.view, scene.visit):
            return False
        return {
            When.SOURCE: not self._seen.source,
            When.CONTENT: look.content not in self._seen.content,
            When.COLOURS: look.whole not in self._seen.whole,
            When.VIEW: True,
        }[check.when]

    def _check(self, scene: Scene, checks: list[Check]) -> None:
        """Run the scripts of these checks in one call, and make findings of their rows."""
        if not checks:
            return
        scripts = ",".join(f'["{one.name}", (kit, row) => {{ {one.script} }}]' for one in checks)
        answers = self.driver.execute_script(RUN.format(scripts=scripts))
        for check in checks:
            answer = answers[check.name]
            if "error" in answer:
                text = _("De controle {name} liep vast: {error}", name=check.name, error=answer["error"])
                raise PageError(text)
            check.judge(scene, check.rules_by_id, answer["rows"])

    def _drive(self, scene: Scene) -> None:
        for view in VIEWS:
            for check in self.checks:
                if check.drive is not None and check.fits(view, scene.visit):
                    scene.reopen()
                    self._look(scene, view)
                    with self.stopwatch.part(CHECKS):
                        check.drive(scene, check.rules_by_id)

    def _look(self, scene: Scene, view: View) -> None:
        with self.stopwatch.part(LOOKING):
            show(self.driver, view, self._view)
            self._view = scene.view = view
            settle(self.driver)

    def _scene(self, visit: Visit) -> Scene:
        return Scene(
            driver=self.driver,
            page=self.page,
            visit=visit,
            view=VIEWS[0],
            html=_source(self.driver),
            reopen=lambda: self._reopen(visit),
            outcome=self.outcome,
            remembered=self.remembered,
        )

    def _reopen(self, visit: Visit) -> None:
        self._open(visit)

    def _open(self, visit: Visit) -> AxeInPage:
        with self.stopwatch.part(LOADING):
            return self._load(visit)

    def _load(self, visit: Visit) -> AxeInPage:
        # Before loading: scripts must start in the first view, not in the last page's last one.
        show(self.driver, VIEWS[0], self._view)
        self._view = VIEWS[0]
        address = self.page.address(self.site_url)
        _scripts(self.driver, on=visit.scripts)
        try:
            self.driver.get(address + visit.query)
        finally:
            # The page's own have not run; ours need them.
            _scripts(self.driver, on=True)
        _check_arrival(self.driver.execute_script(ARRIVED), address)
        prepare(self.driver, visit)
        wait_until_ready(self.driver, visit)
        return AxeInPage(self.driver)


def audit_page(
    driver: ChromiumDriver,
    site_url: str,
    page: Page,
    standard: str = EVERYTHING,
    remembered: dict[str, dict[Any, Any]] | None = None,
    stopwatch: Stopwatch | None = None,
) -> PageReport:
    """Audit one page in every state that it has.

    standard: a name in rules.STANDARDS; what it does not ask for becomes advice.
    stopwatch: measures the parts of the work.
    Raises PageError when the page does not come or axe does not answer, and what selenium
    raises (browser.BROWSER_FAILURES) when the browser breaks down.
    """
    audit = PageAudit(driver, site_url, page, remembered={} if remembered is None else remembered)
    audit.stopwatch = stopwatch or audit.stopwatch
    audit.run()
    failures = merged(audit.outcome.failures)
    return PageReport(
        page.url,
        tuple(audit.states),
        failures=tuple(_asked(failures, standard)),
        review=merged(audit.outcome.review),
        advice=tuple(one for one in failures if one.level not in STANDARDS[standard]),
    )


def _asked(findings: Iterable[Finding], standard: str) -> Iterator[Finding]:
    return (one for one in findings if one.level in STANDARDS[standard])


def _scripts(driver: ChromiumDriver, *, on: bool) -> None:
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not on})


def _source(driver: ChromiumDriver) -> str:
    """The HTML as the server sent it: from the browser, as the page's CSP may forbid to fetch it."""
    frame = driver.execute_cdp_cmd("Page.getFrameTree", {})["frameTree"]["frame"]
    values = {"frameId": frame["id"], "url": frame["url"]}
    found = driver.execute_cdp_cmd("Page.getResourceContent", values)
    content: str = found["content"]
    return b64decode(content).decode("utf-8", "replace") if found["base64Encoded"] else content


def _check_arrival(arrived: dict[str, Any], address: str) -> None:
    """Whatever is audited must be the page itself, no error page and no other page."""
    if arrived["status"] != 200:
        text = _("De server gaf status {status} voor {address}.")
        raise PageError(text.format(status=arrived["status"], address=address))
    if unquote(arrived["path"]) != unquote(urlsplit(address).path):
        raise PageError(_("De pagina stuurde zelf door naar {address}.", address=arrived["path"]))
