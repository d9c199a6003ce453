"""What is kept of an audit: `audit` writes it, and the page about accessibility is made from it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

_HEAD = """\
# Gemaakt door Wegwijs, na een test van de hele website. Verander dit bestand niet zelf.
# Maak het opnieuw met: python build.py audit --summary {name}
"""


@dataclass(frozen=True, slots=True)
class FailedCriterion:
    """criterion: number in WCAG; times: barriers found; pages: on how many pages."""

    criterion: str
    times: int
    pages: int


@dataclass(frozen=True, slots=True)
class AuditSummary:
    """The last audit of all pages.

    standard: levels that were asked for (a key of `audit.rules.STANDARDS`); axe, audit: versions;
    pages: that were tested; untested: that could not be; looks: each page in each state;
    views: names of the ways of looking, as in `audit.states`; criteria: those at A and AA for which there is
    a rule; sources: hash of what the site was built from (`site_hash`), "" if unknown; undecided: results
    that a person has to judge; beyond: failures of rules that no criterion at A or AA asks for.
    """

    date: date
    standard: str
    axe: str
    audit: str
    pages: int
    untested: int
    looks: int
    undecided: int
    beyond: int
    sources: str
    views: tuple[str, ...]
    criteria: tuple[str, ...]
    failures: tuple[FailedCriterion, ...] = ()

    def to_toml(self, name: str) -> str:
        """The text of the file, with one key on a line. name: of the file, to say how it is made again."""
        plain = ("date", "standard", "axe", "audit", "pages", "untested", "looks", "undecided", "beyond")
        lines = [f"{key} = {_value(getattr(self, key))}" for key in (*plain, "sources", "views", "criteria")]
        for one in self.failures:
            row: Mapping[str, object] = {
                "criterion": one.criterion,
                "times": one.times,
                "pages": one.pages,
            }
            lines += ["", "[[failed]]", *(f"{key} = {_value(value)}" for key, value in row.items())]
        return _HEAD.format(name=name) + "\n" + "\n".join(lines) + "\n"


def _value(value: object) -> str:
    """A date, a number, a text or a list of texts in TOML. JSON's texts are TOML's basic strings."""
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False)
