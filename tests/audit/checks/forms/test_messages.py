"""Which error messages say where the error is, and what."""

from __future__ import annotations

from typing import Any

import pytest

from wegwijs.audit.checks.forms.messages import judged, names_one_of, says_nothing

LABELS = ["Postcode", "Aantal personen"]


def rules_of(words: str, **more: Any) -> list[str]:
    known = {"labels": LABELS, "tied": False, "listed": False, "coloured": False, "hidden": False}
    return [rule.id for rule in judged({"words": words, **known, **more})]


def test_a_message_that_fits_every_field_names_none() -> None:
    assert rules_of("Er staan fouten in dit formulier.") == ["error-names-no-field"]
    assert rules_of("Please correct the errors below.") == ["error-names-no-field"]


def test_a_message_that_leaves_the_rest_to_red_fields_is_told_by_colour_too() -> None:
    said = rules_of("Er staan fouten in dit formulier.", coloured=True)
    assert said == ["error-names-no-field", "error-shown-by-colour"]
    assert rules_of("Postcode: vul vier cijfers en twee letters in.", coloured=True) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("There is a problem.", ["error-names-no-field"]),
        ("There is a problem with our telephone lines.", []),
        ("Please fix these problems.", ["error-names-no-field"]),
    ],
)
def test_a_problem_is_a_mistake_only_where_the_reader_made_it(words: str, said: list[str]) -> None:
    assert rules_of(words) == said


def test_a_message_with_a_word_of_one_label_names_it() -> None:
    assert rules_of("Postcode: vul vier cijfers en twee letters in.") == []


def test_a_message_beside_a_list_of_errors_may_be_general() -> None:
    assert rules_of("Er staan fouten in dit formulier.", listed=True) == []


def test_a_message_that_only_says_invalid_describes_nothing() -> None:
    assert rules_of("Ongeldige postcode", tied=True, labels=["Postcode"]) == ["error-not-described"]
    assert rules_of("Postcode is niet geldig: 4 cijfers, 2 letters", tied=True, labels=["Postcode"]) == []


def test_a_hidden_message_is_told_as_such_only() -> None:
    assert rules_of("Er staan fouten in dit formulier.", hidden=True) == ["error-hidden"]


@pytest.mark.parametrize("words", ["Vandaag is het museum dicht", "Uw gegevens zijn opgeslagen"])
def test_what_reads_like_no_error_is_left_alone(words: str) -> None:
    assert rules_of(words) == []


def test_a_word_that_two_labels_share_names_neither() -> None:
    assert not names_one_of("Vul de straat in", ["Straat (u)", "Straat (school)"])
    assert names_one_of("Vul de straat van de school in", ["Straat (u)", "Straat (school)"])


def test_says_nothing_without_labels() -> None:
    assert says_nothing("Invalid value.", [])
    assert not says_nothing("Use four digits.", [])
