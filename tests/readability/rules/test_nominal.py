from __future__ import annotations

import pytest

from tests.readability.rules.texts import advice, found, passage
from wegwijs.readability.rules.nominal import nominal_style
from wegwijs.readability.text import Kind


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Het aanvragen van een pas duurt lang.", "Het aanvragen van"),
        ("Wij helpen bij het invullen van de brief.", "het invullen van"),
        ("Na de beoordeling van de brief hoort u meer.", "de beoordeling van"),
        ("De registratie van uw naam is klaar.", "De registratie van"),
        ("De gemeente neemt snel een besluit.", "neemt snel een besluit"),
        ("Als u gebruik wilt maken van de bus.", "gebruik wilt maken"),
        ("Bij overtreding van de regels betaalt u.", "Bij overtreding van"),
        ("Het niet betalen van de boete is duur.", "niet betalen van"),
        ("Na ontvangst van de brief betaalt u.", "Na ontvangst van"),
        ("Wij doen een beroep op u.", "doen een beroep"),
        ("Maak melding van de schade.", "Maak melding"),
        ("De rechter komt snel tot een besluit.", "komt snel tot een besluit"),
        ("De dienst stelt een auto ter beschikking.", "stelt een auto ter beschikking"),
    ],
)
def test_a_noun_that_hides_a_verb(sentence: str, words: str) -> None:
    assert found(nominal_style, sentence) == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        "De woning van uw buurman is oud.",
        "Het leven van een kat is kort.",
        "De rekening van de tandarts.",
        "De huurwoning van uw zoon.",
        "Het begin van de dag.",
        "Het inkomen van uw partner telt mee.",
        "De verkiezing van de Tweede Kamer.",
        "Vraag de pas aan.",
        "Het schrijven van 3 mei ligt hier.",
        "Het besluit staat in de brief.",
        "De raad neemt bij zijn besluit de tijd.",
        "De Vereniging van Eigenaars helpt.",
    ],
)
def test_nouns_for_things_stay(sentence: str) -> None:
    assert found(nominal_style, sentence) == []


def test_a_verb_is_proposed() -> None:
    assert advice(nominal_style, "Het aanvragen van een pas.") == [
        'Gebruik een werkwoord in plaats van "aanvragen".'
    ]
    assert advice(nominal_style, "Wij nemen een besluit.") == ["Schrijf: beslissen."]
    assert found(nominal_style, passage("Wij nemen een besluit.", Kind.HEADING)) == []
