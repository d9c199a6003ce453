"""One barrier on one element in one state, and how it is made from what axe says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

# "wcag143" is criterion 1.4.3, "wcag1410" is 1.4.10; "wcag2aa" is a level.
CRITERION_TAG = re.compile(r"wcag(\d)(\d)(\d+)")
LONGEST_HTML = 1000


@dataclass(frozen=True, slots=True)
class Finding:
    """What report.json says of one barrier. `wcag` is empty for a best practice."""

    rule: str
    wcag: tuple[str, ...]
    impact: str | None
    state: str
    target: str
    help: str
    html: str


def from_axe(results: list[dict[str, Any]], state: str) -> list[Finding]:
    """One finding for each rule and element in axe's result objects."""
    return [_finding(rule, node, state) for rule in results for node in rule["nodes"]]


def criteria(tags: list[str]) -> tuple[str, ...]:
    """The WCAG success criteria in axe's tags: ["wcag2aa", "wcag143"] -> ("1.4.3",)."""
    matches = (CRITERION_TAG.fullmatch(tag) for tag in tags)
    return tuple(".".join(match.groups()) for match in matches if match)


def _finding(rule: dict[str, Any], node: dict[str, Any], state: str) -> Finding:
    return Finding(
        rule=rule["id"],
        wcag=criteria(rule["tags"]),
        impact=node.get("impact") or rule.get("impact"),
        state=state,
        target=target_text(node["target"]),
        help=rule["help"],
        html=str(node["html"])[:LONGEST_HTML],
    )


def target_text(target: list[Any]) -> str:
    """axe's path to an element as one text: " >> " enters a frame, " >>> " a shadow root."""
    return " >> ".join(" >>> ".join(step) if isinstance(step, list) else str(step) for step in target)
