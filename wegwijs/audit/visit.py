"""Auditing one page in one browser: opened once per visit, seen in all its views, then worked with keys."""

from __future__ import annotations

import json
import re
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from selenium.webdriver.chromium.webdriver import ChromiumDriver
from urllib3 import PoolManager, Retry, Timeout
from urllib3.exceptions import HTTPError

from wegwijs.audit import fingerprint, kinds, undecided
from wegwijs.audit.axe import AxeInPage, Reads, to_choose
from wegwijs.audit.browser import BROWSER_FAILURES, PAGE_LOAD_SECONDS
from wegwijs.audit.checks import ALL
from wegwijs.audit.checks.check import Check, When
from wegwijs.audit.checks.reading.help import FIND, Help
from wegwijs.audit.errors import AuditError, PageError
from wegwijs.audit.findings import Finding, from_axe, merged
from wegwijs.audit.fingerprint import Fingerprint
from wegwijs.audit.kinds import Make
from wegwijs.audit.limits import time_left
from wegwijs.audit.pages import Page
from wegwijs.audit.report import PageReport
from wegwijs.audit.rules import EVERYTHING, STANDARDS
from wegwijs.audit.scene import Outcome, Remembered, Scene
from wegwijs.audit.sites.web import MOST_BYTES, read_body
from wegwijs.audit.states import (
    AS_PUBLISHED,
    DESKTOP,
    EVERY_PAGE,
    REDIRECT,
    SIZES,
    View,
    Visit,
    load,
    prepare,
    show,
    turn_to,
    visits,
    wait_until_ready,
)
from wegwijs.audit.stopwatch import AXE, CHECKS, LOADING, LOOKING, Stopwatch
from wegwijs.language import _

ARRIVED = """
const address = (link) => link.origin === location.origin ? link.pathname + link.search : link.href;
const links = (menu) => [...menu.querySelectorAll("a[href]:not([href^='#'])")].map(address);
const menus = () => [...document.querySelectorAll("nav, [role=navigation]")]
  .filter((one) => !one.closest("main, article, aside, [role=main]"))
  .map((one) => [...new Set(links(one))]).filter((one) => one.length > 2);
{find_help}
return {status: performance.getEntriesByType('navigation')[0].responseStatus, path: location.pathname,
  title: document.title, menus: menus(), helps: helps(), axe: typeof axe === 'object',
  scripts: Object.keys(globalThis.wegwijsAudit?.scripts ?? {})};
"""
ARRIVED = ARRIVED.replace("{find_help}", FIND)
# What a broken connection gave is asked again; what takes too long once, does so again.
_HTTP = PoolManager(retries=Retry(2, read=False))
SENDS_ON = re.compile(r"""<meta[^>]+http-equiv\s*=\s*["']?refresh""", re.IGNORECASE)
# The names of the visits that would show this page as it is now.
SAME = "return [{}].filter(([name, differs]) => !differs).map(([name]) => name);".format(
    ", ".join(f"[{json.dumps(one.name)}, {one.differs.strip()}]" for one in EVERY_PAGE)
)
SORTS = "axe sorts"
RUN = "return globalThis.wegwijsAudit.run([{scripts}], arguments[0]);"


@dataclass(slots=True)
class _Seen:
    """What has been audited of this page: fingerprints, and whether its source has been read."""

    content: set[str] = field(default_factory=set)
    layout: set[str] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)
    source: bool = False

    def new_to(self, look: Fingerprint) -> Reads:
        """What has to be read of a page that looks like this."""
        if look.content not in self.content:
            return Reads.ALL
        return Reads.COLOURS if look.layout in self.layout else Reads.LAYOUT

    def add(self, look: Fingerprint) -> None:
        self.content.add(look.content)
        self.layout.add(look.layout)
        self.whole.add(look.whole)


