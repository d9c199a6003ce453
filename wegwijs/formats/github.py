"""Problems on GitHub: annotations on the lines of a change, and a table in the summary of the job.

Sources: docs.github.com, "Workflow commands for GitHub Actions" and "About annotations". A step shows
at most ten errors and ten warnings; so errors come first, and the table has them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wegwijs.language import _
from wegwijs.problems import SEVERITIES, Problem, Severity

SHOWN = 10
"""How many annotations of one level GitHub shows for a step."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.TIP: "notice"}

MOST_ROWS = 500
"""Rows of the table; GitHub takes no summary above 1 MiB."""


def workflow_commands(problems: Sequence[Problem]) -> Iterator[str]:
    """A workflow command for each problem, errors first, and a notice when GitHub hides some."""
    errors_first = sorted(problems, key=_rank)
    yield from (_annotation(one) for one in errors_first)
    errors = sum(one.is_error for one in problems)
    if max(errors, len(problems) - errors) > SHOWN:
        yield more_than_shown()


def more_than_shown() -> str:
    """The notice that GitHub hides some."""
    text = _(
        "GitHub toont van elke soort hoogstens {number} meldingen. Ze staan allemaal in het logboek "
        "en in de samenvatting van deze taak.",
        number=SHOWN,
    )
    return command("notice", "Wegwijs", text)


def _rank(one: Problem) -> int:
    return list(Severity).index(one.severity)


def _annotation(one: Problem) -> str:
    return command(_LEVELS[one.severity], one.code, _text(one), one.file, _span(one))


def command(level: str, title: str, text: str, file: str = "", span: str = "line=1") -> str:
    """One workflow command. level: "error", "warning" or "notice"; span: lines and columns in the file."""
    place = f"file={_property(file)},{span}," if file else ""
    return f"::{level} {place}title={_property(title)}::{_data(text)}"


def _span(one: Problem) -> str:
    """Lines and columns. GitHub takes no columns of what stands on more than one line."""
    if one.end_line is None:
        return f"line={one.line},col={one.column}"
    if one.end_line > one.line:
        return f"line={one.line},endLine={one.end_line}"
    return f"line={one.line},endLine={one.line},col={one.column},endColumn={one.end_column}"


def _text(one: Problem) -> str:
    more = _("Meer uitleg: {page}", page=one.help)
    return f"{one.message} {one.hint}".strip() + f"\n{more}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def summary(problems: Sequence[Problem], counts: str, repository: str = "") -> str:
    """Markdown for the summary of the job: how many problems, and a table of them, errors first.

    repository: URL below which the files of the repository can be seen, with a slash at the end.
    """
    lines = [f"### Wegwijs: {counts}"]
    if problems:
        head = (_("Soort"), _("Waar"), _("Wat is er"), _("Wat te doen"))
        lines += ["", f"| {' | '.join(head)} |", "|---|---|---|---|"]
        rows = sorted(problems, key=_rank)
        lines += [_row(one, repository) for one in rows[:MOST_ROWS]]
    if len(problems) > MOST_ROWS:
        lines += ["", _("en nog {number}", number=len(problems) - MOST_ROWS)]
    return "\n".join([*lines, ""])


def _row(one: Problem, repository: str) -> str:
    kind = _(SEVERITIES[one.severity])
    where = _("{file}, regel {line}", file=one.file, line=one.line)
    page = f"[{one.code}]({repository}{one.help})" if repository else one.help
    cells = (kind, cell(where), cell(one.message), f"{cell(one.hint)} {page}".strip())
    return f"| {' | '.join(cells)} |"


def cell(text: str) -> str:
    """Text of a cell: no HTML, no end of the row, no end of the cell."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|")
    return "<br>".join(safe.split("\n"))
