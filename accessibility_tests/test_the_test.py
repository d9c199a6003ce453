"""The test of the test: known barriers must be found, and their mended twins must pass.

Each barrier is a pair of small pages in barriers/: NAME.fail.html and NAME.pass.html.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit import states
from wegwijs.audit.axe import AxeInPage, help_texts
from wegwijs.audit.errors import PageError
from wegwijs.audit.pages import page_of
from wegwijs.audit.report import PageReport
from wegwijs.audit.visit import audit_page
from wegwijs.server import serve

from .keyboard import Trapped, faults, open_still, walk

BARRIERS = Path(__file__).parent / "barriers"
WIDE, NARROW, FORCED = "1280", "320", "forced colours"
# The pair, the rule that must fail, the state in which it is seen first.
EXPECTED = {
    "aaa-contrast": ("color-contrast-enhanced", WIDE),
    "capitals": ("text-capitals", WIDE),
    "current-by-background": ("state-lost-in-forced-colours", FORCED),
    "duplicate-id": ("duplicate-id", WIDE),
    "empty-paragraph": ("paragraph-empty", WIDE),
    "focus-of-shadow": ("focus-lost-in-forced-colours", FORCED),
    "headers-on-two-sides": ("table-scope-missing", WIDE),
    "heading-skip": ("heading-order", WIDE),
    "icon-of-background": ("picture-lost-in-forced-colours", FORCED),
    "italics": ("text-italic", WIDE),
    "label-far": ("label-far", WIDE),
    "link-called-button": ("button-without-space", WIDE),
    "low-contrast": ("color-contrast", WIDE),
    "made-by-script": ("button-name", WIDE),
    "missing-alt": ("image-alt", WIDE),
    "missing-label": ("label", WIDE),
    "missing-lang": ("html-has-lang", WIDE),
    # Sends the visitor on at once, to a page with the other outcome.
    "moved": ("image-alt", WIDE),
    "narrow-contrast": ("color-contrast", NARROW),
    "no-direction": ("direction-missing", WIDE),
    "obsolete-element": ("element-obsolete", WIDE),
    "script-link": ("link-is-script", WIDE),
    "small-target": ("target-size", WIDE),
    "table-in-cell": ("table-in-table", WIDE),
    "wide-block": ("reflow", NARROW),
}
# What fails one rule may fail a stricter one as well.
ALSO = {
    "low-contrast": {"color-contrast-enhanced"},
    "narrow-contrast": {"color-contrast-enhanced"},
    "missing-label": {"label-not-associated"},
    "small-target": {"target-44"},
}


@pytest.fixture(scope="module")
def barriers_url() -> Iterator[str]:
    with serve(BARRIERS) as server:
        yield server.url


def audited(driver: ChromiumDriver, url: str, path: str, kind: str = "") -> PageReport:
    return audit_page(driver, url, replace(page_of(path, "/"), kind=kind))


@pytest.mark.parametrize("name", EXPECTED)
def test_barrier_is_found(driver: ChromiumDriver, barriers_url: str, name: str) -> None:
    report = audited(driver, barriers_url, f"{name}.fail.html")
    assert (report.failures[0].rule, report.failures[0].state) == EXPECTED[name]
    assert {one.rule for one in report.failures} - ALSO.get(name, set()) == {EXPECTED[name][0]}


@pytest.mark.parametrize("name", EXPECTED)
def test_mended_twin_passes(driver: ChromiumDriver, barriers_url: str, name: str) -> None:
    report = audited(driver, barriers_url, f"{name}.pass.html")
    assert report.failures == ()
    assert report.review == ()


def test_undecided_is_kept_for_a_person(driver: ChromiumDriver, barriers_url: str) -> None:
    report = audited(driver, barriers_url, "no-decision.review.html")
    assert report.failures == ()
    assert {one.rule for one in report.review} == {"video-caption"}


def test_search_results_are_a_state(
    driver: ChromiumDriver, barriers_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(states, "EXTRA_VISITS", {"search": (states.SEARCH_RESULTS,)})
    report = audited(driver, barriers_url, "zoeken/index.html", "search")
    assert {"1280 results", "320 results"} <= set(report.states)
    [found] = report.failures
    assert found.rule == "link-name"
    assert all(state.endswith(" results") for state in found.states)


def test_results_that_never_come_are_an_error(
    driver: ChromiumDriver, barriers_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    never = states.Visit("results", ready="false", waiting_for="zoekresultaten")
    monkeypatch.setattr(states, "READY_SECONDS", 0.1)
    monkeypatch.setattr(states, "EXTRA_VISITS", {"search": (never,)})
    with pytest.raises(PageError, match="zoekresultaten"):
        audited(driver, barriers_url, "missing-alt.pass.html", "search")


def test_page_that_is_not_there_is_an_error(driver: ChromiumDriver, barriers_url: str) -> None:
    with pytest.raises(PageError, match="status 404"):
        audited(driver, barriers_url, "weg.html")


def test_every_rule_is_on_and_explained_in_dutch(driver: ChromiumDriver, barriers_url: str) -> None:
    driver.get(barriers_url + "missing-alt.pass.html")
    rules = AxeInPage(driver).rules
    assert set(rules) == set(help_texts())
    off_by_default = {"color-contrast-enhanced", "identical-links-same-purpose", "target-size"}
    assert off_by_default | {"meta-refresh-no-exceptions"} <= set(rules)


def test_findings_say_in_dutch_what_to_do(driver: ChromiumDriver, barriers_url: str) -> None:
    report = audited(driver, barriers_url, "missing-alt.fail.html")
    assert {one.help for one in report.failures} == {help_texts()["image-alt"]}


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("focus-unseen", "niet te zien dat dit de focus heeft"),
        ("focus-outside", "buiten beeld"),
        ("focus-covered", "iets ligt erop"),
    ],
)
def test_keyboard_walk_sees_faults(driver: ChromiumDriver, barriers_url: str, name: str, fault: str) -> None:
    open_still(driver, f"{barriers_url}{name}.keyboard.html")
    found = [text for stop in walk(driver) for text in faults(stop)]
    assert len(found) == 1
    assert found[0].startswith(f'{fault}: <a href="#tweede"')


def test_keyboard_walk_ends_in_a_trap(driver: ChromiumDriver, barriers_url: str) -> None:
    open_still(driver, f"{barriers_url}trap.keyboard.html")
    with pytest.raises(Trapped, match="tweede"):
        list(walk(driver))


def test_keyboard_walk_reaches_everything(driver: ChromiumDriver, barriers_url: str) -> None:
    open_still(driver, f"{barriers_url}all-well.keyboard.html")
    stops = list(walk(driver))
    assert [stop.html.split()[0].strip("<>") for stop in stops] == ["a", "input", "select", "a"]
    assert [text for stop in stops for text in faults(stop)] == []


def test_every_pair_is_expected() -> None:
    pairs = {file.name.split(".")[0] for file in BARRIERS.glob("*.fail.html")}
    twins = {file.name.split(".")[0] for file in BARRIERS.glob("*.pass.html")}
    assert pairs == twins == set(EXPECTED)
