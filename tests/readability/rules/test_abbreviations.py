from __future__ import annotations

import pytest

from tests.readability.rules.texts import advice, found, passage, text_of
from wegwijs.readability.rules.abbreviations import EASIER, dotted, unexplained
from wegwijs.readability.text import Kind


@pytest.mark.parametrize(
    ("sentence", "words", "easy"),
    [
        ("Bel ons m.b.t. uw brief.", "m.b.t.", "over of voor"),
        ("Bel ons m.b.t uw brief.", "m.b.t", "over of voor"),
        ("Doe dit z.s.m. en bel dan.", "z.s.m.", "zo snel mogelijk"),
        ("Doe dit zsm met uw pas.", "zsm", "zo snel mogelijk"),
        ("Neem iets mee, bijv. een pas.", "bijv.", "bijvoorbeeld"),
        ("Dat kost max. 10 euro.", "max.", "hoogstens"),
        ("Kom met dhr. Jansen mee.", "dhr.", "meneer"),
        ("Dat is incl. de kosten.", "incl.", "met"),
        ("Stuur dit a.u.b. op.", "a.u.b.", "alstublieft"),
    ],
)
def test_a_dotted_abbreviation_gets_an_easier_word(sentence: str, words: str, easy: str) -> None:
    (one,) = dotted(text_of(sentence))
    assert (one.words, one.suggestion) == (words, easy)


def test_each_abbreviation_of_a_sentence_is_found() -> None:
    sentence = "Neem bijv. een pas mee m.b.t. uw brief, enz."
    assert sorted(found(dotted, sentence)) == ["bijv.", "enz", "m.b.t."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dat is het min.",
        "Ga naar www.voorbeeld.nl of schrijf a.b@voorbeeld.nl.",
        "Het kost 1.500 euro.",
        "Hij heet J.P. Jansen.",
        "De art is mooi.",
        "De winkel van Bakker B.V. is dicht.",
        "Kom om 14.00 uur. Neem uw pas mee.",
        "Kijk op mijn.overheid.nl.",
        "De tel was 5.",
    ],
)
def test_what_looks_like_a_dotted_abbreviation_is_left_alone(sentence: str) -> None:
    assert found(dotted, sentence) == []


def test_the_table_of_easier_words_is_long_and_easy() -> None:
    assert len(EASIER) >= 80
    assert all(short.isalpha() and easy and "  " not in easy for short, easy in EASIER.items())


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("De SVB betaalt elke maand.", ["SVB"]),
        ("Met een AOW-uitkering mag dat.", ["AOW"]),
        ("U krijgt hulp uit de Wmo.", ["Wmo"]),
        ("Vraag het bij een IDO of bel DUO. Het IDO is gratis.", ["IDO", "DUO"]),
        ("Bel de IND (088 043 04 30).", ["IND"]),
        ("Geef uw bsn niet aan anderen.", ["bsn"]),
        ("Loop naar de balie (GGD) toe. De GGD helpt.", []),
        ("De CIZ's helpen.", ["CIZ"]),
    ],
)
def test_letters_that_nobody_explains(sentence: str, words: list[str]) -> None:
    assert found(unexplained, sentence) == words


@pytest.mark.parametrize(
    "sentence",
    [
        "De Sociale Verzekeringsbank (SVB) betaalt. De SVB belt nooit.",
        "De SVB (Sociale Verzekeringsbank) betaalt.",
        "Kom naar de Informatiepunten Digitale Overheid (IDO's). Elk IDO helpt.",
        "AI is een computer die zelf schrijft.",
        "AOW betekent: geld van de overheid als u oud bent.",
        "Geef uw BSN, uw eigen nummer, aan niemand.",
        "Dat mag in NL en in de EU, met een PDF, tv of SMS.",
        "LET OP: DIT IS NIEUW.",
        "Ons adres is Straat 1, 7551 AB Hengelo.",
        "Koning Willem III en deel XIV.",
        "Neem een A4 mee, of code X7B2.",
        "Mail naar INFO@VOORBEELD.NL.",
        "Stuur GEEN geld.",
        "Bij het ROV, het Regionaal Overleg Verkeer, praten buurten mee.",
    ],
)
def test_explained_and_known_letters_are_left_alone(sentence: str) -> None:
    assert found(unexplained, sentence) == []


def test_an_explanation_after_the_first_use_is_too_late() -> None:
    text = text_of("De SVB betaalt.", "De Sociale Verzekeringsbank (SVB) belt.")
    assert [(one.passage, one.start) for one in unexplained(text)] == [(0, 3)]


def test_what_the_glossary_explains_is_left_alone_in_any_case() -> None:
    text = text_of("De SVB en de Wmo helpen.")
    assert [one.words for one in unexplained(text, {"svb"})] == ["Wmo"]
    assert list(unexplained(text, ("svb", "wmo"))) == []


def test_the_full_name_is_proposed_where_it_is_known() -> None:
    assert advice(unexplained, "Bel de SVB.") == ['Schrijf de eerste keer: "Sociale Verzekeringsbank (SVB)".']
    assert advice(unexplained, "Bel de QZW.") == ['Leg de eerste keer uit wat "QZW" is.']


def test_headings_are_no_first_use() -> None:
    assert (
        found(unexplained, passage("Bel de SVB", Kind.HEADING), "De Sociale Verzekeringsbank (SVB) helpt.")
        == []
    )
