"""Which changes would help most: the estimate once more, without a sentence or with an easier word."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wegwijs.readability.findings import Finding
from wegwijs.readability.score import Counts, count, score
from wegwijs.readability.scored import Scored, total
from wegwijs.readability.text import Text, sentence

MOST = 3
LEAST_GAIN = 0.02
"""Of a change that is worth telling; what is shown has one or two decimals."""

_ALTERNATIVES = re.compile(r", | of |; | \(")
REPLACED = ("word-difficult", "abbreviation-dotted")
"""Findings of which the suggestion can stand where the words stand."""
_SENTENCES = ("sentence-too-long", "sentence-long", "item-long", "list-in-sentence", "sentence-nested")


@dataclass(frozen=True, slots=True)
class Change:
    """A piece of a passage, what to do with it, and how much lower the estimate would be.

    code: of the finding that it is about; "" for a sentence in which no rule found anything.
    """

    code: str
    passage: int
    start: int
    end: int
    words: str
    suggestion: str
    gain: float


def possible_changes(
    text: Text, sentences: Sequence[Scored], findings: Sequence[Finding]
) -> tuple[Change, ...]:
    """Every change of which the gain is known: how much lower the estimate is without the sentence, or with
    the word's first alternative."""
    counts = total(sentences)
    if counts.sentences <= 0 or counts.words <= counts.listed:
        return ()
    now = score(counts)
    return (*_words(sentences, findings, counts, now), *_sentences(text, sentences, findings, counts, now))


def best_changes(possible: Iterable[Change]) -> tuple[Change, ...]:
    """At most `MOST` changes that help, the best first, none of them within another."""
    chosen: list[Change] = []
    for one in sorted(possible, key=lambda one: (-one.gain, one.passage, one.start)):
        if (
            len(chosen) < MOST
            and one.gain >= LEAST_GAIN
            and not any(_overlap(one, other) for other in chosen)
        ):
            chosen.append(one)
    return tuple(chosen)


def gains(findings: Iterable[Finding], possible: Iterable[Change]) -> Mapping[Finding, float]:
    """How much it would help to do something about a finding; only of those of which that is known."""
    words: dict[tuple[str, int, int], float] = {}
    sentences: dict[tuple[int, int], float] = {}
    for change in possible:
        if change.code in REPLACED:
            words[change.code, change.passage, change.start] = change.gain
        else:
            sentences[change.passage, change.start] = change.gain
    found = (
        (one, sentences.get((one.passage, one.start)))
        if one.code in _SENTENCES
        else (one, words.get((one.code, one.passage, one.start)))
        for one in findings
    )
    return {one: gain for one, gain in found if gain is not None}


def _words(
    sentences: Sequence[Scored], findings: Sequence[Finding], everything: Counts, now: float
) -> Iterator[Change]:
    """Of words in sentences that count: not in a heading, a table or frontmatter."""
    starts = [(one.passage, one.sentence.start) for one in sentences]
    for one in findings:
        if one.code in REPLACED and one.suggestion:
            at = bisect_right(starts, (one.passage, one.start)) - 1
            if at < 0 or sentences[at].passage != one.passage:
                continue
            easier = _ALTERNATIVES.split(one.suggestion)[0]
            around = sentences[at].counts
            later = everything - _taken(one.words, around) + _counts(easier, around)
            if later.words > later.listed:
                gain = now - score(later)
                yield Change(one.code, one.passage, one.start, one.end, one.words, one.suggestion, gain)


def _taken(words: str, around: Counts) -> Counts:
    """What words add to the counts of their sentence; less than by themselves where they are in a name."""
    return Counts(*map(min, _counts(words, around), around))


def _counts(words: str, around: Counts) -> Counts:
    """The counts of words in the middle of a sentence, or of a piece of a list that is none."""
    found = count(sentence(words, 0, len(words)))
    return found._replace(sentences=0, listed=found.words if around.listed else 0)


def _sentences(
    text: Text, sentences: Sequence[Scored], findings: Sequence[Finding], everything: Counts, now: float
) -> Iterator[Change]:
    about = {(one.passage, one.start): one for one in reversed(findings) if one.code in _SENTENCES}
    for passage, one, counts in sentences:
        later = everything - counts
        if later.sentences > 0 and later.words > later.listed and (gain := now - score(later)) >= LEAST_GAIN:
            found = about.get((passage, one.start))
            words = text.passages[passage].text[one.start : one.end]
            code, suggestion = (found.code, found.suggestion) if found else ("", "")
            yield Change(code, passage, one.start, one.end, words, suggestion, gain)


def _overlap(one: Change, other: Change) -> bool:
    return one.passage == other.passage and one.start < other.end and other.start < one.end
