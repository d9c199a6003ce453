from __future__ import annotations

import pytest

from tests.readability.rules.texts import advice, found, items, passage, text_of
from wegwijs.readability.rules.finding import word_list
from wegwijs.readability.rules.participles import IRREGULAR, is_participle, third_person
from wegwijs.readability.rules.passive import QUESTION, passive_share, passives
from wegwijs.readability.text import Kind


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("De aanvraag wordt in vier weken beoordeeld.", "wordt in vier weken beoordeeld"),
        ("U wordt morgen gebeld.", "wordt morgen gebeld"),
        ("Wij zeggen wanneer het geld betaald wordt.", "betaald wordt"),
        ("Het formulier moet op tijd ingevuld worden.", "ingevuld worden"),
        ("De boete had betaald moeten worden.", "betaald moeten worden"),
        ("Om geholpen te worden, belt u eerst.", "geholpen te worden"),
        ("Uw pas kan niet worden verlengd.", "worden verlengd"),
        ("Er wordt aan de brug gewerkt.", "wordt aan de brug gewerkt"),
        ("De brief is door de bank verstuurd.", "is door de bank verstuurd"),
        ("De brief die door u is ingediend, is klaar.", "is ingediend"),
        ("Omdat u betaald bent door het UWV, stopt de hulp.", "betaald bent"),
        ("Het gat werd met de hand gegraven.", "werd met de hand gegraven"),
        ("De afspraak wordt bekendgemaakt.", "wordt bekendgemaakt"),
        ("Als alles is betaald wordt de pas opgestuurd.", "wordt de pas opgestuurd"),
        ("Word ik ook geholpen?", "Word ik ook geholpen"),
        ("Dit wordt door zijn werkgever betaald.", "wordt door zijn werkgever betaald"),
        ("Uw zoon wordt door u en hem gebracht.", "wordt door u en hem gebracht"),
    ],
)
def test_a_passive_verb_is_found_from_auxiliary_to_participle(sentence: str, words: str) -> None:
    assert found(passives, sentence) == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        "Morgen wordt het kouder.",
        "Als u 18 wordt, krijgt u een eigen pas.",
        "Zij wordt huisarts in een ander gebied.",
        "Om lid te worden hebt u een brief gekregen.",
        "Het besluit wordt dan pas duidelijk.",
        "Dit gebit wordt geel.",
        "Wie ziek wordt, heeft recht op geld dat bewaard is.",
        "Haar broer is door een ziekte overleden.",
        "De winkel is gesloten.",
        "De winkel is door de week geopend.",
        "Door de regen is de weg afgesloten.",
        "Het wordt een verhoogd bedrag.",
        "De regels worden strenger en zijn weer veranderd.",
        "Het wordt drukker en u ontvangt bericht.",
        "U wordt boos, maar hij heeft niets gedaan.",
        "De trein is door het tunneltje gereden.",
        "De straat wordt breder, want de gemeente heeft grond gekocht.",
    ],
)
def test_what_is_no_passive_is_left_alone(sentence: str) -> None:
    assert found(passives, sentence) == []


def test_headings_and_quotes_are_left_alone() -> None:
    sentence = "De brief wordt verstuurd."
    assert found(passives, passage(sentence, Kind.QUOTE), passage(sentence, Kind.HEADING)) == []
    assert found(passives, *items(sentence)) == ["wordt verstuurd"]


@pytest.mark.parametrize(
    ("sentence", "active"),
    [
        ("De aanvraag wordt door de gemeente beoordeeld.", "De gemeente beoordeelt …"),
        ("De aanvraag wordt door het UWV goedgekeurd.", "Het UWV keurt … goed"),
        ("De kosten worden door uw zorgverzekeraar vergoed.", "Uw zorgverzekeraar vergoedt …"),
        ("Uw woning wordt bekeken door de verhuurder.", "De verhuurder bekijkt …"),
    ],
)
def test_an_active_verb_is_proposed_where_the_text_says_who(sentence: str, active: str) -> None:
    assert advice(passives, sentence) == [f'Zeg wie het doet: "{active}".']


@pytest.mark.parametrize(
    "sentence",
    [
        "De aanvraag wordt beoordeeld.",
        "De aanvraag moet door de gemeente worden beoordeeld.",
        "De aanvraag werd door de gemeente beoordeeld.",
        "De aanvraag wordt door de gemeente en het UWV beoordeeld.",
        "De aanvraag wordt door deskundigen beoordeeld.",
        "De brief wordt verstuurd en later door de gemeente bewaard.",
    ],
)
def test_a_question_is_asked_where_the_active_verb_is_not_sure(sentence: str) -> None:
    assert advice(passives, sentence)[0] == QUESTION


def test_many_passive_sentences_are_reported_once_with_their_share() -> None:
    passive = ["De pas wordt gemaakt.", "De brief wordt verstuurd.", "U wordt gebeld."]
    text = text_of(*passive, *["U hoeft niets te doen."] * 9)
    (one,) = passive_share(text)
    assert (one.code, one.number, one.limit, one.words) == ("passive-often", 25, 15, "wordt gemaakt")


def test_a_few_passive_sentences_are_not_often() -> None:
    assert list(passive_share(text_of("De pas wordt gemaakt.", "U wordt gebeld."))) == []
    passive = ["De pas wordt gemaakt."] * 3
    assert list(passive_share(text_of(*passive, *["U hoeft niets te doen."] * 30))) == []
    assert list(passive_share(text_of())) == []


@pytest.mark.parametrize(
    "word",
    word_list(
        """
        geregeld betaald ontvangen aangevraagd teruggevorderd gegraven beklommen geïnformeerd
        voorbereid uitbetaald herzien verspreid getekend ingediend bediend geopend erkend opgenomen
        besproken ondertekend
        """
    ),
)
def test_participles(word: str) -> None:
    assert is_participle(word)


@pytest.mark.parametrize(
    "word",
    word_list(
        """
        gebied besluit verschil bericht gebruik gezondheid bekend voorbeeld verstand gemeente
        ontbijt begint verdienend bestaat vergeet verkoopt vertrekt gezicht overgewicht zoeken
        ingewikkeld geld te gé
        """
    ),
)
def test_words_that_look_like_participles(word: str) -> None:
    assert not is_participle(word)


def test_the_list_of_strong_verbs_is_long_and_well_formed() -> None:
    assert len(IRREGULAR) >= 150
    for participle, verb in IRREGULAR.items():
        assert participle.isalpha()
        assert verb.split()[0][-1] in "tdsn", participle


@pytest.mark.parametrize(
    ("participle", "verb"),
    [
        ("gestuurd", ("stuurt", "")),
        ("gemeld", ("meldt", "")),
        ("aangeboden", ("biedt", "aan")),
        ("gebruikt", ("gebruikt", "")),
        ("geëist", ("eist", "")),
        ("voorbereid", ("bereidt", "voor")),
    ],
)
def test_the_verb_for_one_who_does_it(participle: str, verb: tuple[str, str]) -> None:
    assert third_person(participle) == verb
