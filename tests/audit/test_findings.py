"""From axe's result objects to our findings."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from wegwijs.audit.findings import (
    Finding,
    criteria,
    from_axe,
    from_rule,
    merged,
    target_text,
)
from wegwijs.audit.rules import AA, Rule

COMMON = Finding(
    "color-contrast",
    *(("1.4.3",), "serious", "320", "p", "Genoeg contrast", "<p>"),
    level=AA,
    states=("320",),
)


def result(**node: Any) -> dict[str, Any]:
    defaults = {"target": ["p"], "html": "<p>", "impact": None}
    return {
        "id": "color-contrast",
        "tags": ["cat.color", "wcag2aa", "wcag143"],
        "help": "Genoeg contrast",
        "impact": "serious",
        "nodes": [defaults | node],
    }


def test_one_finding_for_each_element() -> None:
    rule = result()
    rule["nodes"].append({"target": ["h1"], "html": "<h1>", "impact": "minor"})
    assert from_axe([rule], "320") == [
        replace(COMMON, target="p", html="<p>"),
        replace(COMMON, impact="minor", target="h1", html="<h1>"),
    ]


def test_barrier_is_told_once_with_all_its_states() -> None:
    seen = [from_axe([result()], state)[0] for state in ("1280", "dark", "320", "dark")]
    assert merged(seen) == (replace(seen[0], states=("1280", "dark", "320")),)


def test_finding_of_a_rule_of_ours_has_its_fields_filled_in() -> None:
    rule = Rule("x", ("1.4.10",), AA, "serious", "De pagina is {wide} breed", "https://example.org/")
    found = from_rule(rule, "320", "#a", "<p>", wide=500)
    assert (found.help, found.level, found.states) == ("De pagina is 500 breed", AA, ("320",))


@pytest.mark.parametrize("tag", ["html", "body"])
def test_a_finding_about_the_page_does_not_hold_the_page(tag: str) -> None:
    html = f'<{tag} class="a"><p>Een hele pagina</p></{tag}>'
    ours = from_rule(Rule("x", (), AA, "serious", "Help", "https://example.org/"), "320", tag, html)
    [of_axe] = from_axe([result(html=html)], "320")
    assert ours.html == of_axe.html == f'<{tag} class="a">'


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["wcag2aa", "wcag143"], ("1.4.3",)),
        (["wcag21aa", "wcag1410", "wcag258"], ("1.4.10", "2.5.8")),
        (["wcag2a-obsolete", "wcag411"], ("4.1.1",)),
        (["best-practice", "cat.wcag"], ()),
    ],
)
def test_criteria(tags: list[str], expected: tuple[str, ...]) -> None:
    assert criteria(tags) == expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (["#a > p"], "#a > p"),
        (["iframe", "p"], "iframe >> p"),
        ([["my-card", "p"]], "my-card >>> p"),
        (["iframe", ["my-card", "p"]], "iframe >> my-card >>> p"),
    ],
)
def test_target_inside_frames_and_shadow_roots(target: list[Any], expected: str) -> None:
    assert target_text(target) == expected
