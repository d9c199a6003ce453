from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.readability.frequency import table
from wegwijs.readability.rules.familiar import is_familiar


@pytest.mark.parametrize(
    "word",
    [
        *("gemeente", "aanvraagt", "verstuurt", "getypt", "geleegd", "beklommen", "meekijken", "weggesleept"),
        *("doorvertellen", "helpers", "verhuurder", "nummertje", "strafbaars", "loopt", "vervoerder"),
        *(
            "pincode",
            "geldzorgen",
            "rekeningnummer",
            "computerprogramma",
            "pasfoto",
            "loonstroken",
            "inlogcode",
        ),
        *("gezinsinkomen", "kinderopvangtoeslag", "vierentwintig", "eenentwintigste", "onverzekerd"),
    ],
)
def test_forms_and_compounds_of_frequent_words_are_familiar(word: str) -> None:
    assert is_familiar(word)


@pytest.mark.parametrize(
    "word",
    [
        *("anamnese", "derogatie", "heffingsgrondslag", "legeskosten", "peildatum", "kostendelersnorm"),
        *(
            "maatwerkvoorziening",
            "welstandscommissie",
            "erfdienstbaarheid",
            "verzamelinkomen",
            "griffierecht",
        ),
    ],
)
def test_terms_of_specialists_are_not_familiar_though_their_parts_may_be(word: str) -> None:
    assert not is_familiar(word)


@given(st.sampled_from(sorted(table())))
def test_every_frequent_word_is_familiar(word: str) -> None:
    assert is_familiar(word)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_word_has_an_answer(word: str) -> None:
    assert is_familiar(word) in (True, False)
