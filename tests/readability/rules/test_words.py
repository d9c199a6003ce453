from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.readability.difficult import DifficultWords
from wegwijs.readability.rules.quotes import is_within, quoted_spans
from wegwijs.readability.rules.words import difficult_words, shaming
from wegwijs.readability.shaming import shaming_rows
from wegwijs.readability.text import Kind, Text, passage
from wegwijs.readability.word_list import base_entries

WORDS = DifficultWords(base_entries())


def text(*paragraphs: str, kind: Kind = Kind.PARAGRAPH) -> Text:
    return Text(tuple(passage(kind, one) for one in paragraphs))


def test_a_finding_has_its_place_and_what_to_write() -> None:
    [one] = difficult_words(text("Hallo.", "Een vraag. Dat is met betrekking tot u."), "B1", WORDS)
    assert (one.code, one.passage, one.words) == ("word-difficult", 1, "met betrekking tot")
    assert (one.start, one.end) == (18, 36)
    assert one.suggestion == "over, van of voor"


@pytest.mark.parametrize("quote", ['"indien"', "'indien'", "‘indien’", "“indien”", "„indien”"])
def test_what_is_on_the_letter_is_passed(quote: str) -> None:
    assert list(difficult_words(text(f"Op de brief staat {quote}."), "B1", WORDS)) == []


def test_an_apostrophe_opens_no_quote() -> None:
    assert quoted_spans("De foto's van auto's en 's avonds") == ()
    found = difficult_words(text("De foto's, indien u ze hebt, en auto's."), "B1", WORDS)
    assert [one.words for one in found] == ["indien"]


def test_quotes_as_a_whole_are_passed() -> None:
    assert list(difficult_words(text("Indien u wilt.", kind=Kind.QUOTE), "B1", WORDS)) == []
    assert list(shaming(text("Dat is simpel.", kind=Kind.QUOTE))) == []


def test_only_the_difficult_words_between_quotes_are_passed() -> None:
    one = text('Op de brief staat "indien" en "tevens". U belt ons indien dat zo is, "reeds" dus.')
    assert [found.start for found in difficult_words(one, "B1", WORDS)] == [
        one.passages[0].text.rindex("indien")
    ]


@given(st.text('" a', max_size=30), st.integers(0, 29), st.integers(1, 9))
def test_a_piece_is_within_what_it_shares_a_character_with(written: str, start: int, length: int) -> None:
    spans = quoted_spans(written)
    quoted = {place for first, last in spans for place in range(first, last)}
    assert is_within((start, start + length), spans) == (not quoted.isdisjoint(range(start, start + length)))


@pytest.mark.timeout(20)
def test_a_very_long_passage_takes_time_by_its_length() -> None:
    many = 40_000
    assert sum(1 for _ in shaming(text("Dat is simpel. " * many))) == many
    assert sum(1 for _ in difficult_words(text("indien " * many), "B1", WORDS)) == many


@pytest.mark.parametrize("row", shaming_rows(), ids=lambda row: row["wrong"])
def test_words_that_shame_and_their_other_uses(row: dict[str, str]) -> None:
    [one, *more] = shaming(text(row["wrong"]))
    assert (one.code, more) == ("word-shaming", [])
    assert one.suggestion in {other["suggestion"] for other in shaming_rows()}
    assert list(shaming(text(row["right"]))) == []


@pytest.mark.parametrize(
    "fine",
    [
        "Stuur de brief met gewone post.",
        "Dat gaat zoals gewoonlijk.",
        "Het is heel gewoon om hulp te vragen.",
        "U hebt een achterstand met de huur.",
        "Betaal uw achterstand.",
        "De Dom in Utrecht.",
        "U hoeft alleen uw pas mee te nemen.",
        "U hoeft niet te betalen.",
        "Niet iedereen weet hoe dit werkt.",
        "De bus komt zo snel.",
        "Wij bellen u even terug.",
        "Dat is niet moeilijk te vinden? Vraag het ons.",
        "U bent een gewone klant.",
        "Dat is natuurlijk vervelend.",
        "Een domein is een adres.",
        "Hij zei: 'Wat simpel!'",
    ],
)
def test_nobody_is_shamed_here(fine: str) -> None:
    assert list(shaming(text(fine))) == []


@given(st.lists(st.text(max_size=60), max_size=4))
def test_nothing_breaks_them(paragraphs: list[str]) -> None:
    one = text(*paragraphs)
    for found in (*difficult_words(one, "A2", WORDS), *shaming(one)):
        assert one.passages[found.passage].text[found.start : found.end] == found.words
