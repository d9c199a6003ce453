"""Where sentences end: measured on marked passages (sentences.txt), and on wild text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.readability.sentences import sentence_spans
from wegwijs.readability.stops import ABBREVIATIONS, PARTICLES, STARTERS


@dataclass(frozen=True)
class Marked:
    """A passage with the offsets where a sentence ends that is not the last."""

    family: str
    text: str
    ends: frozenset[int]

    @property
    def found(self) -> frozenset[int]:
        return frozenset(end for _, end in sentence_spans(self.text)[:-1])


def _marked(family: str, line: str) -> Marked:
    text, ends = "", set()
    for part in line.replace("↵", "\n").split("¶"):
        if text:
            ends.add(len(text.rstrip()))
        text += part.removeprefix(" ") if text.endswith(" ") else part
    return Marked(family, text, frozenset(ends))


def _read() -> list[Marked]:
    family, passages = "", []
    for line in (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            family = line.removeprefix("== ")
        elif line and not line.startswith("//"):
            passages.append(_marked(family, line))
    return passages


PASSAGES = _read()
MAKING, MEASURING = PASSAGES[0::2], PASSAGES[1::2]


def _f1(passages: list[Marked]) -> float:
    """Harmonic mean of precision and recall of the ends inside passages; their own end counts for nothing."""
    right = sum(len(one.found & one.ends) for one in passages)
    wrong = sum(len(one.found ^ one.ends) for one in passages)
    return 2 * right / (2 * right + wrong) if right + wrong else 1.0


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def test_the_marked_passages_are_as_many_as_we_say() -> None:
    assert len(PASSAGES) == 302
    assert sum(len(one.ends) + 1 for one in PASSAGES) == 635


def test_sentences_end_where_a_reader_says_in_passages_the_splitter_was_not_made_with() -> None:
    assert _f1(MEASURING) >= 0.98  # measured: 0.994


@pytest.mark.parametrize("family", dict.fromkeys(one.family for one in PASSAGES))
def test_sentences_end_where_a_reader_says(family: str) -> None:
    passages = [one for one in MAKING if one.family == family]
    assert _f1(passages) >= 0.9, [_sentences(one.text) for one in passages if one.found != one.ends]


@pytest.mark.parametrize("text", ["", " ", "\n\t \u00a0"])
def test_text_of_spaces_has_no_sentence(text: str) -> None:
    assert sentence_spans(text) == []


@pytest.mark.parametrize("text", ["...", ". . .", '" ! ? "', "–"])
def test_text_without_words_is_one_sentence(text: str) -> None:
    assert sentence_spans(text) == [(0, len(text))]


def test_spaces_around_a_sentence_are_not_part_of_it() -> None:
    assert sentence_spans("  Kom langs. \n Bel eerst.  ") == [(2, 12), (15, 25)]


def test_an_abbreviation_may_stand_behind_an_opening_mark_or_a_stroke() -> None:
    assert len(sentence_spans("Bel (bijv. Humanitas) of vraag dhr./mevr. De Wit.")) == 1


def test_marks_with_spaces_between_end_a_sentence_once() -> None:
    assert _sentences("Meent u dat ! ? Kijk nog eens.") == ["Meent u dat ! ?", "Kijk nog eens."]
    assert _sentences("Wacht . . . Het begint.") == ["Wacht . . .", "Het begint."]


def test_capitals_make_a_name_and_no_abbreviation() -> None:
    assert _sentences("U bankiert bij ING. Zij bellen u nooit.") == [
        "U bankiert bij ING.",
        "Zij bellen u nooit.",
    ]


_PIECES = [
    "dhr.",
    "bijv.",
    "J.P.",
    "1.",
    "A.",
    "nr",
    "Kom",
    "de",
    "'s",
    "€",
    ".",
    "...",
    "?",
    "!",
    "…",
    '"',
    "”",
]
_WILD = st.one_of(
    st.text(),
    st.text(alphabet=".!?…\"'”) (aB1\n\u00a0\u2028"),
    st.lists(st.sampled_from([*_PIECES, " ", "  ", "\n"])).map("".join),
)


@given(_WILD)
def test_sentences_follow_each_other_and_only_spaces_are_left_out(text: str) -> None:
    spans = sentence_spans(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    assert not "".join(text[edges[i] : edges[i + 1]] for i in range(0, len(edges), 2)).strip()
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)


@given(_WILD)
def test_each_sentence_has_a_word_if_there_is_more_than_one(text: str) -> None:
    sentences = _sentences(text)
    assert len(sentences) < 2 or all(re.search(r"\w", one) for one in sentences[:-1])


@pytest.mark.timeout(60)  # time by the square of the length would take hours
@pytest.mark.parametrize(
    "piece", [".", '"', '."', '". ', "A. ", "1. ", "ja.Nee", "!? ", "a", " ", "dhr. ", "“("]
)
def test_time_is_linear_on_a_very_long_line(piece: str) -> None:
    text = piece * (500_000 // len(piece))
    assert all(end <= len(text) for _, end in sentence_spans(text))


def test_abbreviations_are_written_without_their_last_stop_and_in_one_case() -> None:
    assert not [one for one in ABBREVIATIONS if one.endswith(".") or one not in (one.lower(), one.upper())]


def test_words_around_a_stop_are_in_small_letters() -> None:
    assert all(one.islower() for one in STARTERS | PARTICLES)
