"""From axe's result objects to our findings."""

from __future__ import annotations

from typing import Any

import pytest

from wegwijs.audit.findings import LONGEST_HTML, Finding, criteria, from_axe, target_text


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
        Finding("color-contrast", ("1.4.3",), "serious", "320", "p", "Genoeg contrast", "<p>"),
        Finding("color-contrast", ("1.4.3",), "minor", "320", "h1", "Genoeg contrast", "<h1>"),
    ]


def test_long_html_is_cut() -> None:
    assert len(from_axe([result(html="x" * 5000)], "320")[0].html) == LONGEST_HTML


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
