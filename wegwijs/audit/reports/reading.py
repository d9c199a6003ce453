"""Reading report.json back: for what changed since then, and for the accessibility statement."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from wegwijs.audit.errors import ReportError
from wegwijs.audit.report import Report
from wegwijs.language import _
from wegwijs.reasons import reason


def read_report(file: Path) -> Report:
    """The report that `write_report` wrote to this file, also one of an older or a newer Wegwijs.

    A field that we do not know is ignored; one that is not there keeps its default.
    Raises ReportError (an AuditError) when the file cannot be read or is no report.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise ReportError(
            _("Het verslag {file} is niet te lezen: {reason}.", file=file, reason=reason(error))
        ) from error
    try:
        # Strict: a number where a text belongs means that this is another kind of file.
        return _adapter().validate_json(data, strict=True)
    except ValidationError as error:
        raise ReportError(_broken(file, error)) from error


@cache
def _adapter() -> TypeAdapter[Report]:
    """Reads the fields that the data classes have, whichever those are."""
    return TypeAdapter(Report)


def _broken(file: Path, error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    detail = f"{place}: {first['msg']}" if place else first["msg"]
    return _(
        "{file} is geen goed verslag van de toegankelijkheidstest ({detail}). Maak het opnieuw: "
        "python build.py audit",
        file=file,
        detail=detail,
    )
