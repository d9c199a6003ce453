"""What a rule is, which standards there are, and which rules of axe count where.

A level says for whom a finding is a failure: "A", "AA" and "AAA" are WCAG's; "best-practice" is
what helps people without any criterion asking for it. A standard is the levels that an audit
asks for; what is found beyond it is kept as advice.
"""

from __future__ import annotations

from dataclasses import dataclass

A, AA, AAA, BEST_PRACTICE = "A", "AA", "AAA", "best-practice"
# WCAG 2.2 AA is what the law asks (EN 301 549); our own portal must pass everything.
STANDARDS = {
    "aa": frozenset({A, AA}),
    "aaa": frozenset({A, AA, AAA}),
    "alles": frozenset({A, AA, AAA, BEST_PRACTICE}),
}
LAW, EVERYTHING = "aa", "alles"


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that a check of ours looks for.

    `wcag` are the success criteria that are not met ("1.4.10"), `help` says in Dutch what to do
    (marked for translation; may have {fields} that the check fills in), `source` is the address of the
    text that the algorithm follows: a WCAG technique or failure, an ACT rule, a specification.
    """

    id: str
    wcag: tuple[str, ...]
    level: str
    impact: str
    help: str
    source: str


# axe calls these best practices. They are what WCAG 1.1.1, 1.3.1, 2.4.1 and 4.1.2 are about, and hinder
# people, so they count at the level of the criterion. Its other best practices do not: WCAG lets headings
# skip a level (H42), the corner of a table be empty, td have a scope (H63), a title be the only name of a
# field (H65) and tabindex be above 0. Where those do harm, rules of ours measure it.
# Source: axe-core, doc/rule-descriptions.md, read beside "Understanding WCAG 2.2" and its techniques.
AXE_BARRIERS: dict[str, tuple[tuple[str, ...], str]] = {
    "aria-dialog-name": (("4.1.2",), A),
    "aria-treeitem-name": (("4.1.2",), A),
    "empty-heading": (("1.3.1",), A),
    "image-redundant-alt": (("1.1.1",), A),
    "skip-link": (("2.4.1",), A),
}

# Criteria that axe does not name for its rule, though WCAG's own list of failures does. Source: F65.
AXE_ALSO: dict[str, tuple[str, ...]] = {"area-alt": ("1.1.1",)}


def criteria_of_axe(rule: str, named: tuple[str, ...]) -> tuple[str, ...]:
    """The criteria of one of axe's rules. named: those in its tags."""
    return (*AXE_ALSO.get(rule, ()), *named) or AXE_BARRIERS.get(rule, ((), ""))[0]


def axe_level(rule: str, tags: list[str]) -> str:
    """The level of one of axe's rules, from its tags: ["wcag2aa", "wcag143"] -> "AA"."""
    if rule in AXE_BARRIERS:
        return AXE_BARRIERS[rule][1]
    for level in (AAA, AA, A):
        versions = (f"wcag{version}{level.lower()}" for version in ("2", "21", "22"))
        if any(tag in tags for tag in versions):
            return level
    return BEST_PRACTICE
