from __future__ import annotations

import pytest

from tests.readability.rules.texts import advice, found, passage
from wegwijs.readability.rules.address import mixed_address
from wegwijs.readability.text import Kind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("U vult uw naam in. Daarna krijg je bericht.", ["je"]),
        ("Je vult jouw naam in. Daarna belt u ons.", ["u"]),
        ("U belt. Je wacht.", ["Je"]),
        ("U kunt uw pas halen. Neem jullie brief en je pas mee. U betaalt.", ["jullie", "je"]),
        ("Jij kiest. U betaalt met uw pas.", ["Jij"]),
        ("Doe het jezelf niet aan. U mag bellen.", ["jezelf"]),
        ("Wij helpen jou. Kom met uw brief.", ["jou"]),
        ("Je doet het. Je belt. Vraag uzelf af of het kan.", ["uzelf"]),
    ],
)
def test_the_form_that_is_used_least_is_reported(text: str, words: list[str]) -> None:
    assert found(mixed_address, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "U vult uw naam in.",
        "Je vult je naam in.",
        'U hoort dan: "Heb je een pas?"',
        "U leest “Kies je taal” op de pagina.",
        "U kiest 'Wat wil je doen?' en gaat verder.",
        "Je ziet een bord met de letter U.",
        "Wij helpen iedereen.",
        "De stichting Voor Jou helpt u.",
        "",
    ],
)
def test_one_form_and_words_of_others_are_fine(text: str) -> None:
    assert found(mixed_address, text) == []


def test_quotes_and_titles_of_readers_count_for_nothing() -> None:
    text = [
        passage("Wil je meedoen?", Kind.QUOTE),
        passage("Ik wil je spreken", Kind.TITLE),
        "U kunt bellen.",
    ]
    assert found(mixed_address, *text) == []


def test_it_looks_at_all_passages_and_names_the_other_form() -> None:
    text = ["U belt ons.", passage("Heeft u hulp nodig?", Kind.HEADING), passage("jouw pas", Kind.ITEM)]
    assert advice(mixed_address, *text) == ["uw"]
