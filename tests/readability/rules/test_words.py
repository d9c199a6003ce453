from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.readability.difficult import DifficultWords
from wegwijs.readability.rules.words import difficult_words, quoted_spans, shaming
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
    assert quoted_spans("De foto's van auto's en 's avonds") == []
    found = difficult_words(text("De foto's, indien u ze hebt, en auto's."), "B1", WORDS)
    assert [one.words for one in found] == ["indien"]


def test_spans_of_links_and_quotes_as_a_whole_are_passed() -> None:
    one = text("Kijk naar de polis, indien u wilt.")
    assert [found.words for found in difficult_words(one, "A2", WORDS)] == ["polis", "indien"]
    assert [found.words for found in difficult_words(one, "A2", WORDS, {0: [(13, 18)]})] == ["indien"]
    assert list(difficult_words(text("Indien u wilt.", kind=Kind.QUOTE), "B1", WORDS)) == []
    assert list(shaming(text("Dat is simpel.", kind=Kind.QUOTE))) == []


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
