"""A person's decisions about what axe could not decide: triaged, not thrown away.

Each decision in the TOML file names a rule, the elements (`target`, "*" stands for any text),
optionally the pages (`page`, likewise), the reason, and the day after which it must be looked
at again (`until`). A result without a decision, or with one that has expired, fails the tests.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from wegwijs.audit.errors import DecisionError
from wegwijs.audit.findings import Finding
from wegwijs.audit.report import PageReport, Report
from wegwijs.language import _

REQUIRED = {"rule": str, "target": str, "reason": str, "until": date}
OPTIONAL = {"page": str}


@dataclass(frozen=True, slots=True)
class Decision:
    """`until` is the last day on which the decision counts."""

    rule: str
    target: str
    reason: str
    until: date
    page: str = "*"

    def is_about(self, url: str, finding: Finding) -> bool:
        return self.rule == finding.rule and matches(self.target, finding.target) and matches(self.page, url)


def matches(pattern: str, text: str) -> bool:
    """Whether `text` fits; only "*" is special (fnmatch would trip over `a[href]`)."""
    parts = (re.escape(part) for part in pattern.split("*"))
    return re.fullmatch(".*".join(parts), text, re.DOTALL) is not None


def read_decisions(file: Path) -> tuple[Decision, ...]:
    """Read the decisions; no file means none. Raises DecisionError with file and text."""
    if not file.is_file():
        return ()
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise DecisionError(_("{file}: geen goede TOML: {error}", file=file, error=broken)) from broken
    entries = data.get("decision", [])
    if not isinstance(entries, list):
        raise _wrong_kind(str(file), "decision", entries)
    return tuple(
        _decision(entry, _("{file}, besluit {number}", file=file, number=number))
        for number, entry in enumerate(entries, start=1)
    )


def _decision(entry: Any, place: str) -> Decision:
    if not isinstance(entry, dict):
        raise _wrong_kind(place, "decision", entry)
    known = REQUIRED | OPTIONAL
    for name in sorted(REQUIRED.keys() - entry.keys()):
        raise DecisionError(_("{place}: {name} ontbreekt.", place=place, name=name))
    for name in sorted(entry.keys() - known.keys()):
        text = _("{place}: {name} is onbekend. Het kan zijn: {known}.")
        raise DecisionError(text.format(place=place, name=name, known=", ".join(known)))
    for name, value in entry.items():
        # By its own type: a date with a time is a `date` for Python too, and compares with none.
        if type(value) is not known[name] or value == "":
            raise _wrong_kind(place, name, value)
    return Decision(**entry)


def _wrong_kind(place: str, name: str, value: object) -> DecisionError:
    text = _("{place}: {name} is leeg of van de verkeerde soort: {value}.")
    return DecisionError(text.format(place=place, name=name, value=repr(value)))


def undecided(page: PageReport, decisions: Iterable[Decision], today: date) -> list[Finding]:
    """The page's review results that no decision of today covers."""
    valid = [decision for decision in decisions if today <= decision.until]
    return [
        finding
        for finding in page.review
        if not any(decision.is_about(page.url, finding) for decision in valid)
    ]


def all_undecided(report: Report, decisions: Iterable[Decision], today: date) -> list[Finding]:
    """The same for every page of a report."""
    known = tuple(decisions)
    return [one for page in report.pages for one in undecided(page, known, today)]


def unused(report: Report, decisions: Iterable[Decision]) -> list[Decision]:
    """Decisions about nothing in this report any more: they can go."""
    return [
        decision
        for decision in decisions
        if not any(decision.is_about(page.url, finding) for page in report.pages for finding in page.review)
    ]
