"""What a build is asked to do, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wegwijs.problems import Problem, has_errors


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says.

    cache: folder for converted texts and PDFs, None for no cache; pdf: whether PDFs are made as well.
    """

    content: Path
    templates: Path
    output: Path
    settings: Path
    today: date
    base_url: str | None = None
    jobs: int = 1
    release: bool = False
    cache: Path | None = None
    pdf: bool = False

    @property
    def manual(self) -> Path:
        """The editors' manual, which a portal need not have."""
        return self.content.parent / "docs" / "redactie"


@dataclass(frozen=True, slots=True)
class Result:
    """pages and changed are 0 when nothing was published."""

    problems: tuple[Problem, ...]
    pages: int = 0
    changed: int = 0

    @property
    def ok(self) -> bool:
        return not has_errors(self.problems)
