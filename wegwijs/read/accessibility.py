"""The folder `toegankelijkheid/`: what the page about accessibility is made from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wegwijs.audit_summary import AuditSummary
from wegwijs.memory import Memory
from wegwijs.problems import Place, Problem
from wegwijs.read.audit_summary import read_audit_summary
from wegwijs.read.evaluations import Evaluation, read_evaluations
from wegwijs.read.statement import KnownProblem, Statement, read_statement

FOLDER = "toegankelijkheid"


@dataclass(frozen=True, slots=True)
class Accessibility:
    """folder: as shown to people. None or empty: it is not there, or it has errors.

    sources: hash of what the site is built from now (`site_hash`), to compare with that of the audit.
    """

    folder: str = FOLDER
    statement: Statement | None = None
    audit: AuditSummary | None = None
    evaluations: tuple[Evaluation, ...] = ()
    sources: str = ""

    @property
    def problems(self) -> tuple[KnownProblem, ...]:
        """All that is known to be wrong now: said by the organisation, and found by people who tested."""
        said = self.statement.problems if self.statement else ()
        judged = (line.open_problem for one in self.evaluations for line in one.judgements)
        return (*said, *(one for one in judged if one))

    @property
    def examples(self) -> tuple[Place, ...]:
        """Where it says that nobody confirmed it."""
        place = self.statement.example_place if self.statement else None
        return (place,) if place else ()

    @property
    def is_changed(self) -> bool:
        """Whether what the site is made from is not what was audited. Unknown is no."""
        known = self.audit is not None and self.audit.sources and self.sources
        return bool(known and self.audit and self.audit.sources != self.sources)


NO_ACCESSIBILITY = Accessibility()


def read_accessibility(content: Path, memory: Memory | None = None) -> tuple[Accessibility, list[Problem]]:
    """All of the folder in a content folder, and every problem with it. memory: of an earlier look."""
    folder = content / FOLDER
    statement, problems = read_statement(folder, memory)
    audit, wrong = read_audit_summary(folder, memory)
    evaluations, faults = read_evaluations(folder, memory)
    found = Accessibility(str(folder), statement, audit, evaluations)
    return found, [*problems, *wrong, *faults]
