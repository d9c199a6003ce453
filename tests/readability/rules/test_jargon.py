from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.readability.rules.texts import found, passage, text_of
from wegwijs.readability.findings import Finding
from wegwijs.readability.rules.jargon import MOST, jargon
from wegwijs.readability.text import Kind, Text

RARE = {"mandaat", "legesheffing", "derogatie"}


def is_familiar(word: str) -> bool:
    return word not in RARE


def rare(text: Text) -> Iterator[Finding]:
    return jargon(text, is_familiar)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("De legesheffing is hoog.", ["legesheffing"]),
        ("Een mandaat, een derogatie en de legesheffing.", ["mandaat", "derogatie", "legesheffing"]),
        ("Derogatie is nodig.", ["Derogatie"]),
        ("Het mandaat is er. Dat mandaat blijft.", ["mandaat"]),
        ("De gemeente helpt u.", []),
        ("Bel mevrouw Mandaat.", []),
        ("Wij heten MANDAAT.", []),
        ("", []),
    ],
)
def test_words_that_are_not_familiar_are_reported_once(text: str, words: list[str]) -> None:
    assert found(rare, text) == words


def test_known_words_and_headings_are_left_alone() -> None:
    text = text_of("Een mandaat en een derogatie.", passage("legesheffing", Kind.HEADING))
    assert [one.words for one in jargon(text, is_familiar, {"mandaat"})] == ["derogatie"]


def test_an_editor_gets_no_more_than_a_few() -> None:
    text = text_of(" ".join(f"woord{'a' * number}" for number in range(1, 30)))
    assert len(list(jargon(text, lambda word: False))) == MOST


def test_each_word_is_looked_up_once() -> None:
    asked: list[str] = []

    def ask(word: str) -> bool:
        asked.append(word)
        return True

    assert list(jargon(text_of("gemeente gemeente Gemeente", "de gemeente van 1234567"), ask)) == []
    assert asked == ["gemeente"]
