"""Counting what an audit found on examples with a known verdict. Nothing here opens a browser."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any

from heldout_examples import FAILED, Example

from wegwijs.audit.checks import all_rules
from wegwijs.audit.findings import Finding
from wegwijs.audit.report import PageReport
from wegwijs.audit.reports.criteria import criterion
from wegwijs.audit.rules import STANDARDS
from wegwijs.audit.states import DESKTOP

LAW = STANDARDS["aa"]
# A criterion's number is no name for these: which of our rules, or axe's, is about the same barrier.
# GOV.UK gives them no criterion, or one that is larger than the barrier.
SAME_BARRIER: dict[str, frozenset[str]] = {
    "forms--left-aligned-form-labels-with-too-much-white-space.html": frozenset({"label-far"}),
    "html--deprecated-center-element.html": frozenset({"element-obsolete"}),
    "html--deprecated-font-element.html": frozenset({"element-obsolete"}),
    "html--duplicate-id.html": frozenset({"duplicate-id"}),
    "html--empty-paragraph.html": frozenset({"paragraph-empty"}),
    "html--start-and-close-tags-dont-match.html": frozenset({"html-broken"}),
    "headings--headings-not-structured-in-a-hierarchical-manner.html": frozenset({"heading-order"}),
    "headings--missing-h1.html": frozenset({"page-has-heading-one"}),
    "keyboard-access--lightbox-esc-key-doesnt-close-the-lightbox.html": frozenset({"escape-closes"}),
    "keyboard-access--accesskey-attribute-used.html": frozenset({"accesskeys"}),
    "keyboard-access--keyboard-focus-assigned-to-a-non-focusable-element-using-tabindex-0.html": frozenset(
        {"focus-without-use"}
    ),
    "links--adjacent-links-going-to-the-same-destination.html": frozenset({"link-double"}),
    "links--image-link-alt-text-repeats-text-in-the-link.html": frozenset(
        {"image-redundant-alt", "link-double"}
    ),
    "links--link-to-invalid-hypertext-reference.html": frozenset({"broken-anchor"}),
    "links--link-text-with-identical-title.html": frozenset({"link-title-repeats"}),
    "links--link-to-javascript-invalid-hypertext-reference.html": frozenset({"link-is-script"}),
    "links--link-to-pdf-does-not-include-information-on-file-format-and-file-size.html": frozenset(
        {"link-file-type"}
    ),
    "tables--table-has-an-empty-table-header.html": frozenset({"empty-table-header"}),
    "typography--all-caps-text-found.html": frozenset({"text-capitals"}),
    "typography--italics-used-on-long-sections-of-text.html": frozenset({"text-italic"}),
    "typography--very-small-text-found.html": frozenset({"text-tiny"}),
    "typography--long-lines-of-text.html": frozenset({"line-length"}),
    "images--image-with-presentation-role-has-non-empty-alt.html": frozenset(
        {"presentation-role-conflict", "aria-allowed-role"}
    ),
}


def by_law(example: Example) -> bool:
    """Whether its rule is about a criterion of level A or AA."""
    return any(criterion(one).level in LAW for one in example.criteria)


@dataclass(frozen=True, slots=True)
class Result:
    """What the audit said of one example."""

    example: Example
    failures: tuple[Finding, ...]
    review: tuple[Finding, ...]
    advice: tuple[Finding, ...]
    error: str = ""

    @property
    def found(self) -> bool:
        """A failure of a criterion that the example is known not to meet."""
        return self._any(self.failures)

    @property
    def asked(self) -> bool:
        """Found, or handed to a person to judge."""
        return self.found or self._any(self.review)

    @property
    def found_by_axe(self) -> bool:
        """Found by one of axe's own rules, in any view, with what we decide of what axe leaves open."""
        return self._any(one for one in self.failures if is_axe(one))

    @property
    def found_as_it_loads(self) -> bool:
        """Found in the first view, not only in larger text, another width, on paper…"""
        return self._any(one for one in self.failures if DESKTOP.name in one.states)

    @property
    def found_at_all(self) -> bool:
        """Found at any level, best practices included."""
        return self._any((*self.failures, *self.advice))

    @property
    def found_at_all_by_axe(self) -> bool:
        """The same, by one of axe's own rules."""
        return self._any(one for one in (*self.failures, *self.advice) if is_axe(one))

    def _any(self, findings: Iterable[Finding]) -> bool:
        wanted, same = set(self.example.criteria), SAME_BARRIER.get(self.example.rule, frozenset())
        return any(one.rule in same or not wanted.isdisjoint(one.wcag) for one in findings)


