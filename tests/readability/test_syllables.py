"""Syllables of Dutch words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.readability.syllables import syllables

COUNTED = {
    1: "huis leeuw nieuw gauw zijn jij knie mail app apps zo'n herfst angst schrijft strikt team",
    2: """
    idee tweeën geïnd e-mail huizen water toeslag zeeën bureau niveau cadeau nieuwe eeuwen mooie
    draaien groeien uien kauwen bijeen moeilijk systeem hobby baby royaal type euro bieden naïef
    café privé quotum laptop website online update software smartphone cookie foto's auto's baby's
    tv cv hoezo zoiets
    """,
    3: """
    radio video familie museum ruïne BSN UWV AOW SVB gemeente belasting huurtoeslag formulier
    aanvragen station sociaal speciaal patiënt cliënten reünie ideeën ideaal theater augustus
    actueel ooievaar bijzonder Europees gebeuren geopend kopieën poëzie vacuüm egoïst enquête
    computer programma's kwijtschelding uitkering rijbewijs douane garage restaurant
    """,
    4: """
    e-mailadres bibliotheek Belastingdienst informatie nationaal officieel financieel beëindigen
    industrieën februari januari situatie beoordelen beantwoorden geactiveerd kopiëren Oekraïne
    onmiddellijk zelfredzaamheid digid.nl discipline petroleum jubileum
    """,
    5: """
    zorgverzekering organisatie officiële coördinatie individueel continuïteit identiteitskaart
    """,
    6: "verantwoordelijkheid koninkrijksrelaties kinderopvangtoeslag",
    7: "inkomensafhankelijk",
    10: "arbeidsongeschiktheidsverzekering geneesmiddelenvergoedingssysteem",
}
"""Words with their syllables, counted by hand."""

HARD = {"team"}
"""English words that we count wrong: in Dutch, the e and the a of "theater" are two sounds."""


def test_hand_count() -> None:
    words = [(word, number) for number, words in COUNTED.items() for word in words.split()]
    assert len(words) >= 120
    assert {word for word, number in words if syllables(word) != number} == HARD


def test_each_digit_is_a_syllable() -> None:
    assert (syllables("8"), syllables("26"), syllables("14.00"), syllables("2026")) == (1, 2, 4, 4)


def test_abbreviation_is_read_letter_by_letter_or_as_a_word() -> None:
    assert (syllables("BSN"), syllables("bsn"), syllables("t.b.v."), syllables("IBAN")) == (3, 3, 3, 2)


@pytest.mark.parametrize("word", ["foto's", "zo'n"])
def test_curly_apostrophe_is_an_apostrophe(word: str) -> None:
    assert syllables(word) == syllables(word.replace("'", "’"))


def test_capitals_make_no_difference_to_a_word() -> None:
    assert syllables("Gemeente") == syllables("GEMEENTE") == syllables("gemeente") == 3


@pytest.mark.parametrize("mark", ["", "-", "…", "'", "€"])
def test_marks_have_none(mark: str) -> None:
    assert syllables(mark) == 0


@given(st.text())
def test_never_more_than_characters(word: str) -> None:
    assert 0 <= syllables(word) <= len(word.lower())


@given(st.text(st.characters(categories=["Lu", "Ll", "Nd"]), min_size=1))
def test_word_has_at_least_one(word: str) -> None:
    assert syllables(word) >= 1
