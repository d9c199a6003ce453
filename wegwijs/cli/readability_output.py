"""What `readability` shows of the texts that it read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from wegwijs.check.readability import TextReading
from wegwijs.check.reading_level import LEVEL_CODES, change_text, changes_text, estimate_text, verdict
from wegwijs.cli.output import say_tips, show_problems
from wegwijs.language import _, ngettext
from wegwijs.problems import Place, Problem, in_order
from wegwijs.readability.findings import Finding
from wegwijs.readability.gains import Change, gains
from wegwijs.reporting import print_heading, print_json, problem_counts, say


def show_readings(readings: Sequence[TextReading], form: str, pedantic: bool) -> None:
    """Print how texts read in one of `reporting.FORMATS`; tips only if asked for."""
    found = [_problems(one, pedantic) for one in readings]
    every = list(chain.from_iterable(found))
    if form == "json":
        print_json([_row(one, known) for one, known in zip(readings, found, strict=True)])
    elif form == "text":
        for one, known in zip(readings, found, strict=True):
            _show(one, known, pedantic)
    else:
        show_problems(every, form)
    say(_("Gecontroleerd: {counts}.", counts=problem_counts(every)))
    if form == "text" and not pedantic:
        say_tips([tip for one in readings for tip in one.tip_problems if tip.code not in LEVEL_CODES])


def _problems(reading: TextReading, pedantic: bool) -> list[Problem]:
    return in_order([*reading.problems, *(reading.tip_problems if pedantic else ())])


def _show(reading: TextReading, problems: Sequence[Problem], pedantic: bool) -> None:
    """The text as a whole, which says what the problem with its level says, and then its lines."""
    level = next((one for one in reading.problems if one.code in LEVEL_CODES), None)
    print_heading(reading.source.file, level.severity if level else None, _summary(reading, pedantic))
    show_problems([one for one in problems if one.code not in LEVEL_CODES], "text")


def _summary(reading: TextReading, pedantic: bool) -> list[str]:
    """What there is to say about the text as a whole. A text that is easy enough need not be easier."""
    found = reading.estimate
    if found is None:
        return [_("In deze tekst staan geen zinnen.")]
    code, why = verdict(reading.declared, found, reading.settings)
    words = ngettext("{number} woord", "{number} woorden", found.words)
    sentences = ngettext("{number} zin", "{number} zinnen", found.sentences)
    lines = [
        estimate_text(reading.source, reading.declared, found),
        why,
        _("De tekst heeft {words} in {sentences}.", words=words, sentences=sentences),
        changes_text(reading.changes, reading.positions.place) if code or pedantic else "",
    ]
    return [one for one in lines if one]


def _row(reading: TextReading, problems: Sequence[Problem]) -> dict[str, Any]:
    """One text in the JSON. Numbers of a text without sentences are null."""
    found = reading.estimate
    told = {one.problem: one.finding for one in (*reading.told, *reading.tips)}
    known = gains(told.values(), reading.reading.possible)
    return {
        "file": reading.source.file,
        "declared": reading.declared,
        "estimate": round(found.score, 2) if found else None,
        "margin": round(found.margin, 2) if found else None,
        "level": found.level if found else None,
        "words": found.words if found else None,
        "sentences": found.sentences if found else None,
        "flesch_douma": round(found.flesch_douma, 1) if found else None,
        "lix": round(found.lix, 1) if found else None,
        "findings": [
            _finding(one, finding, known.get(finding) if finding else None)
            for one, finding in ((one, told.get(one)) for one in problems)
        ],
        "changes": [
            _change(one, reading.positions.place(one.passage, one.start, one.end)) for one in reading.changes
        ],
    }


def _finding(problem: Problem, finding: Finding | None, gain: float | None) -> dict[str, Any]:
    """A problem; those of the text as a whole have no words."""
    return {
        "id": problem.code,
        "severity": problem.severity.value,
        **_span(problem),
        "words": finding.words if finding else "",
        "suggestion": finding.suggestion if finding else "",
        "message": problem.message,
        "hint": problem.hint,
        "gain": None if gain is None else round(gain, 3),
    }


def _change(change: Change, place: Place) -> dict[str, Any]:
    """What would help; without an id where no rule found anything."""
    return {
        "id": change.code or None,
        **_span(place),
        "words": change.words,
        "suggestion": change.suggestion,
        "message": change_text(change, place),
        "gain": round(change.gain, 3),
    }


def _span(place: Place | Problem) -> dict[str, int | None]:
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