def result(example: Example, report: PageReport) -> Result:
    """The result for an example with this report."""
    return Result(example, report.failures, report.review, report.advice, report.error)


def is_axe(finding: Finding) -> bool:
    """Whether one of axe's own rules found it."""
    return finding.rule not in all_rules()


@dataclass(frozen=True, slots=True)
class Score:
    """Failed examples and how many were found; the others and how many raised an alarm.

    An example is judged as it loads, so that an alarm in another view may be a barrier: `alarms` has all,
    `alarms_as_it_loads` those in the first view.
    """

    barriers: int
    found: int
    asked: int
    axe: int
    sound: int
    alarms: int
    alarms_as_it_loads: int
    axe_alarms: int


def score(results: Iterable[Result]) -> Score:
    """Count what is about a criterion of level A or AA; other results are left aside."""
    known = [one for one in results if by_law(one.example)]
    barriers = [one for one in known if one.example.verdict == FAILED]
    sound = [one for one in known if one.example.verdict != FAILED]
    return Score(
        len(barriers),
        sum(one.found for one in barriers),
        sum(one.asked for one in barriers),
        sum(one.found_by_axe for one in barriers),
        len(sound),
        sum(one.found for one in sound),
        sum(one.found_as_it_loads for one in sound),
        sum(one.found_by_axe for one in sound),
    )


def lines(results: list[Result], name: Callable[[Result], str]) -> Iterator[str]:
    """A Markdown table with a row for each name, and one for all when there are more."""
    yield "| | barriers | found | found or asked | axe alone | sound | alarms | as it loads | axe alone |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|---:|"
    groups = {title: list(group) for title, group in groupby(sorted(results, key=name), name)}
    if len(groups) > 1:
        groups["all"] = results
    for title, group in groups.items():
        one = score(group)
        cells = [str(one.barriers), _part(one.found, one.barriers), _part(one.asked, one.barriers)]
        cells += [_part(one.axe, one.barriers), str(one.sound), _part(one.alarms, one.sound)]
        cells += [_part(one.alarms_as_it_loads, one.sound)]
        yield f"| {' | '.join([title, *cells, _part(one.axe_alarms, one.sound)])} |"


def _part(some: int, of: int) -> str:
    return f"{some} ({some / of:.1%})" if of else "-"


def everything(results: list[Result]) -> str:
    """Of all barriers, also those of level AAA and those that no criterion is about."""
    ours, axe = sum(one.found_at_all for one in results), sum(one.found_at_all_by_axe for one in results)
    return f"All levels: {_part(ours, len(results))} of {len(results)}; axe alone {_part(axe, len(results))}."


def elsewhere(results: Iterable[Result]) -> Iterator[str]:
    """Failures of other criteria on sound examples, by rule: a snippet has no title, language, main part."""
    sound = [one for one in results if one.example.verdict != FAILED]
    rules = Counter(rule for one in sound for rule in {finding.rule for finding in _others(one)})
    return (f"{rule} {number}" for rule, number in rules.most_common())


def _others(one: Result) -> Iterator[Finding]:
    wanted = set(one.example.criteria)
    return (finding for finding in one.failures if wanted.isdisjoint(finding.wcag))


def as_json(one: Result) -> str:
    """One line: the example without its code, its verdict, and all that was said."""
    about: dict[str, Any] = {**asdict(one.example), "half": one.example.half, "error": one.error}
    del about["html"]
    said = {
        name: [asdict(finding) for finding in getattr(one, name)] for name in ("failures", "review", "advice")
    }
    right = one.found == (one.example.verdict == FAILED) or not by_law(one.example)
    return json.dumps({**about, "right": right, **said}, ensure_ascii=False)