@dataclass(slots=True)
class PageAudit:
    """The audit of one page. `remembered` is what checks keep from page to page.

    `broken`: by name, the checks that broke down on this page, and how.
    """

    driver: ChromiumDriver
    site_url: str
    page: Page
    checks: tuple[Check, ...] = ALL
    remembered: Remembered = field(default_factory=dict)
    outcome: Outcome = field(default_factory=Outcome)
    states: list[str] = field(default_factory=list)
    alike: list[str] = field(default_factory=list)
    broken: dict[str, str] = field(default_factory=dict)
    title: str = ""
    menus: tuple[tuple[str, ...], ...] = ()
    helps: tuple[Help, ...] = ()
    stopwatch: Stopwatch = field(default_factory=Stopwatch)
    _seen: _Seen = field(default_factory=_Seen)
    _of_page: Remembered = field(default_factory=dict)
    _same: frozenset[str] | None = None
    _there: frozenset[str] = frozenset()
    _view: View | None = None
    _html: str = ""

    def run(self) -> None:
        """Every visit, in every view. Raises PageError and what selenium raises."""
        self._html = _source(self.page.address(self.site_url), self.driver)
        page = replace(self.page, kind=REDIRECT) if SENDS_ON.search(self._html) else self.page
        for visit in visits(page):
            if visit.name in (self._same or ()):
                self.states += [visit.state_name(view) for view in visit.seen_in]
            else:
                self._visit(visit)

    def _visit(self, visit: Visit) -> None:
        axe = self.open(visit)
        scene = self._scene(visit)
        changed = False
        drives: list[tuple[View, Check]] = []
        unchanged: tuple[View, ...] = ()
        makes: list[Make] = []
        for view in visit.seen_in:
            self.states.append(visit.state_name(view))
            if view in unchanged:
                continue
            if any(make.is_known(view, self.remembered) for make in makes):
                self.alike.append(visit.state_name(view))
                continue
            self._look(scene, view)
            if visit == AS_PUBLISHED and view in SIZES:
                self._compare_visits()
            with self.stopwatch.part(LOOKING):
                look = fingerprint.take(self.driver)
            if view == visit.seen_in[0] and look.whole in self._seen.whole:
                # The visit changed nothing: the same page, and the same rules for every other view.
                unchanged = visit.alike(view)
                continue
            changed = changed or look.whole not in self._seen.whole
            said = self._said()
            self._audit_view(scene, axe, look)
            if said == self._said():
                for make in makes:
                    make.keep(view, look, self.remembered)
            if any(other.colours_of(view) for other in visit.seen_in):
                makes.append(kinds.take(self.driver, view, look))
            drives += [(view, check) for check in self.checks if _drives(check, scene)]
        if changed:
            self._drive(scene, drives)

    def _said(self) -> int:
        """How much has been found so far."""
        return self.outcome.said + len(self.broken)

    def _compare_visits(self) -> None:
        """Note which other visits would show this page as it is now, at a desk and on a phone."""
        same = frozenset(self.driver.execute_script(SAME))
        self._same = same if self._same is None else self._same & same

    def _audit_view(self, scene: Scene, axe: AxeInPage, look: Fingerprint) -> None:
        reads = None if look.whole in self._seen.whole else self._seen.new_to(look)
        checks = [check for check in self.checks if self._wanted(check, scene, look)]
        if reads is None and not checks:
            return
        with self.stopwatch.part(CHECKS):
            chosen, answers = self._ask_page(reads, checks)
        if reads is not None:
            self._run_axe(scene, axe, reads, chosen)
        with self.stopwatch.part(CHECKS):
            self._judge(scene, checks, answers)
        self._seen.add(look)
        self._seen.source = True

    def _run_axe(self, scene: Scene, axe: AxeInPage, reads: Reads, chosen: dict[str, Any]) -> None:
        with self.stopwatch.part(AXE):
            found = axe.run(reads, self.remembered.setdefault(SORTS, {}), chosen)
        with self.stopwatch.part(CHECKS):
            results = undecided.decide(scene, found)
        self.outcome.failures += from_axe(results.violations, scene.state)
        self.outcome.review += from_axe(results.incomplete, scene.state)

    def _wanted(self, check: Check, scene: Scene, look: Fingerprint) -> bool:
        if not check.script or not check.fits(scene.view, scene.visit):
            return False
        return {
            When.SOURCE: not self._seen.source,
            When.CONTENT: look.content not in self._seen.content,
            When.LAYOUT: look.layout not in self._seen.layout,
            When.COLOURS: look.whole not in self._seen.whole,
            When.VIEW: True,
        }[check.when]

    def _judge(self, scene: Scene, checks: list[Check], answers: dict[str, Any]) -> None:
        """Make findings of what the scripts of these checks found."""
        for check in checks:
            answer = answers[check.name]
            if "error" in answer:
                self._broke(check, answer["error"])
                continue
            with self._surviving(check):
                check.judge(scene, check.rules_by_id, answer["rows"])

    def _ask_page(self, reads: Reads | None, checks: list[Check]) -> tuple[dict[str, Any], dict[str, Any]]:
        """In one call, what axe has to look at, and what the scripts of these checks found, by name.

        Scripts that stand in the page are only named. reads: None when axe has nothing to look at.
        """
        sorts = self.remembered.setdefault(SORTS, {})
        scripts = ",".join(
            f'["{one.name}"]'
            if one.name in self._there and one in ALL
            else f'["{one.name}", {_function(one)}]'
            for one in checks
        )
        given = None if reads is None else to_choose(reads, sorts)
        chosen, answers = self.driver.execute_script(RUN.format(scripts=scripts), given)
        return chosen, answers

    @contextmanager
    def _surviving(self, check: Check) -> Iterator[None]:
        """A mistake in one check costs that check only; the report says that it did not do this page."""
        try:
            yield
        except (AuditError, *BROWSER_FAILURES):
            raise
        except Exception as crash:  # whatever it is, the other checks and pages must go on
            place = traceback.extract_tb(crash.__traceback__)[-1]
            where = f"{Path(place.filename).name}:{place.lineno}"
            self._broke(check, f"{type(crash).__name__}: {crash} ({where})")

    def _broke(self, check: Check, error: str) -> None:
        self.broken[check.name] = _("De controle {name} liep vast: {error}", name=check.name, error=error)

    def _drive(self, scene: Scene, drives: list[tuple[View, Check]]) -> None:
        for view, check in drives:
            scene.reopen()
            self._look(scene, view)
            with self.stopwatch.part(CHECKS), self._surviving(check):
                assert check.drive is not None
                check.drive(scene, check.rules_by_id)

    def _look(self, scene: Scene, view: View) -> None:
        with self.stopwatch.part(LOOKING):
            turn_to(self.driver, scene.visit, view, self._view)
            self._view = scene.view = view

    def _scene(self, visit: Visit) -> Scene:
        return Scene(
            driver=self.driver,
            page=self.page,
            visit=visit,
            view=visit.seen_in[0],
            html=self._html,
            reopen=lambda: self._load(visit),
            outcome=self.outcome,
            remembered=self.remembered,
            of_page=self._of_page,
        )

    def open(self, visit: Visit) -> AxeInPage:
        """Load the page as the visit says, and wait until it is ready. Raises PageError."""
        self._load(visit)
        with self.stopwatch.part(LOADING):
            return AxeInPage(self.driver)

    def _load(self, visit: Visit) -> None:
        with self.stopwatch.part(LOADING):
            self._arrive(visit)

    def _arrive(self, visit: Visit) -> None:
        # Before loading: scripts must start in the first view, not in the last page's last one.
        show(self.driver, visit.seen_in[0], self._view)
        self._view = visit.seen_in[0]
        address = self.page.address(self.site_url)
        load(self.driver, address, visit)
        arrived = self.driver.execute_script(ARRIVED)
        _check_arrival(arrived, address)
        self._there = frozenset(arrived.get("scripts", ()))
        self.title = self.title or arrived["title"]
        self.menus = self.menus or tuple(tuple(one) for one in arrived.get("menus", ()))
        self.helps = self.helps or tuple((where, side) for where, side in arrived.get("helps", ()))
        prepare(self.driver, visit)
        wait_until_ready(self.driver, visit)
        if not arrived["axe"]:  # a page may have a thing of this name itself; our checks use ours
            AxeInPage(self.driver)


