"""What changed between two audits: what is new, what is gone, what is still there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from wegwijs.audit.findings import Finding
from wegwijs.audit.report import PageReport, Report

Key = tuple[str, str, str]
"""URL of the page, rule, element: what a failure is known by from one audit to the next."""


@dataclass(frozen=True, slots=True)
class Change:
    """Failures, each with the URL of its page; by rule: how many."""

    new: tuple[tuple[str, Finding], ...] = ()
    gone: tuple[tuple[str, Finding], ...] = ()
    still: tuple[tuple[str, Finding], ...] = ()
    new_by_rule: Mapping[str, int] = field(default_factory=dict)
    gone_by_rule: Mapping[str, int] = field(default_factory=dict)


def changed(before: Report, after: Report) -> Change:
    """The change in failures from one report to a later one.

    Of a page that could not be tested now nothing is gone: nobody knows.
    """
    untested = {page.url for page in after.pages if page.error}
    old, now = _failures(before), _failures(after)
    left = Counter(key for key, _one in old)
    new: list[tuple[str, Finding]] = []
    still: list[tuple[str, Finding]] = []
    for key, one in now:
        (still if left[key] > 0 else new).append(one)
        left[key] -= 1
    left = Counter(key for key, _one in now)
    gone = []
    for key, one in old:
        if left[key] <= 0 and key[0] not in untested:
            gone.append(one)
        left[key] -= 1
    return Change(tuple(new), tuple(gone), tuple(still), _by_rule(new), _by_rule(gone))


def _failures(report: Report) -> list[tuple[Key, tuple[str, Finding]]]:
    return [(_key(page, finding), (page.url, finding)) for page in report.pages for finding in page.failures]


def _key(page: PageReport, finding: Finding) -> Key:
    return (page.url, finding.rule, finding.target)


def _by_rule(found: list[tuple[str, Finding]]) -> dict[str, int]:
    return dict(Counter(finding.rule for _url, finding in found))
