"""Abbreviations that a text explains with "heet", and letters that are a grade."""

from __future__ import annotations

import pytest

from wegwijs.readability.rules.abbreviations import unexplained
from wegwijs.readability.text import Kind, Text, passage


def found(*paragraphs: str) -> list[str]:
    text = Text(tuple(passage(Kind.PARAGRAPH, one) for one in paragraphs))
    return [one.words for one in unexplained(text)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "De gemeente maakt met u een plan. Dit plan heet PIP. In het PIP staat wat u doet.",
        "Ook uw internetadres staat daarbij. Dat heet een IP-adres.",
        "Uw auto moet naar de keuring. Die keuring heet “APK”.",
        "Zulke plekken heten IDO's.",
        "Wij bouwen de site volgens niveau A en AA.",
    ],
)
def test_what_a_text_calls_by_its_letters_is_explained(paragraph: str) -> None:
    assert found(paragraph) == []


def test_what_was_called_is_known_in_the_rest_of_the_text() -> None:
    assert found("Dat plan heet PIP.", "Neem uw PIP mee.") == []


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("Neem uw PIP mee. Dat plan heet PIP.", ["PIP"]),
        ("Hij heet Jan. APK is verplicht.", ["APK"]),
        ("Hoe uw plan ook heet: neem de PIP mee.", ["PIP"]),
        ("Hij heet Jan en werkt bij het GBLT.", ["GBLT"]),
        ("Bel de AA voor hulp.", ["AA"]),
    ],
)
def test_letters_that_are_only_near_it_are_not(paragraph: str, words: list[str]) -> None:
    assert found(paragraph) == words
