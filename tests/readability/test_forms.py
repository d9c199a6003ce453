from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.readability.forms import adjective_forms, known_forms, noun_forms, phrase_forms, verb_forms


@pytest.mark.parametrize(
    ("infinitive", "stem", "forms"),
    [
        ("hanteren", "hanteer", {"hanteer", "hanteert", "hanteren", "hanteerde", "hanteerden", "gehanteerd"}),
        ("vertonen", "vertoon", {"vertoon", "vertoont", "vertonen", "vertoonde", "vertoonden", "vertoond"}),
        ("storten", "stort", {"stort", "storten", "stortte", "stortten", "gestort"}),
        ("verstrekken", "verstrek", {"verstrekt", "verstrekte", "verstrekten"}),
        ("toetsen", "toets", {"toetst", "toetste", "getoetst"}),
        ("indexeren", "indexeer", {"geïndexeerd"}),
        ("evalueren", "evalueer", {"geëvalueerd"}),
        (
            "naleven",
            "leef na",
            {"leeft … na", "leefde … na", "nageleefd", "na te leven", "naleeft"},
        ),
        ("aanleveren", "lever aan", {"levert … aan", "lever … aan", "aangeleverd", "aan te leveren"}),
        ("verantwoorden", "verantwoord", {"verantwoordt", "verantwoordde", "verantwoord"}),
    ],
)
def test_verbs(infinitive: str, stem: str, forms: set[str]) -> None:
    assert forms <= set(verb_forms(infinitive, stem))


def test_past_of_a_strong_verb_is_not_made_up() -> None:
    assert set(verb_forms("verkrijgen", "verkrijg", strong=True)) == {"verkrijg", "verkrijgt", "verkrijgen"}


def test_stem_of_a_separable_verb_is_no_word_by_itself() -> None:
    assert "lever" not in set(verb_forms("aanleveren", "lever aan"))
    assert "aanlever" not in set(verb_forms("aanleveren", "lever aan"))


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("concreet", "concrete"),
        ("adequaat", "adequate"),
        ("effectief", "effectieve"),
        ("tijdig", "tijdige"),
        ("aanzienlijk", "aanzienlijke"),
        ("complex", "complexe"),
        ("summier", "summiere"),
        ("onjuist", "onjuiste"),
        ("kosteloos", "kosteloze"),
        ("gering", "geringe"),
        ("globaal", "globale"),
    ],
)
def test_adjectives(word: str, form: str) -> None:
    assert list(adjective_forms(word)) == [word, form]


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("aanmaning", "aanmaningen"),
        ("mogelijkheid", "mogelijkheden"),
        ("identiteitsbewijs", "identiteitsbewijzen"),
        ("indicatie", "indicaties"),
        ("bezwaarschrift", "bezwaarschriften"),
        ("zorgverlener", "zorgverleners"),
        ("prioriteit", "prioriteiten"),
    ],
)
def test_nouns(word: str, form: str) -> None:
    assert list(noun_forms(word)) == [word, form]


def test_a_noun_with_an_uncertain_plural_has_none() -> None:
    assert list(noun_forms("convenant")) == ["convenant"]


def test_phrases_in_all_orders() -> None:
    forms = set(phrase_forms("zorg dragen voor"))
    assert {"draagt … zorg voor", "zorg draagt voor", "zorg te dragen voor", "zorg gedragen voor"} <= forms
    assert {"zorg voor draagt", "draagt … zorg"} <= forms
    assert set(phrase_forms("prijs stellen op")).isdisjoint({"stelt … prijs", "prijs stelt"})
    assert list(phrase_forms("ten behoeve van")) == ["ten behoeve van"]
    assert list(phrase_forms("zijn")) == ["zijn"]


@pytest.mark.parametrize(
    ("term", "form"),
    [
        ("Toeslag", "toeslagen"),
        ("Voorschot", "voorschotten"),
        ("Uittreksel", "uittreksels"),
        ("Identiteitsbewijs", "identiteitsbewijzen"),
        ("Machtigen", "machtiging"),
        ("Machtigen", "gemachtigd"),
        ("eigen bijdrage", "eigen bijdragen"),
    ],
)
def test_forms_of_a_term(term: str, form: str) -> None:
    assert form in set(known_forms(term))


@given(st.text(max_size=12))
def test_no_text_is_too_strange(text: str) -> None:
    assert all(isinstance(one, str) for one in known_forms(text))
    assert text in list(phrase_forms(text))