def audit_page(
    driver: ChromiumDriver,
    site_url: str,
    page: Page,
    standard: str = EVERYTHING,
    remembered: Remembered | None = None,
    stopwatch: Stopwatch | None = None,
    checks: tuple[Check, ...] = ALL,
) -> PageReport:
    """Audit one page in every state that it has.

    standard: a name in rules.STANDARDS; failures that it does not ask for become advice, and a person
    need not judge what it does not ask for. remembered: see Scene. stopwatch: measures the parts of the work.
    Raises PageError when the page does not come or axe does not answer, and what selenium
    raises (browser.BROWSER_FAILURES) when the browser breaks down.
    """
    audit = PageAudit(driver, site_url, page, checks, {} if remembered is None else remembered)
    audit.stopwatch = stopwatch or audit.stopwatch
    audit.run()
    failures = merged(audit.outcome.failures)
    return PageReport(
        page.url,
        tuple(audit.states),
        failures=tuple(_asked(failures, standard)),
        review=tuple(_asked(merged(audit.outcome.review), standard)),
        advice=tuple(one for one in failures if one.level not in STANDARDS[standard]),
        error="; ".join(audit.broken.values()),
        alike=tuple(audit.alike),
        title=audit.title,
        menus=audit.menus,
        helps=audit.helps,
    )


