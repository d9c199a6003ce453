"""The order of things when a page is visited, told to a stand-in for the browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from wegwijs.audit import fingerprint, states, visit
from wegwijs.audit.axe import AxeResults, Reads
from wegwijs.audit.checks import ALL
from wegwijs.audit.checks.check import Check, When
from wegwijs.audit.errors import PageError
from wegwijs.audit.findings import from_axe
from wegwijs.audit.fingerprint import Fingerprint
from wegwijs.audit.kinds import KINDS
from wegwijs.audit.pages import Page
from wegwijs.audit.report import PageReport
from wegwijs.audit.rules import EVERYTHING, LAW
from wegwijs.audit.scene import Scene
from wegwijs.audit.states import DARK, DARK_PHONE, DESKTOP, PHONE, SPACING_PHONE, STILL, VIEWS, View, Visit
from wegwijs.audit.visit import ARRIVED, SAME, PageAudit, audit_page, scripts_to_stand_in_pages

PAGE = Page("/a/", "a/index.html")
SITE = "http://127.0.0.1:1/"
SMALL = {
    "id": "target-size",
    "tags": ["wcag22aa", "wcag258"],
    "help": "Groot genoeg",
    "impact": "serious",
    "nodes": [{"target": ["a"], "html": "<a>"}],
}
BEST = {**SMALL, "id": "region", "tags": ["best-practice"]}


class FakeDriver:
    """A page that looks the same in every view but for its size and its colours.

    same: the names of the visits in which it would be the same page. kinds: of its elements.
    """

    def __init__(
        self,
        status: int = 200,
        path: str = "/a/",
        same: tuple[str, ...] = (),
        kinds: list[int] | None = None,
    ) -> None:
        self.same = same
        self.kinds = kinds
        self.arrived = {"status": status, "path": path, "title": "Boeken", "axe": True}
        self.view = DESKTOP
        self.opened: list[str] = []
        self.axe: list[tuple[str, Reads]] = []

    def get(self, address: str) -> None:
        self.opened.append(address)

    def execute_cdp_cmd(self, command: str, values: dict[str, Any]) -> dict[str, Any]:
        return {}

    def execute_script(self, script: str, *args: Any) -> Any:
        return said(self, script, {})


class FakeAxe:
    def __init__(self, driver: FakeDriver) -> None:
        self.driver = driver

    def run(self, reads: Reads, sorts: object, chosen: object) -> AxeResults:
        self.driver.axe.append((self.driver.view.name, reads))
        return AxeResults([SMALL, BEST], [SMALL])


def look(driver: FakeDriver) -> Fingerprint:
    size = f"{driver.view.width} {driver.view.spacing} {driver.view.text}"
    return Fingerprint("same", size, size + str(driver.view.features))


@pytest.fixture(autouse=True)
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    def show(driver: FakeDriver, view: View, before: View | None = None) -> None:
        driver.view = view

    monkeypatch.setattr(visit, "AxeInPage", FakeAxe)
    monkeypatch.setattr(visit, "show", show)
    monkeypatch.setattr(states, "show", show)
    monkeypatch.setattr(states, "settle", lambda driver: None)
    monkeypatch.setattr(fingerprint, "take", look)
    monkeypatch.setattr(visit, "_source", lambda address, driver: "<!doctype html>")


def audited(driver: FakeDriver, standard: str = EVERYTHING) -> PageReport:
    return audit_page(driver, SITE, PAGE, standard, checks=())  # type: ignore[arg-type]


def see(monkeypatch: pytest.MonkeyPatch, *visits: Visit) -> FakeDriver:
    monkeypatch.setattr(visit, "visits", lambda page: visits)
    driver = FakeDriver()
    PageAudit(driver, SITE, PAGE, ()).run()  # type: ignore[arg-type]
    return driver


def test_axe_reads_only_what_a_view_can_have_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    driver = see(monkeypatch, Visit(views=(DESKTOP, DARK, STILL, PHONE, DESKTOP)))
    assert driver.axe == [
        ("1280", Reads.ALL),
        ("dark", Reads.COLOURS),
        ("reduced motion", Reads.COLOURS),
        ("320", Reads.LAYOUT),
    ]


def test_visit_that_changes_nothing_costs_one_look(monkeypatch: pytest.MonkeyPatch) -> None:
    again = Visit("opened", views=(DESKTOP, PHONE))
    driver = see(monkeypatch, Visit(views=(DESKTOP,)), again)
    assert driver.axe == [("1280", Reads.ALL)]


def test_visit_that_a_page_may_undo_is_prepared_again_and_seen_at_each_width(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    prepared: list[str] = []
    monkeypatch.setattr(states, "prepare", lambda driver, visit: prepared.append(driver.view.name))
    opened = Visit("opened", prepare="open();", again=True, views=(DESKTOP, DARK, PHONE, SPACING_PHONE))
    see(monkeypatch, Visit(views=(DESKTOP,)), opened)
    assert prepared == ["320"]


def test_page_is_opened_once_for_each_visit() -> None:
    driver = FakeDriver()
    audited(driver)
    assert driver.opened == [f"{SITE}a/"] * 3


def test_page_is_not_opened_for_a_visit_that_would_show_the_same() -> None:
    driver = FakeDriver(same=("without script", "opened"))
    report = audited(driver)
    assert driver.opened == [f"{SITE}a/"]
    assert {"1280 without script", "320 opened"} <= set(report.states)


def test_findings_say_in_which_states() -> None:
    report = audited(FakeDriver())
    assert report.states[: len(VIEWS)] == tuple(view.name for view in VIEWS)
    assert [(one.rule, one.wcag, one.state) for one in report.failures] == [
        ("target-size", ("2.5.8",), "1280"),
        ("region", (), "1280"),
    ]
    assert {"1280", "dark", "320", "print"} <= set(report.failures[0].states)
    assert [one.rule for one in report.review] == ["target-size"]
    assert report.advice == ()


def test_what_the_law_does_not_ask_is_advice() -> None:
    report = audited(FakeDriver(), LAW)
    assert [one.rule for one in report.failures] == ["target-size"]
    assert [one.rule for one in report.advice] == ["region"]


def test_page_that_does_not_come_is_not_audited() -> None:
    with pytest.raises(PageError, match="status 404"):
        audited(FakeDriver(status=404))


def test_page_that_leaves_for_another_is_not_audited() -> None:
    with pytest.raises(PageError, match="stuurde zelf door naar /b/"):
        audited(FakeDriver(path="/b/"))


def broken(scene: Scene, rules: object, rows: object = None) -> None:
    scene.outcome.failures += from_axe([SMALL], scene.state)
    raise KeyError("target")


@pytest.mark.parametrize(
    "check",
    [
        Check("breekt", rules=(), script="return 1", judge=broken),
        Check("breekt", rules=(), drive=broken),
    ],
    ids=["judge", "drive"],
)
def test_check_that_breaks_down_costs_only_itself(monkeypatch: pytest.MonkeyPatch, check: Check) -> None:
    seen: list[str] = []
    other = Check(
        "werkt", rules=(), script="return 1", judge=lambda scene, rules, rows: seen.append(scene.state)
    )
    monkeypatch.setattr(FakeDriver, "execute_script", rows_of(check, other))
    report = audit_page(FakeDriver(), SITE, PAGE, checks=(check, other))  # type: ignore[arg-type]
    assert report.error.startswith("De controle breekt liep vast: KeyError: 'target' (test_visit.py:")
    assert report.failed
    assert [one.rule for one in report.failures] == ["target-size", "region"]
    assert "1280" in seen


def rows_of(*checks: Check) -> Callable[..., Any]:
    answers = {check.name: {"rows": []} for check in checks}
    return lambda driver, script, *args: said(driver, script, answers)


def said(driver: FakeDriver, script: str, answers: dict[str, Any]) -> Any:
    known = {ARRIVED: driver.arrived, SAME: list(driver.same), KINDS: driver.kinds}
    return known.get(script, [None, answers])


def test_script_of_a_check_that_breaks_down_costs_only_that_check(monkeypatch: pytest.MonkeyPatch) -> None:
    check = Check("breekt", rules=(), script="throw 1", judge=lambda *given: None)
    answers = {"breekt": {"error": "1"}}
    monkeypatch.setattr(
        FakeDriver,
        "execute_script",
        lambda driver, script, *args: said(driver, script, answers),
    )
    report = audit_page(FakeDriver(), SITE, PAGE, checks=(check,))  # type: ignore[arg-type]
    assert report.error == "De controle breekt liep vast: 1"
    assert len(report.failures) == 2


def test_scripts_that_stand_in_the_page_are_only_named(monkeypatch: pytest.MonkeyPatch) -> None:
    check = next(one for one in ALL if one.name == "source")
    own = Check("eigen", rules=(), script="return [1]", judge=lambda *given: None)
    sent: list[str] = []

    def execute(driver: FakeDriver, script: str, *args: Any) -> Any:
        sent.append(script)
        return said(driver, script, {one.name: {"rows": []} for one in (check, own)})

    monkeypatch.setattr(FakeDriver, "execute_script", execute)
    driver = FakeDriver()
    driver.arrived["scripts"] = [check.name]
    audit_page(driver, SITE, PAGE, checks=(check, own))  # type: ignore[arg-type]
    first = next(one for one in sent if "wegwijsAudit.run(" in one)
    assert '["source"]' in first
    assert '["eigen", (kit, row) => { return [1] }]' in first
    assert '"source": (kit, row) => {' in scripts_to_stand_in_pages()


def test_check_remembers_of_all_pages_or_of_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, int]] = []

    def judge(scene: Scene, rules: object, rows: object) -> None:
        shared, own = scene.memory("telt"), scene.page_memory("telt")
        for memory in (shared, own):
            memory["keer"] = memory.get("keer", 0) + 1
        seen.append((shared["keer"], own["keer"]))

    check = Check("telt", rules=(), when=When.SOURCE, script="return 1", judge=judge)
    monkeypatch.setattr(FakeDriver, "execute_script", rows_of(check))
    remembered: dict[str, dict[Any, Any]] = {}
    for __ in range(2):
        audit_page(FakeDriver(), SITE, PAGE, remembered=remembered, checks=(check,))  # type: ignore[arg-type]
    assert seen == [(1, 1), (2, 1)]


class RightAxe(FakeAxe):
    """axe finds nothing wrong."""

    def run(self, reads: Reads, sorts: object, chosen: object) -> AxeResults:
        super().run(reads, sorts, chosen)
        return AxeResults([], [])


def views_of_axe(monkeypatch: pytest.MonkeyPatch, *pages: Any) -> list[str]:
    """The views of the last of these FakeDrivers, audited one by one, in which axe looked at anything."""
    monkeypatch.setattr(visit, "visits", lambda page: (Visit(views=(DESKTOP, DARK, PHONE, DARK_PHONE)),))
    remembered: dict[str, dict[Any, Any]] = {}
    for driver in pages:
        audit_page(driver, SITE, PAGE, remembered=remembered, checks=())
    return [name for name, __ in pages[-1].axe]


def test_colours_of_known_kinds_are_not_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visit, "AxeInPage", RightAxe)
    first, second = FakeDriver(kinds=[1, 2, 3]), FakeDriver(kinds=[1, 3])
    assert views_of_axe(monkeypatch, first) == ["1280", "dark", "320", "320 dark"]
    assert views_of_axe(monkeypatch, first, second) == ["1280", "320"]


@pytest.mark.parametrize("kinds", [[1, 2, 4], None], ids=["a new kind", "kinds that cannot be told"])
def test_page_of_other_kinds_is_looked_at(monkeypatch: pytest.MonkeyPatch, kinds: list[int] | None) -> None:
    monkeypatch.setattr(visit, "AxeInPage", RightAxe)
    first, second = FakeDriver(kinds=[1, 2, 3]), FakeDriver(kinds=kinds)
    assert "dark" in views_of_axe(monkeypatch, first, second)


def test_page_with_a_fault_says_nothing_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "dark" in views_of_axe(monkeypatch, FakeDriver(kinds=[1]), FakeDriver(kinds=[1]))


def test_view_that_moves_a_page_says_nothing_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def moved(driver: FakeDriver) -> Fingerprint:
        return Fingerprint("same", driver.view.name, driver.view.name)

    monkeypatch.setattr(visit, "AxeInPage", RightAxe)
    monkeypatch.setattr(fingerprint, "take", moved)
    assert "dark" in views_of_axe(monkeypatch, FakeDriver(kinds=[1]), FakeDriver(kinds=[1]))


def test_views_that_are_known_are_in_the_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visit, "AxeInPage", RightAxe)
    remembered: dict[str, dict[Any, Any]] = {}
    for __ in range(2):
        driver: Any = FakeDriver(kinds=[1])
        report = audit_page(driver, SITE, PAGE, remembered=remembered, checks=())
        assert report.states[: len(VIEWS)] == tuple(view.name for view in VIEWS)
    assert {"dark", "forced colours", "320 dark"} <= set(report.alike) <= set(report.states)
    assert not {"1280", "320", "print", "spacing"} & set(report.alike)
