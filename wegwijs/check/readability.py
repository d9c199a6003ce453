"""How hard the texts are to read: the estimate against the declared level, and what the rules find."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wegwijs.check.accepted import let_pass
from wegwijs.check.frontmatter_text import frontmatter_passages
from wegwijs.check.positions import Positions
from wegwijs.check.reading_level import PlaceOf, declared_level, level_problems, quoted
from wegwijs.convert import Fragment
from wegwijs.link import Portal
from wegwijs.memory import Memory
from wegwijs.problems import Place, Problem, problem
from wegwijs.read import Source
from wegwijs.read.collections import ARTICLES
from wegwijs.read.variants import language_of
from wegwijs.readability.analysis import Knowledge, Reading, analyse
from wegwijs.readability.findings import Finding
from wegwijs.readability.gains import Change
from wegwijs.readability.html import read_html
from wegwijs.readability.score import Estimate
from wegwijs.readability.text import Text
from wegwijs.settings import Readability

DUTCH = "nl"
NO_STEPS = ("wat", "waarom", "wanneer", "welk", "welke", "wie", "waar")
"""First words of titles that ask for an explanation, not for steps."""


@dataclass(frozen=True, slots=True)
class Passed:
    """A finding that an editor lets pass, and why."""

    code: str
    place: Place
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class TextReading:
    """declared: the level, its own or that of the settings; places: of each finding, in the same order."""

    declared: str
    estimate: Estimate | None
    findings: tuple[Finding, ...]
    places: tuple[Place, ...]
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]
    passed: tuple[Passed, ...] = ()


def readings(
    portal: Portal,
    fragments: Mapping[str, Fragment],
    settings: Readability,
    knowledge: Knowledge,
    language: str = DUTCH,
    memory: Memory | None = None,
) -> dict[str, TextReading]:
    """Path below content -> how its text reads; only texts in Dutch can be measured.

    language: of the portal. Texts with the same fragment, settings and knowledge are not read again.
    """
    memory = memory or Memory()
    dutch = [one for one in portal.sources if language_of(one.variant, language) == DUTCH]
    parts = ((one.path, (one, fragments[one.path], settings, knowledge)) for one in dutch)
    found = memory.recall_each("reading", parts, read_source)
    return {source.path: reading for source, reading in zip(dutch, found, strict=True)}


def read_source(
    source: Source, fragment: Fragment, settings: Readability, knowledge: Knowledge
) -> TextReading:
    """How one text reads, with its frontmatter."""
    declared = declared_level(source) or settings.level
    body = read_html(fragment.html)
    sentences = frontmatter_passages(source.values)
    text = Text((*body.passages, *(one[1] for one in sentences)))
    reading = analyse(text, declared, settings.limits(declared), knowledge)
    positions = Positions(source, body)
    count = len(body.passages)

    def place(passage_: int, start: int, end: int) -> Place:
        if passage_ < count:
            return positions.place(passage_, start, end)
        return source.place(*sentences[passage_ - count][0])

    left, passed, unused = _let_pass(source, reading, positions, count, place)
    problems = [
        *level_problems(source, declared, reading, settings, place),
        *(_problem(one, place(one.passage, one.start, one.end)) for one in left),
        *unused,
        *_blocks(source, fragment),
    ]
    places = tuple(place(one.passage, one.start, one.end) for one in left)
    return TextReading(
        declared, reading.estimate, tuple(left), places, reading.changes, tuple(problems), tuple(passed)
    )


def _let_pass(
    source: Source, reading: Reading, positions: Positions, count: int, place: PlaceOf
) -> tuple[list[Finding], list[Passed], list[Problem]]:
    """What is left, what passes, and what is wrong with the comments that let it pass."""
    if "<!--" not in source.body:
        return list(reading.findings), [], []
    spans = [
        positions.span(one.passage, one.start, one.end) if one.passage < count else (None, None)
        for one in reading.findings
    ]
    whole = [(one, two) if one is not None and two is not None else None for one, two in spans]
    passed, problems, gone = [], [], set()
    for comment, number in let_pass(source.body, whole):
        at = source.place_in_body(comment.start)
        if not comment.reason:
            problems.append(problem("accepted-no-reason", at))
        if number is None:
            problems.append(problem("accepted-unused", at))
            continue
        gone.add(number)
        one = reading.findings[number]
        passed.append(Passed(one.code, place(one.passage, one.start, one.end), one.words, comment.reason))
    left = [one for number, one in enumerate(reading.findings) if number not in gone]
    return left, passed, problems


def _problem(one: Finding, place: Place) -> Problem:
    return problem(
        one.code,
        place,
        words=quoted(one.words),
        suggestion=one.suggestion,
        number=one.number,
        limit=one.limit,
    )


def _blocks(source: Source, fragment: Fragment) -> Iterator[Problem]:
    """An article without steps where its title promises them, or without a person who helps."""
    if source.collection != ARTICLES.folder or fragment.too_deep or not source.body.strip():
        return
    place = Place(source.file, source.body_line)
    first = str(source.values.get("title", "")).partition(" ")[0].lower()
    if "stappen" not in fragment.blocks and first not in NO_STEPS:
        yield problem("steps-missing", place)
    if "hulp" not in fragment.blocks:
        yield problem("help-missing", place)