def audit_as_it_stands(driver: ChromiumDriver, view: View = DESKTOP) -> Outcome:
    """Audit what the browser shows now, in this view, without opening or working anything.

    For a state that only its own test can bring about, such as a lost connection. Raises PageError when a
    check breaks down.
    """
    audit = PageAudit(driver, "", Page("", ""))
    scene = audit._scene(Visit(views=(view,)))
    audit._look(scene, view)
    audit._audit_view(scene, AxeInPage(driver), fingerprint.take(driver))
    if audit.broken:
        raise PageError("; ".join(audit.broken.values()))
    return audit.outcome


def scripts_to_stand_in_pages(checks: Iterable[Check] = ALL) -> str:
    """The scripts of these checks, for axe.preload: sent to a page and read once, not for each state."""
    functions = ", ".join(f'"{one.name}": {_function(one)}' for one in checks if one.script)
    return f"Object.assign(globalThis.wegwijsAudit.scripts, {{{functions}}});"


def _function(check: Check) -> str:
    return f"(kit, row) => {{ {check.script} }}"


def _drives(check: Check, scene: Scene) -> bool:
    return check.drive is not None and check.fits(scene.view, scene.visit) and check.worth(scene)


def _asked(findings: Iterable[Finding], standard: str) -> Iterator[Finding]:
    return (one for one in findings if one.level in STANDARDS[standard])


def _source(address: str, driver: ChromiumDriver) -> str:
    """The HTML as the server sends it. Not asked of the browser: the page's CSP may forbid it to fetch.

    Nor may it take longer than the browser, and its page, have for it.
    """
    seconds = min(PAGE_LOAD_SECONDS, time_left(driver))
    try:
        answer = _HTTP.request("GET", address, timeout=Timeout(seconds), preload_content=False)
        body = read_body(answer, MOST_BYTES, seconds)
    except HTTPError as failure:
        time_left(driver)
        raise PageError(
            _("De pagina {address} kwam niet: {error}", address=address, error=failure)
        ) from failure
    kind = Message()
    kind["content-type"] = answer.headers.get("content-type", "text/html")
    try:
        return body.decode(kind.get_content_charset("utf-8"), "replace")
    except LookupError:  # a charset that does not exist
        return body.decode("utf-8", "replace")


def _check_arrival(arrived: dict[str, Any], address: str) -> None:
    """Whatever is audited must be the page itself, no error page and no other page."""
    if arrived["status"] != 200:
        text = _("De server gaf status {status} voor {address}.")
        raise PageError(text.format(status=arrived["status"], address=address))
    if unquote(arrived["path"]) != unquote(urlsplit(address).path):
        raise PageError(_("De pagina stuurde zelf door naar {address}.", address=arrived["path"]))
