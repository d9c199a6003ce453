from __future__ import annotations

import pytest

from tests.readability.rules.texts import advice, found, passage
from wegwijs.readability.rules.negation import double_negatives
from wegwijs.readability.text import Kind


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("U krijgt niet zonder pas geld.", "niet zonder"),
        ("Het is niet onmogelijk om te winnen.", "niet onmogelijk"),
        ("U krijgt geen geld, tenzij u belt.", "geen geld, tenzij"),
        ("Wij geven geen pas zonder foto.", "geen pas zonder"),
        ("Dat mag nooit zonder hulp.", "nooit zonder"),
        ("Niemand krijgt niets.", "Niemand krijgt niets"),
        ("U betaalt niets, behalve de foto.", "niets, behalve"),
        ("Een brief is niet ongeldig.", "niet ongeldig"),
        ("Het is niet ongewoon dat u wacht.", "niet ongewoon"),
        ("Zonder pas krijgt u geen geld.", "Zonder pas krijgt u geen"),
    ],
)
def test_two_negatives_in_a_clause(sentence: str, words: str) -> None:
    assert found(double_negatives, sentence) == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        "Het is niet alleen voor u, maar ook niet voor hem.",
        "Dat is niets anders dan geen geld.",
        "Of u komt of niet, geen probleem.",
        "U hoeft niets te doen en u krijgt geen brief.",
        "U betaalt niets, u krijgt geen brief.",
        "U hebt geen pas als u niet belt.",
        "U bent niet klaar.",
        "U mag het niet ontvangen of niet onderzoeken.",
        "Uw pas is onbekend. Dat is niet erg.",
        "Het is onmogelijk om niet te betalen.",
    ],
)
def test_negatives_that_do_not_undo_each_other(sentence: str) -> None:
    assert found(double_negatives, sentence) == []


def test_what_is_proposed() -> None:
    assert advice(double_negatives, "Dat is niet onveilig.") == ['Zeg het zonder "niet": veilig.']
    assert advice(double_negatives, "Geen geld zonder pas.") == ['Zeg wat wel moet: "alleen met …".']
    assert advice(double_negatives, "Niet, tenzij u belt.") == ['Zeg wanneer het wel zo is: "alleen als …".']
    assert advice(double_negatives, "Er was nooit niemand.") == ["Zeg wat wel kan of moet."]


def test_quotes_are_left_alone() -> None:
    assert found(double_negatives, passage("Niet zonder pas.", Kind.QUOTE)) == []
