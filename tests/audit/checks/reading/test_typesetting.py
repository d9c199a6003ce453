"""The direction of a text is judged where the page chose it, not where the audit turned the page round."""

from __future__ import annotations

from typing import Any

import pytest

from wegwijs.audit.checks.reading.typesetting import CHECK
from wegwijs.audit.pages import Page
from wegwijs.audit.scene import Outcome, Scene
from wegwijs.audit.states import AS_PUBLISHED, DESKTOP, FROM_RIGHT_TO_LEFT, Visit


def rows(*rules: str) -> list[dict[str, Any]]:
    return [{"rule": rule, "target": "p", "html": "<p>", "data": {}, "doubt": False} for rule in rules]


@pytest.mark.parametrize(
    ("visit", "said"),
    [
        (AS_PUBLISHED, ["letters-spaced", "direction-wrong", "direction-missing"]),
        (FROM_RIGHT_TO_LEFT, ["letters-spaced"]),
    ],
)
def test_direction_is_not_judged_where_the_audit_chose_it(visit: Visit, said: list[str]) -> None:
    outcome = Outcome()
    scene = Scene(None, Page("/", ""), visit, DESKTOP, "", lambda: None, outcome)  # type: ignore[arg-type]
    CHECK.judge(scene, CHECK.rules_by_id, rows("letters-spaced", "direction-wrong", "direction-missing"))
    assert [one.rule for one in outcome.failures] == said
