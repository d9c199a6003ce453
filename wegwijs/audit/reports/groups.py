"""The findings of a report in the order in which a person mends them: by rule, then by component."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wegwijs.audit.findings import Finding
from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.reports.names import rule_text
from wegwijs.audit.rules import AA, AAA, BEST_PRACTICE, A

LEVELS = (A, AA, AAA, BEST_PRACTICE)
KINDS = ("failures", "review", "advice")
"""The fields of a page's report with findings in them."""


@dataclass(frozen=True, slots=True)
class Barrier:
    """One element that is wrong, with the pages on which it is. `finding` is that of the first page."""

    finding: Finding
    urls: tuple[str, ...]
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ComponentGroup:
    """What a rule found in one component; `name` is "" for what is in none."""

    name: str
    barriers: tuple[Barrier, ...]


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """All that one rule found. `first` says what it is about; `number` counts each page's findings."""

    first: Finding
    components: tuple[ComponentGroup, ...]
    number: int
    urls: tuple[str, ...]

    @property
    def rule(self) -> str:
        return self.first.rule

    @property
    def title(self) -> str:
        """What to do: as it is said of all that was found, or else as the rule has it."""
        helps = {one.finding.help for part in self.components for one in part.barriers}
        return helps.pop() or self.rule if len(helps) == 1 else rule_text(self.rule, self.first.help)


def every(report: Report, kind: str) -> Iterator[tuple[PageReport, Finding]]:
    """Each finding of one of KINDS, with its page."""
    return ((page, finding) for page in report.pages for finding in getattr(page, kind))


def by_rule(report: Report, kind: str = "failures") -> tuple[RuleGroup, ...]:
    """The findings of one of KINDS in groups: first what the law asks most, then what is found most."""
    found: dict[str, list[tuple[str, Finding]]] = {}
    for page, finding in every(report, kind):
        found.setdefault(finding.rule, []).append((page.url, finding))
    return tuple(sorted(map(_rule_group, found.values()), key=_rank))


def _rank(group: RuleGroup) -> tuple[int, int, str]:
    level = group.first.level
    return (LEVELS.index(level) if level in LEVELS else len(LEVELS), -group.number, group.rule)


def _rule_group(found: list[tuple[str, Finding]]) -> RuleGroup:
    parts: dict[str, list[tuple[str, Finding]]] = {}
    for url, finding in found:
        parts.setdefault(finding.component, []).append((url, finding))
    # What is in no component comes last.
    components = tuple(
        ComponentGroup(name, _barriers(parts[name])) for name in sorted(parts, key=lambda one: (not one, one))
    )
    return RuleGroup(found[0][1], components, len(found), _distinct(url for url, _finding in found))


def _barriers(found: list[tuple[str, Finding]]) -> tuple[Barrier, ...]:
    """What looks the same on several pages is one barrier: it is mended in one place."""
    same: dict[tuple[str, str, str], list[tuple[str, Finding]]] = {}
    for url, finding in found:
        same.setdefault((finding.html, finding.source, finding.help), []).append((url, finding))
    return tuple(
        Barrier(
            group[0][1],
            _distinct(url for url, _finding in group),
            _distinct(state for _url, one in group for state in (one.states or (one.state,))),
        )
        for group in same.values()
    )


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
