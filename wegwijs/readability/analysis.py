"""All there is to say about one text: the estimate, what the rules find, and what would help most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from wegwijs.readability.difficult import DifficultWords
from wegwijs.readability.findings import Finding
from wegwijs.readability.gains import Change, best_changes, possible_changes
from wegwijs.readability.limits import Limits
from wegwijs.readability.names import Names
from wegwijs.readability.pieces import pieces
from wegwijs.readability.rules.abbreviations import dotted, unexplained
from wegwijs.readability.rules.address import mixed_address
from wegwijs.readability.rules.familiar import is_familiar
from wegwijs.readability.rules.jargon import jargon
from wegwijs.readability.rules.negation import double_negatives
from wegwijs.readability.rules.nominal import nominal_style
from wegwijs.readability.rules.numbers import dates, number_formats, number_words
from wegwijs.readability.rules.passive import passive_share, passives
from wegwijs.readability.rules.sentences import lists_in_sentences, long_sentences, nested_sentences
from wegwijs.readability.rules.structure import headings, lists, long_paragraphs
from wegwijs.readability.rules.words import difficult_words, shaming
from wegwijs.readability.score import Estimate, estimate
from wegwijs.readability.scored import Scored, scored, total
from wegwijs.readability.text import Text


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known besides the text; made once for all texts.

    words: the difficult ones, with those that the glossary explains as known; names: of organisations and
    laws; explained: words and abbreviations, in lower case, that the glossary explains; mark: the same for
    the same knowledge.
    """

    words: DifficultWords
    names: Names = field(default_factory=Names)
    explained: frozenset[str] = frozenset()
    mark: str = ""


@dataclass(frozen=True)
class Reading:
    """How a text reads. estimate: None for a text without sentences; findings: what every editor is told.

    Without slots: tips and changes are worked out when somebody asks for them, and kept.
    """

    text: Text
    limits: Limits
    knowledge: Knowledge
    sentences: Sequence[Scored]
    estimate: Estimate | None
    findings: tuple[Finding, ...]

    @cached_property
    def tips(self) -> tuple[Finding, ...]:
        """What is right less often, or matters less: for who asks."""
        return _in_order(_tips(self.text, self.limits, self.knowledge))

    @cached_property
    def possible(self) -> tuple[Change, ...]:
        """Every change of which the gain is known."""
        return possible_changes(self.text, self.sentences, self.findings)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What would help most."""
        return best_changes(self.possible)


def analyse(text: Text, level: str, limits: Limits, knowledge: Knowledge) -> Reading:
    """How a text reads that declares a level ("A1" to "B2")."""
    sentences = scored(text, knowledge.names)
    found = _in_order(_findings(text, level, limits, knowledge))
    return Reading(text, limits, knowledge, sentences, estimate(total(sentences)), found)


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(set(findings), key=lambda one: (one.passage, one.start, one.code)))


def _findings(text: Text, level: str, limits: Limits, knowledge: Knowledge) -> Iterator[Finding]:
    yield from (one for one in long_sentences(text, limits) if one.code != "item-long")
    yield from difficult_words(text, level, knowledge.words)
    yield from shaming(text)
    yield from passive_share(text)
    yield from dotted(text)
    yield from unexplained(text, knowledge.explained)
    yield from mixed_address(text)
    yield from number_formats(text)
    yield from dates(text)


def _tips(text: Text, limits: Limits, knowledge: Knowledge) -> Iterator[Finding]:
    yield from (one for one in long_sentences(text, limits) if one.code == "item-long")
    yield from lists_in_sentences(text, limits)
    yield from nested_sentences(text)
    yield from pieces(text)
    yield from jargon(text, is_familiar, knowledge.explained)
    yield from passives(text)
    yield from double_negatives(text)
    yield from number_words(text)
    yield from nominal_style(text)
    yield from long_paragraphs(text, limits)
    yield from headings(text, limits)
    yield from lists(text, limits)
