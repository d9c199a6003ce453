"""What the panel says of the language of a text: the estimate, what helps most, and all that was found."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from wegwijs.check.readability import TextReading
from wegwijs.check.reading_level import decimal, declared_level, quoted
from wegwijs.convert.links import with_base
from wegwijs.language import _, ngettext
from wegwijs.preview.known import base_path
from wegwijs.preview.look import Look
from wegwijs.preview.problem_views import PREFIX
from wegwijs.preview.spots import Spot, reading_of
from wegwijs.problems import Severity
from wegwijs.settings import Readability


@dataclass(frozen=True, slots=True)
class Line:
    """A spot in the panel. url: of its mark in the page, empty if it has none; words: what it is about."""

    spot: Spot
    words: str
    place: str
    url: str
    help_url: str


@dataclass(frozen=True, slots=True)
class PassedLine:
    words: str
    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReadingView:
    """errors, warnings, tips: in the order of the text; best: what would help most, the best first."""

    measures: tuple[tuple[str, str], ...]
    counts: str
    best: tuple[Line, ...]
    errors: tuple[Line, ...]
    warnings: tuple[Line, ...]
    tips: tuple[Line, ...]
    passed: tuple[PassedLine, ...]


def estimate_text(url: str, look: Look) -> str:
    """ "Lijkt op teksten voor niveau B2 (schatting 3,9, plus of min 0,4). U gaf B1 op.", or why not."""
    reading = reading_of(url, look)
    if reading is None:
        return _("Niet gemeten. Wegwijs kan alleen teksten in het Nederlands meten.")
    if reading.estimate is None:
        return _("Nog niet gemeten. Er staan geen zinnen in deze tekst.")
    found, own = reading.estimate, declared_level(reading.source)
    like = _(
        "Lijkt op teksten voor niveau {level} (schatting {score}, plus of min {margin}).",
        level=found.level,
        score=decimal(found.score),
        margin=decimal(found.margin),
    )
    declared = _("U gaf {level} op.", level=own) if own else _("Hier hoort {level}.", level=reading.declared)
    return " ".join((like, declared, *_advice(reading, look.inspected.settings.readability)))


def _advice(reading: TextReading, settings: Readability) -> tuple[str, ...]:
    if reading.estimate is None or reading.estimate.words >= settings.min_words:
        return ()
    least = settings.min_words
    return (
        _("Dit is maar een advies."),
        _("Een tekst van minder dan {number} woorden is niet goed te schatten.", number=least),
    )


def reading_view(url: str, look: Look, spots: Sequence[Spot], labels: Collection[str]) -> ReadingView | None:
    """None for a text that cannot be measured. labels: of the spots that are marked in the page."""
    reading = reading_of(url, look)
    if reading is None:
        return None
    base = base_path(look)
    lines = tuple(_line(one, reading, one.label in labels, base) for one in spots)
    found = [one for one in lines if one.spot.told]
    errors, warnings, tips = (
        tuple(one for one in found if one.spot.severity is severity) for severity in _SEVERITIES
    )
    best = sorted(
        (one for one in lines if one.spot.change),
        key=lambda one: -one.spot.change.gain if one.spot.change else 0.0,
    )
    return ReadingView(
        measures=_measures(reading),
        counts=_counts(len(errors), len(warnings), len(tips)),
        best=tuple(best),
        errors=errors,
        warnings=warnings,
        tips=tips,
        passed=tuple(
            PassedLine(quoted(one.finding.words), _line_number(one.place.line), one.reason)
            for one in reading.passed
        ),
    )


_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.TIP)


def _counts(errors: int, warnings: int, tips: int) -> str:
    parts = (
        ngettext("{number} fout", "{number} fouten", errors) if errors else "",
        ngettext("{number} waarschuwing", "{number} waarschuwingen", warnings) if warnings else "",
        ngettext("{number} tip", "{number} tips", tips) if tips else "",
    )
    return ", ".join(filter(None, parts)) or _("niets gevonden")


def _line(spot: Spot, reading: TextReading, is_marked: bool, base: str) -> Line:
    words = reading.reading.text.passages[spot.passage].text[spot.start : spot.end]
    place = reading.positions.place(spot.passage, spot.start, spot.end)
    return Line(
        spot=spot,
        words=quoted(words),
        place=_line_number(place.line),
        url=f"#{spot.id}" if is_marked else "",
        help_url=with_base(f"{PREFIX}redactie/meldingen/{spot.code}/", base) if spot.code else "",
    )


def _line_number(line: int) -> str:
    return _("regel {number}", number=line)


def _measures(reading: TextReading) -> tuple[tuple[str, str], ...]:
    """(what, how much) of the numbers that writers may know."""
    found = reading.estimate
    if found is None:
        return ()
    return (
        (_("Woorden die meetellen"), str(found.words)),
        (_("Zinnen"), str(found.sentences)),
        (_("Woorden per zin"), decimal(found.words / found.sentences)),
        (_("Flesch-Douma (hoger is makkelijker)"), decimal(found.flesch_douma, 0)),
        (_("LIX (lager is makkelijker)"), decimal(found.lix, 0)),
    )
