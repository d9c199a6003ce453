"""The estimate of a text against the level that it declares, and what would help most."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from wegwijs.language import _, language
from wegwijs.problems import Place, Problem, problem
from wegwijs.read import Source
from wegwijs.readability.analysis import Reading
from wegwijs.readability.gains import REPLACED, Change
from wegwijs.readability.limits import LEVELS
from wegwijs.readability.score import Estimate
from wegwijs.settings import Readability

PlaceOf = Callable[[int, int, int], Place]
"""(passage, start, end) -> where that stands in the file"""

LEVEL_CODES = frozenset({"level-too-high", "level-high", "level-doubtful"})
"""Of the problem with the text as a whole."""

LONGEST_QUOTE = 60
"""Characters of a sentence in a message."""


def declared_level(source: Source) -> str:
    """The level that a file gives its text, in its frontmatter or its name; "" if it gives none."""
    written = str(source.values.get("reading_level", "")).upper()
    return next((one for one in (written, source.variant.upper()) if one in LEVELS), "")


def level_problems(
    source: Source, declared: str, reading: Reading, settings: Readability, place: PlaceOf
) -> Iterator[Problem]:
    """At most one problem: that the text reads like texts of a higher level."""
    found = reading.estimate
    code, why = verdict(declared, found, settings) if found else ("", "")
    if not code or found is None:
        return
    yield problem(
        code,
        source.place("reading_level") if "reading_level" in source.values else Place(source.file),
        level=found.level,
        score=decimal(found.score),
        margin=decimal(found.margin),
        declared=_expected(source, declared),
        changes=changes_text(reading.changes, place),
        **({"reason": why} if why else {}),
    )


def estimate_text(source: Source, declared: str, found: Estimate) -> str:
    """What a text looks like, and whether that fits what it declares."""
    looks = _(
        "Deze tekst lijkt op teksten voor niveau {level} (schatting {score}, plus of min {margin}).",
        level=found.level,
        score=decimal(found.score),
        margin=decimal(found.margin),
    )
    if found.score > ceiling(declared):
        return f"{looks} {_expected(source, declared)}"
    if declared_level(source):
        return looks + " " + _("Dat past bij {level}, het niveau dat u opgaf.", level=declared)
    return looks + " " + _("Dat past bij {level}, het niveau dat hier hoort.", level=declared)


def _expected(source: Source, declared: str) -> str:
    own = declared_level(source)
    return _("U gaf {level} op.", level=own) if own else _("Hier hoort {level}.", level=declared)


def verdict(declared: str, found: Estimate, settings: Readability) -> tuple[str, str]:
    """(code, reason of an advice): what an estimate above the declared level means; ("", "") below it.

    Levels are 1 apart, so that a text of a level scores at most a half more. At A1 and A2 and in short texts
    the estimate is too uncertain to hold up anything. Measured on texts with known levels: with a tolerance
    of 0.3, 9 of 100 honest texts fail, and no text of C1 passes as B1.
    """
    if found.score <= ceiling(declared):
        return "", ""
    if found.words < settings.min_words:
        return "level-doubtful", _(
            "Een tekst van minder dan {number} woorden is niet goed te schatten.", number=settings.min_words
        )
    if declared in ("A1", "A2"):
        if found.score > ceiling("B1"):
            return "level-high", ""
        return "level-doubtful", _("Tussen A1, A2 en B1 is de schatting te onzeker.")
    return ("level-too-high" if found.score > ceiling(declared) + settings.tolerance else "level-high"), ""


def ceiling(level: str) -> float:
    """The highest score that still looks like a level: halfway to the next one."""
    return LEVELS.index(level) + 1.5


def changes_text(changes: Sequence[Change], place: PlaceOf) -> str:
    """The changes that help most, a line each, with what each gains."""
    if not changes:
        return ""
    numbered = enumerate(changes, start=1)
    lines = (
        f"{number}. {change_text(one, place(one.passage, one.start, one.end))}" for number, one in numbered
    )
    return "\n".join((_("Dit helpt het meest:"), *lines))


def change_text(one: Change, place: Place) -> str:
    """ "Regel 12: schrijf …", with how much lower the estimate would be."""
    values = {"line": place.line, "words": quoted(one.words), "gain": decimal(one.gain, 2)}
    if one.code in REPLACED:
        suggestion = one.suggestion
        text = _('Regel {line}: schrijf voor "{words}" liever {suggestion}.', suggestion=suggestion, **values)
    else:
        text = _('Regel {line}: maak de zin "{words}" korter of makkelijker.', **values)
        text = f"{text} {one.suggestion}".strip()
    return text + " " + _("De schatting wordt dan {gain} lager.", gain=values["gain"])


def quoted(words: str) -> str:
    """Words for in a message: of a long sentence its beginning."""
    if len(words) <= LONGEST_QUOTE:
        return words
    return f"{words[:LONGEST_QUOTE].rpartition(' ')[0] or words[:LONGEST_QUOTE]} …"


def decimal(number: float, digits: int = 1) -> str:
    """ "3,9": with a comma in Dutch and a point in English."""
    text = f"{number:.{digits}f}"
    return text.replace(".", ",") if language() == "nl" else text
