"""How the texts read: what each looks like against the level it declares, and what editors let pass."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wegwijs.check.readability import TextReading
from wegwijs.check.reading_level import ceiling, verdict
from wegwijs.problems import Severity, softened
from wegwijs.read.collections import ARTICLES
from wegwijs.report.rows import PageRow

HARDER, DOUBTFUL, FITS, UNKNOWN = "harder", "doubtful", "fits", "unknown"


@dataclass(frozen=True, slots=True)
class TextRow:
    """How one text reads, and what is found about its language.

    declared: the level it should have, in the file or else in the settings; verdict: "harder" (reads like
    texts of a higher level), "doubtful" (perhaps: too short, or A1 or A2, where the estimate is uncertain),
    "fits", or "unknown" (no sentences); above: the estimate minus the highest one that still looks like the
    declared level, negative below it; None if unknown; errors, warnings and tips: how many.
    """

    page: PageRow
    declared: str
    verdict: str
    above: float | None
    errors: int
    warnings: int
    tips: int


@dataclass(frozen=True, slots=True)
class LetPass:
    """What an editor lets pass with `<!-- taal-ok: reason -->`.

    code: of the problem it would be; words: as they stand in the text; reason: may be empty.
    """

    file: str
    line: int
    code: str
    words: str
    reason: str


def text_rows(rows: Sequence[PageRow], readings: Mapping[str, TextReading]) -> tuple[TextRow, ...]:
    """All articles in Dutch, and the other texts that are long enough to measure.

    readings: file -> how its text reads. What needs most attention comes first: what certainly reads harder,
    then what perhaps does; the highest above its level first.
    """
    found = [
        _text_row(one, readings[one.file])
        for one in rows
        if one.file in readings
        and (one.kind == ARTICLES.folder or (one.estimate is not None and not one.is_short))
    ]
    return tuple(sorted(found, key=_attention))


def let_pass(readings: Mapping[str, TextReading]) -> tuple[LetPass, ...]:
    """Everything that editors let pass, in order of file and line."""
    found = (
        LetPass(one.place.file, one.place.line, one.finding.code, one.finding.words, one.reason)
        for reading in readings.values()
        for one in reading.passed
    )
    return tuple(sorted(found, key=lambda one: (one.file, one.line, one.words)))


def _attention(one: TextRow) -> tuple[int, float, str]:
    order = (HARDER, DOUBTFUL, FITS, UNKNOWN).index(one.verdict)
    return order, -(one.above or 0.0), one.page.file


def _text_row(page: PageRow, reading: TextReading) -> TextRow:
    found = reading.estimate
    source = reading.source
    problems = softened(reading.problems, (source.file,) if source.draft else ())
    return TextRow(
        page=page,
        declared=reading.declared,
        verdict=_verdict(reading),
        above=found.score - ceiling(reading.declared) if found else None,
        errors=sum(one.severity is Severity.ERROR for one in problems),
        warnings=sum(one.severity is Severity.WARNING for one in problems),
        tips=len(reading.tip_problems),
    )


def _verdict(reading: TextReading) -> str:
    """What the check says of its level: see `check/reading_level.py`."""
    found = reading.estimate
    if found is None:
        return UNKNOWN
    code, _why = verdict(reading.declared, found, reading.settings)
    return {"": FITS, "level-doubtful": DOUBTFUL}.get(code, HARDER)
