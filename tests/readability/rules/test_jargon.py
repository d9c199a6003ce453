from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.readability.rules.texts import found, passage, text_of
from wegwijs.readability.findings import Finding
from wegwijs.readability.rules.jargon import MOST, jargon
from wegwijs.readability.text import Kind, Text

RARE = {"mandaat": 2.9, "legesheffing": 1.2, "derogatie": 2.0, "geheim": 3.0}


def zipf(word: str) -> float:
    return RARE.get(word, 5.0)


def rare(text: Text) -> Iterator[Finding]:
    return jargon(text, zipf)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("De legesheffing is hoog.", ["legesheffing"]),
        ("Een mandaat, een derogatie en de legesheffing.", ["legesheffing", "derogatie", "mandaat"]),
        ("Derogatie is nodig.", ["Derogatie"]),
        ("Het mandaat is er. Dat mandaat blijft.", ["mandaat"]),
        ("Dit is geheim.", []),
        ("De gemeente helpt u.", []),
        ("Bel mevrouw Mandaat.", []),
        ("Wij heten MANDAAT.", []),
        ("", []),
    ],
)
def test_rare_words_are_reported_once_the_rarest_first(text: str, words: list[str]) -> None:
    assert found(rare, text) == words


def test_known_words_and_headings_are_left_alone() -> None:
    text = text_of("Een mandaat en een derogatie.", passage("legesheffing", Kind.HEADING))
    assert [one.words for one in jargon(text, zipf, {"mandaat"})] == ["derogatie"]


def test_an_editor_gets_no_more_than_a_few() -> None:
    text = text_of(" ".join(f"woord{'a' * number}" for number in range(1, 30)))
    assert len(list(jargon(text, lambda word: 1.0))) == MOST


def test_each_word_is_looked_up_once() -> None:
    asked: list[str] = []

    def ask(word: str) -> float:
        asked.append(word)
        return 5.0

    assert list(jargon(text_of("gemeente gemeente Gemeente", "de gemeente van 1234567"), ask)) == []
    assert asked.count("gemeente") == 1
