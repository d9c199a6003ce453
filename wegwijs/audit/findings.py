"""One barrier on one element: made from what axe says or from a check of ours, told once per page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from wegwijs.audit.excerpt import excerpt
from wegwijs.audit.rules import BEST_PRACTICE, Rule, axe_level, criteria_of_axe
from wegwijs.language import _

# "wcag143" is criterion 1.4.3, "wcag1410" is 1.4.10; "wcag2aa" is a level.
CRITERION_TAG = re.compile(r"wcag(\d)(\d)(\d+)")


@dataclass(frozen=True, slots=True)
class Finding:
    """What report.json says of one barrier. `wcag` is empty for a best practice.

    `state` is the first in which it was seen, `states` are all. `html` is how the element begins.
    `component` and `source` say where it comes from, when that is known: a folder of
    templates/components/, "content/x.md:12".
    """

    rule: str
    wcag: tuple[str, ...]
    impact: str | None
    state: str
    target: str
    help: str
    html: str
    level: str = BEST_PRACTICE
    states: tuple[str, ...] = ()
    component: str = ""
    source: str = ""


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
        wcag=criteria_of_axe(rule["id"], criteria(rule["tags"])),
        impact=node.get("impact") or rule.get("impact"),
        state=state,
        target=target_text(node["target"]),
        help=rule["help"],
        html=excerpt(str(node["html"])),
        level=axe_level(rule["id"], rule["tags"]),
        states=(state,),
    )


def from_rule(rule: Rule, state: str, target: str, html: str, **fields: object) -> Finding:
    """A finding of one of our own rules; `fields` are filled in in the rule's help."""
    return Finding(
        rule=rule.id,
        wcag=rule.wcag,
        impact=rule.impact,
        state=state,
        target=target,
        help=_(rule.help, **fields) if fields else _(rule.help),
        html=excerpt(html),
        level=rule.level,
        states=(state,),
    )


def target_text(target: list[Any]) -> str:
    """axe's path to an element as one text: " >> " enters a frame, " >>> " a shadow root."""
    return " >> ".join(" >>> ".join(step) if isinstance(step, list) else str(step) for step in target)


def merged(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each barrier once, with all states in which it was seen, in the order of first sight."""
    known: dict[tuple[str, str, str], Finding] = {}
    for one in findings:
        key = (one.rule, one.target, one.html)
        first = known.get(key)
        if first is None:
            known[key] = one
        else:
            new = tuple(state for state in one.states if state not in first.states)
            known[key] = replace(first, states=first.states + new)
    return tuple(known.values())
