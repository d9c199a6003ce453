"""Texts to try rules on."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from wegwijs.readability.findings import Finding
from wegwijs.readability.sentences import sentence_spans
from wegwijs.readability.text import Kind, Passage, Text, sentence

Rule = Callable[[Text], Iterable[Finding]]


def passage(text: str, kind: Kind = Kind.PARAGRAPH, block: str = "") -> Passage:
    sentences = tuple(sentence(text, start, end) for start, end in sentence_spans(text))
    return Passage(kind, text, sentences, block)


def text_of(*passages: str | Passage) -> Text:
    return Text(tuple(passage(one) if isinstance(one, str) else one for one in passages))


def items(*texts: str) -> list[Passage]:
    return [passage(one, Kind.ITEM) for one in texts]


def found(rule: Rule, *passages: str | Passage) -> list[str]:
    """The words that a rule finds."""
    return [one.words for one in rule(text_of(*passages))]


def advice(rule: Rule, *passages: str | Passage) -> list[str]:
    """What a rule suggests."""
    return [one.suggestion for one in rule(text_of(*passages))]
