"""How hard the texts are to read: the estimate against the declared level, and what the rules find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from wegwijs.check.accepted import let_pass
from wegwijs.check.frontmatter_text import frontmatter_passages
from wegwijs.check.positions import Positions
from wegwijs.check.reading_cache import Found, Item, Shared, known_problems
from wegwijs.check.reading_level import ceiling, declared_level, level_problems, quoted
from wegwijs.convert import Fragment
from wegwijs.keyed_cache import KeyedCache
from wegwijs.language import speaking
from wegwijs.link import Portal
from wegwijs.memory import Memory
from wegwijs.problems import Place, Problem, Severity, problem
from wegwijs.read import Source
from wegwijs.read.collections import ARTICLES
from wegwijs.read.source import Path
from wegwijs.read.variants import language_of
from wegwijs.readability.analysis import Knowledge, Reading, analyse
from wegwijs.readability.findings import Finding
from wegwijs.readability.gains import Change, best_changes
from wegwijs.readability.html import read_html
from wegwijs.readability.score import Estimate
from wegwijs.readability.text import Passage, Text
from wegwijs.settings import Readability

DUTCH = "nl"
NO_STEPS = ("wat", "waarom", "wanneer", "welk", "welke", "wie", "waar")
"""First words of titles that ask for an explanation, not for steps."""


_SAID = ("word-jargon", "nominal-style")
"""Tips about words that may be difficult words too."""


class Told(NamedTuple):
    """A finding, and the problem that tells an editor of it."""

    finding: Finding
    problem: Problem


class Passed(NamedTuple):
    """A finding that an editor lets pass, where it is, and why."""

    finding: Finding
    place: Place
    reason: str


@dataclass(frozen=True)
class TextReading:
    """How the text of one file reads. known: its problems, if they were worked out before; plain: what people
    read of a text that was not converted.

    Without slots: everything is worked out when somebody asks for it, and kept.
    """

    source: Source
    fragment: Fragment
    settings: Readability
    knowledge: Knowledge
    known: tuple[Problem, ...] | None = None
    plain: Text | None = None

    @property
    def declared(self) -> str:
        return declared_level(self.source) or self.settings.level

    @cached_property
    def reading(self) -> Reading:
        """How the text of the body reads, with the sentences in the frontmatter behind it."""
        text = Text((*self._body.passages, *(one[1] for one in self._front)))
        return analyse(text, self.declared, self.settings.limits(self.declared), self.knowledge)

    @cached_property
    def positions(self) -> Positions:
        return Positions(self.source, self._body, [one[0] for one in self._front])

    @property
    def estimate(self) -> Estimate | None:
        return self.reading.estimate

    @property
    def reads_harder(self) -> bool:
        """Whether it looks like texts of a higher level than it declares."""
        return self.estimate is not None and self.estimate.score > ceiling(self.declared)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What would help most, of what is not let pass."""
        gone = {(one.finding.code, one.finding.passage, one.finding.start) for one in self.passed}
        possible = (one for one in self.reading.possible)
        return best_changes(one for one in possible if (one.code, one.passage, one.start) not in gone)

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """What every editor is told: errors and warnings of the rules."""
        return self._told(self.reading.findings)

    @cached_property
    def tips(self) -> tuple[Told, ...]:
        """What the rules have to tell to who asks; not what a difficult word is told for already."""
        difficult = [one for one in self.reading.findings if one.code == "word-difficult"]
        tips = [one for one in self.reading.tips if one.code not in _SAID or not _is_within(one, difficult)]
        return self._told(tips)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Errors and warnings: of the level, of the rules, of what is let pass, and of what is missing."""
        if self.known is not None:
            return self.known
        return (
            *(one for one in self._level if one.severity is not Severity.TIP),
            *(one.problem for one in self.told),
            *self._comments[1],
            *_blocks(self.source, self.fragment),
        )

    @cached_property
    def tip_problems(self) -> tuple[Problem, ...]:
        level = (one for one in self._level if one.severity is Severity.TIP)
        return (*level, *(one.problem for one in self.tips))

    @property
    def passed(self) -> tuple[Passed, ...]:
        return self._comments[0]

    @cached_property
    def _body(self) -> Text:
        return read_html(self.fragment.html) if self.plain is None else self.plain

    @cached_property
    def _front(self) -> list[tuple[Path, Passage]]:
        return frontmatter_passages(self.source.values)

    @cached_property
    def _level(self) -> tuple[Problem, ...]:
        return tuple(
            level_problems(self.source, self.declared, self.reading, self.settings, self.positions.place)
        )

    @cached_property
    def _comments(self) -> tuple[tuple[Passed, ...], tuple[Problem, ...]]:
        """What passes, and what is wrong with the comments that let it pass."""
        if "<!--" not in self.source.body:
            return (), ()
        findings = (*self.reading.findings, *self.reading.tips)
        spans = [self.positions.span(one.passage, one.start, one.end) for one in findings]
        passed: list[Passed] = []
        problems: list[Problem] = []
        for comment, number in let_pass(self.source.body, spans, len(self.reading.findings)):
            place = self.source.place_in_body(comment.start)
            if not comment.reason:
                problems.append(problem("accepted-no-reason", place))
            if number is None:
                problems.append(problem("accepted-unused", place))
            else:
                passed.append(Passed(findings[number], self._place(findings[number]), comment.reason))
        return tuple(passed), tuple(problems)

    def _told(self, findings: Sequence[Finding]) -> tuple[Told, ...]:
        gone = {one.finding for one in self.passed}
        return tuple(Told(one, _problem(one, self._place(one))) for one in findings if one not in gone)

    def _place(self, one: Finding) -> Place:
        return self.positions.place(one.passage, one.start, one.end)


def _is_within(one: Finding, others: Iterable[Finding]) -> bool:
    return any(
        one.passage == other.passage and one.start < other.end and other.start < one.end for other in others
    )


def readings(
    portal: Portal,
    fragments: Mapping[str, Fragment],
    settings: Readability,
    knowledge: Knowledge,
    language: str = DUTCH,
    memory: Memory | None = None,
    cache: KeyedCache | None = None,
    jobs: int = 1,
) -> dict[str, TextReading]:
    """Path below content -> how its text reads; only texts in Dutch can be measured.

    language: of the portal; memory, cache: of earlier looks and builds. A text with the same fragment,
    settings and knowledge is not read again.
    """
    memory = memory or Memory()
    dutch = [one for one in portal.sources if language_of(one.variant, language) == DUTCH]
    shared = (settings, knowledge)
    is_first = not memory.knows("readings", None, shared)
    memory.recall("readings", None, shared, lambda: None)
    items = [(one, fragments[one.path]) for one in dutch]
    known: Mapping[str, Found] = {}
    if is_first:
        known = known_problems(_problems_of, items, settings, knowledge, cache or KeyedCache(None), jobs)

    def read(source: Source, fragment: Fragment, settings: Readability, knowledge: Knowledge) -> TextReading:
        return TextReading(source, fragment, settings, knowledge, known.get(source.path))

    parts = ((source.path, (source, fragment, *shared)) for source, fragment in items)
    found = memory.recall_each("reading", parts, read)
    return {source.path: reading for source, reading in zip(dutch, found, strict=True)}


def _problems_of(shared: Shared, items: Sequence[Item]) -> list[Found]:
    settings, knowledge, spoken = shared
    with speaking(spoken):  # another process speaks Dutch
        return [TextReading(*one, settings, knowledge).problems for one in items]


def _problem(one: Finding, place: Place) -> Problem:
    words, suggestion = quoted(one.words), one.suggestion
    return problem(one.code, place, words=words, suggestion=suggestion, number=one.number, limit=one.limit)


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
