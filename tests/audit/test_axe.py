"""The vendored axe-core, its rules and options, and what happens when it is not itself."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from selenium.common.exceptions import TimeoutException

from wegwijs.audit import axe
from wegwijs.audit.axe import VENDOR, AxeInPage, Reads, chosen_rules, options, vendored_version, verify
from wegwijs.audit.errors import AxeError, PageError

RULES: list[dict[str, Any]] = [
    {"ruleId": "image-alt", "tags": ["wcag2a", "wcag111"]},
    {"ruleId": "color-contrast", "tags": ["wcag2aa"]},
    {"ruleId": "color-contrast-enhanced", "tags": ["wcag2aaa"], "enabled": False},
    {"ruleId": "p-as-heading", "tags": ["wcag2a", "experimental"]},
    {"ruleId": "duplicate-id", "tags": ["wcag2a-obsolete", "deprecated"]},
]
CHOSEN = ["color-contrast", "color-contrast-enhanced", "image-alt"]


class FakeDriver:
    """Answers as a page with axe-core in it would."""

    def __init__(self, version: str, results: dict[str, Any] | None = None) -> None:
        self.version = version
        self.results = results
        self.scripts: list[str] = []

    def execute_script(self, script: str, *args: Any) -> Any:
        if "typeof axe" in script:
            return True
        if "wegwijsSorts" in script:
            return None
        return {"version": self.version, "rules": RULES, "colours": None} if args else None

    def execute_async_script(self, script: str) -> Any:
        self.scripts.append(script)
        if self.results is None:
            raise TimeoutException("script timeout")
        return self.results


def in_page(driver: FakeDriver) -> AxeInPage:
    return AxeInPage(driver)  # type: ignore[arg-type]


def test_vendored_files_are_what_they_say() -> None:
    verify()
    assert vendored_version() == "4.14.1"
    assert "axe v4.14.1" in (VENDOR / axe.SCRIPT).read_text(encoding="utf-8")[:100]


@pytest.mark.parametrize("name", [axe.SCRIPT, axe.LOCALE])
def test_changed_file_is_refused(tmp_path: Path, name: str) -> None:
    copy = tmp_path / "axe-core"
    shutil.copytree(VENDOR, copy)
    with (copy / name).open("a", encoding="utf-8") as file:
        file.write(" ")
    with pytest.raises(AxeError, match=name):
        verify(copy)


def test_other_version_in_the_page_is_refused() -> None:
    with pytest.raises(AxeError, match=r"3\.1\.1"):
        in_page(FakeDriver("3.1.1"))


def test_rules_that_are_off_by_default_are_on() -> None:
    assert chosen_rules(RULES) == CHOSEN
    assert options(CHOSEN)["runOnly"] == {"type": "rule", "values": CHOSEN}


def test_options_reach_the_page_as_json() -> None:
    driver = FakeDriver(vendored_version(), {"violations": [], "incomplete": [], "passes": [1]})
    results = in_page(driver).run()
    assert json.dumps(options(["image-alt"])) in driver.scripts[0]
    assert json.dumps(options(["color-contrast", "color-contrast-enhanced"])) in driver.scripts[1]
    assert (results.violations, results.incomplete) == ([], [])


def test_no_answer_is_a_clear_failure_of_the_page() -> None:
    with pytest.raises(PageError, match="axe-core liep vast"):
        in_page(FakeDriver(vendored_version())).run()


def test_only_rules_that_read_colours_are_asked_where_only_those_differ() -> None:
    driver = FakeDriver(vendored_version(), {"violations": [], "incomplete": [], "passes": []})
    in_page(driver).run(Reads.COLOURS)
    assert json.dumps(options(["color-contrast", "color-contrast-enhanced"])) in driver.scripts[-1]
