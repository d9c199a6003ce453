"""What there is to say about pieces of a text, numbered as an editor sees it in page and panel."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from wegwijs.check.readability import TextReading, Told
from wegwijs.check.reading_level import decimal
from wegwijs.language import _
from wegwijs.preview.look import Look
from wegwijs.preview.problem_views import marked
from wegwijs.problems import Severity, softened
from wegwijs.readability.gains import REPLACED, Change
from wegwijs.readability.text import Kind

SENTENCES = frozenset(
    ("sentence-too-long", "sentence-long", "item-long", "list-in-sentence", "sentence-nested", "heading-long")
)
"""Findings about a whole sentence: marked lightly, so that the words in it stand out."""
AROUND = frozenset(("paragraph-long", "paragraph-sentences", "list-short", "list-long", "list-no-intro"))
"""Findings about more than a sentence: a number behind the passage says enough."""
FRONT = (Kind.TITLE, Kind.SUMMARY)


@dataclass(frozen=True, slots=True)
class Spot:
    """A piece of a passage with what is found there, or what would help most there, or both.

    label: "1", "2", … in the order of the text; "T1", "T2", … for what is only shown to who asks for tips.
    severity: of a draft at most a warning; told: None where no rule found anything.
    """

    label: str
    severity: Severity
    passage: int
    start: int
    end: int
    told: Told | None
    change: Change | None = None

    @property
    def code(self) -> str:
        return self.told.finding.code if self.told else ""

    @property
    def is_extra(self) -> bool:
        """Whether it is only shown to who asks for tips."""
        return self.severity is Severity.TIP and self.change is None

    @property
    def is_light(self) -> bool:
        return self.told is None or self.code in SENTENCES

    @property
    def message(self) -> Markup:
        if self.told is None:
            return escape(_("Maak deze zin korter of makkelijker."))
        return marked(self.told.problem.message)

    @property
    def is_replaced(self) -> bool:
        """Whether its suggestion can stand where its words stand."""
        return self.change is not None and self.change.code in REPLACED and bool(self.change.suggestion)

    @property
    def hint(self) -> Markup:
        return marked(self.told.problem.hint) if self.told else Markup()

    @property
    def gain(self) -> str:
        """How much lower the estimate would be; empty where others would help more."""
        return decimal(self.change.gain, 2) if self.change else ""

    @property
    def id(self) -> str:
        """Of the element in the page that carries its number."""
        return f"ww-taal-{self.label}"


def reading_of(url: str, look: Look) -> TextReading | None:
    """How the text reads that makes the page at a site-relative URL; None if it is not in Dutch."""
    source = look.sources.get(url)
    return look.inspected.readings.get(source.path) if source else None


def spots_of(url: str, look: Look) -> tuple[Spot, ...]:
    """All there is to say about the text of a page, in the order of the text."""
    reading = reading_of(url, look)
    if reading is None:
        return ()
    passages = reading.reading.text.passages
    found = sorted(
        _unnumbered(reading),
        key=lambda one: (passages[one.passage].kind not in FRONT, one.passage, one.start, -one.end),
    )
    return tuple(_numbered(found))


def _unnumbered(reading: TextReading) -> Iterable[Spot]:
    told = (*reading.told, *reading.tips)
    drafts = {reading.source.file} if reading.source.draft else set()
    severities = [one.severity for one in softened((one.problem for one in told), drafts)]
    changes = {
        (one.passage, one.start, one.end, one.code): one
        for one in (reading.changes if reading.reads_harder else ())
    }
    for one, severity in zip(told, severities, strict=True):
        passage, start, end = one.finding.passage, one.finding.start, one.finding.end
        change = changes.pop((passage, start, end, one.finding.code), None)
        yield Spot("", severity, passage, start, end, one, change)
    for change in changes.values():
        yield Spot("", Severity.TIP, change.passage, change.start, change.end, None, change)


def _numbered(spots: Iterable[Spot]) -> Iterable[Spot]:
    numbers = {False: 0, True: 0}
    for one in spots:
        numbers[one.is_extra] += 1
        label = f"T{numbers[True]}" if one.is_extra else str(numbers[False])
        yield Spot(label, one.severity, one.passage, one.start, one.end, one.told, one.change)
