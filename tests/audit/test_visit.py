"""The order of things when a page is visited, told to a stand-in for the browser."""

from __future__ import annotations

from typing import Any

import pytest

from wegwijs.audit import visit
from wegwijs.audit.axe import AxeResults
from wegwijs.audit.errors import PageError
from wegwijs.audit.pages import Page
from wegwijs.audit.visit import ARRIVED, audit_page

PAGE = Page("/a/", "a/index.html")
WIDE = {"scrollWidth": 600, "width": 320, "target": "#breed", "html": "<p id=breed>"}
SMALL = {
    "id": "target-size",
    "tags": ["wcag22aa", "wcag258"],
    "help": "Groot genoeg",
    "impact": "serious",
    "nodes": [{"target": ["a"], "html": "<a>"}],
}


class FakeDriver:
    def __init__(self, status: int = 200, path: str = "/a/") -> None:
        self.arrived = {"status": status, "path": path}
        self.done: list[str] = []

    def get(self, address: str) -> None:
        self.done.append(f"get {address}")

    def execute_cdp_cmd(self, command: str, values: dict[str, Any]) -> None:
        self.done.append(f"width {values['width']}")

    def execute_script(self, script: str, *args: Any) -> Any:
        if script == ARRIVED:
            return self.arrived
        self.done.append("reflow")
        return WIDE

    def execute_async_script(self, script: str) -> None:
        self.done.append("settle")


class FakeAxe:
    def __init__(self, driver: FakeDriver) -> None:
        self.driver = driver
        driver.done.append("inject")

    def run(self) -> AxeResults:
        self.driver.done.append("axe")
        return AxeResults([SMALL], [SMALL])


@pytest.fixture(autouse=True)
def fake_axe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visit, "AxeInPage", FakeAxe)


def audited(driver: FakeDriver) -> Any:
    return audit_page(driver, "http://127.0.0.1:1/", PAGE)  # type: ignore[arg-type]


def test_page_is_opened_once_and_seen_in_every_view() -> None:
    driver = FakeDriver()
    audited(driver)
    assert driver.done == [
        "width 1280",
        "get http://127.0.0.1:1/a/",
        "inject",
        *("width 1280", "settle", "axe"),
        *("width 320", "settle", "axe", "reflow"),
    ]


def test_findings_say_in_which_state() -> None:
    report = audited(FakeDriver())
    assert report.states == ("1280", "320")
    assert [(one.rule, one.state, one.wcag) for one in report.failures] == [
        ("target-size", "1280", ("2.5.8",)),
        ("target-size", "320", ("2.5.8",)),
        ("reflow", "320", ("1.4.10",)),
    ]
    assert [one.state for one in report.review] == ["1280", "320"]
    assert report.failures[-1].target == "#breed"


def test_page_that_does_not_come_is_not_audited() -> None:
    with pytest.raises(PageError, match="status 404"):
        audited(FakeDriver(status=404))


def test_page_that_leaves_for_another_is_not_audited() -> None:
    with pytest.raises(PageError, match="stuurde zelf door naar /b/"):
        audited(FakeDriver(path="/b/"))
