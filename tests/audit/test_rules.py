"""For whom a finding is a failure: the levels of axe's rules and the standards."""

from __future__ import annotations

import pytest

from wegwijs.audit.rules import AA, AAA, BEST_PRACTICE, EVERYTHING, LAW, STANDARDS, A, axe_level


@pytest.mark.parametrize(
    ("rule", "tags", "level"),
    [
        ("image-alt", ["cat.text-alternatives", "wcag2a", "wcag111"], A),
        ("color-contrast", ["wcag2aa", "wcag143"], AA),
        ("target-size", ["wcag22aa", "wcag258"], AA),
        ("color-contrast-enhanced", ["wcag2aaa", "wcag146"], AAA),
        ("region", ["cat.keyboard", "best-practice"], BEST_PRACTICE),
        ("empty-heading", ["cat.name-role-value", "best-practice"], A),
        ("heading-order", ["cat.semantics", "best-practice"], BEST_PRACTICE),
        ("tabindex", ["cat.keyboard", "best-practice"], BEST_PRACTICE),
    ],
)
def test_level_of_a_rule_of_axe(rule: str, tags: list[str], level: str) -> None:
    assert axe_level(rule, tags) == level


def test_the_law_asks_for_aa_and_we_for_everything() -> None:
    assert STANDARDS[LAW] == {A, AA}
    assert STANDARDS[EVERYTHING] == {A, AA, AAA, BEST_PRACTICE}
