"""Problems: the only way in which Wegwijs tells an editor that something is wrong.

A stage returns the problems it found; nobody prints but `reporting.py`. The list of codes in
`problem_texts/` is closed: `problem()` refuses a code that has no text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import StrEnum

from wegwijs.language import _, marked
from wegwijs.problem_texts import TEXTS

LIKENESS = 0.66
"""How much two words must be alike to suggest one for the other (difflib's ratio, 0 to 1)."""


MANUAL = "docs/redactie/meldingen"
"""Where the manual has a page for each code, below the folder of the repository."""


class Severity(StrEnum):
    """An error keeps the site from being published; a warning does not. A tip is only for who asks."""

    ERROR = "error"
    WARNING = "warning"
    TIP = "tip"


SEVERITIES = {
    Severity.ERROR: marked("FOUT"),
    Severity.WARNING: marked("LET OP"),
    Severity.TIP: marked("TIP"),
}
"""What editors call them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is written. `line` and `column` count from 1, as editors show them.

    end_line, end_column: just behind its last character; None where only the beginning is known.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int | None = None
    end_column: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong (`message`), where, and what to do about it (`hint`), in the
    language of the run."""

    code: str
    severity: Severity
    file: str
    line: int
    column: int
    message: str
    hint: str
    end_line: int | None = None
    end_column: int | None = None

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR

    @property
    def help(self) -> str:
        return help_page(self.code)

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        return (self.file, self.line, self.column, self.code, self.message)


def help_page(code: str) -> str:
    """The page of the editors' manual about a problem, below the folder of the repository."""
    return f"{MANUAL}/{code}.md"


def problem(code: str, place: Place, **values: object) -> Problem:
    """Make a problem from its text in `problem_texts.TEXTS`, in the language of the run.

    values: fill the `{names}` in the text. Raises KeyError for a code or a name without text.
    """
    text = TEXTS[code]
    return Problem(
        code=code,
        severity=Severity(text.severity),
        file=place.file,
        line=place.line,
        column=place.column,
        message=_(text.message).format(**values),
        hint=_(text.hint).format(**values).strip(),
        end_line=place.end_line,
        end_column=place.end_column,
    )


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, ordered by file, line and column."""
    return sorted(set(problems), key=lambda one: one.sort_key)


def softened(problems: Iterable[Problem], files: Collection[str]) -> list[Problem]:
    """The problems, errors in `files` as warnings: an unfinished draft does not hold up the site."""
    return [
        replace(one, severity=Severity.WARNING) if one.is_error and one.file in files else one
        for one in problems
    ]


def is_error_code(code: str) -> bool:
    """Whether problems with this code are errors, in whatever file is not a draft."""
    return code in TEXTS and TEXTS[code].severity == Severity.ERROR


def has_errors(problems: Iterable[Problem]) -> bool:
    return any(one.is_error for one in problems)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence "Bedoelde u `…`?", or an empty text if nothing known looks like `word`."""
    found = nearest(word, known)
    return _("Bedoelde u `{word}`?", word=found) if found else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """What of the known looks most like `word`; empty if nothing does."""
    by_folded = {one.casefold(): one for one in sorted(known)}
    folded = word.casefold()
    close = get_close_matches(folded, list(by_folded), n=1, cutoff=LIKENESS)
    longer = [one for one in by_folded if len(folded) > 2 and one.startswith(f"{folded}-")]
    found = (close or longer)[:1]
    return by_folded[found[0]] if found else ""


def listing(words: Iterable[str]) -> str:
    """Words in a row for a message: "`A1`, `A2`, `B1`"."""
    return ", ".join(f"`{word}`" for word in words)
