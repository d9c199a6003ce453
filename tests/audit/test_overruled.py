from __future__ import annotations

from typing import Any, cast

from wegwijs.audit.findings import from_axe
from wegwijs.audit.overruled import overrule
from wegwijs.audit.rules import BEST_PRACTICE, A
from wegwijs.audit.scene import Scene

FRAMES = {
    "id": "frame-focusable-content",
    "tags": ["cat.keyboard", "wcag2a", "wcag211"],
    "impact": "serious",
    "help": "Haal tabindex weg",
    "nodes": [
        {"target": ["#one", "html"], "html": "<html>"},
        {"target": ["#two", "html"], "html": "<html>"},
    ],
}
IMAGES = {**FRAMES, "id": "image-alt", "tags": ["wcag2a", "wcag111"]}


class Page:
    """A scene whose page gives this answer, once."""

    def __init__(self, *answer: bool) -> None:
        self.answer = list(answer)
        self.asked: list[Any] = []

    def ask(self, body: str, *args: object) -> Any:
        self.asked.append(args)
        return self.answer


def overruled(page: Page, *violations: dict[str, Any]) -> list[dict[str, Any]]:
    return overrule(cast(Scene, page), list(violations))


def test_a_page_is_not_asked_about_other_rules() -> None:
    page = Page()
    assert overruled(page, IMAGES) == [IMAGES]
    assert page.asked == []


def test_what_is_no_barrier_here_becomes_advice_that_says_why() -> None:
    page = Page(True, False)
    stands, not_here = from_axe(overruled(page, FRAMES), "1280")
    assert page.asked == [([["#one", "html"], ["#two", "html"]],)]
    assert (stands.level, stands.wcag, stands.help) == (A, ("2.1.1",), "Haal tabindex weg")
    assert (not_here.rule, not_here.level, not_here.wcag) == ("frame-focusable-content", BEST_PRACTICE, ())
    assert "geen drempel" in not_here.help


def test_a_rule_without_a_barrier_left_is_only_advice() -> None:
    findings = from_axe(overruled(Page(False, False), FRAMES), "1280")
    assert [one.level for one in findings] == [BEST_PRACTICE, BEST_PRACTICE]
