"""Where the words that people read stand in what an editor wrote."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stages import ARTICLE
from wegwijs.check.positions import Positions
from wegwijs.convert.converter import Converter
from wegwijs.read import Source
from wegwijs.read.frontmatter import parse
from wegwijs.readability.html import read_html
from wegwijs.readability.text import Text


def read(body: str) -> tuple[Source, Text]:
    parsed = parse(ARTICLE, "x.md")
    source = Source("x.md", "artikelen/x.md", "artikelen", "x", {}, parsed.places, body, 10)
    return source, read_html(Converter("/", {}).convert(body, source.path).html)


@pytest.mark.parametrize(
    ("body", "words", "written"),
    [
        ("Wij helpen u.", "helpen u", "helpen u"),
        ("Wij helpen u.", "elpe", "helpen"),  # of a word that is only touched, the whole
        ("Wij **helpen** u *snel*.", "helpen u snel", "helpen** u *snel"),
        ("Lees [wat u doet](doet.md) en kom.", "doet en kom", "doet](doet.md) en kom"),
        ("Kom `kom` en kom.", "en kom", "en kom"),
        ("Eén\n\n> Twee drie\n\n- Vier\n- Vijf zes", "Vijf zes", "Vijf zes"),
        ("a b\nc d", "b c", "b\nc"),
        ("ja ja ja nee", "nee", "nee"),
    ],
)
def test_the_span_of_words_in_the_body(body: str, words: str, written: str) -> None:
    source, text = read(body)
    [(number, start)] = [
        (number, one.text.index(words)) for number, one in enumerate(text.passages) if words in one.text
    ]
    span = Positions(source, text).span(number, start, start + len(words))
    assert span is not None
    assert body[slice(*span)] == written
    assert span[1] == body.rindex(written) + len(written)


def test_a_place_has_lines_of_the_file_and_an_end() -> None:
    source, text = read("Een.\n\nWij **helpen**\nu snel.")
    place = Positions(source, text).place(1, 4, 12)
    assert (place.line, place.column, place.end_line, place.end_column) == (12, 7, 13, 2)


def test_words_that_are_not_in_the_body_have_the_place_of_the_passage_and_no_end() -> None:
    source, text = read("Wij helpen u.")
    positions = Positions(replace(source, body="Wij schrijven iets anders."), text)
    assert positions.span(0, 0, 3) is None
    place = positions.place(0, 4, 10)
    assert (place.line, place.column, place.end_line) == (10, 1, None)


def test_a_piece_between_words_has_no_end() -> None:
    source, text = read("Een. Wij helpen u.")
    place = Positions(source, text).place(0, 3, 4)
    assert (place.line, place.column, place.end_line) == (10, 1, None)
