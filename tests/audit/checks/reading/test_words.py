"""What the words of titles, headings, pictures, names, abbreviations and instructions say."""

from __future__ import annotations

from typing import Any

import pytest

from wegwijs.audit.checks.reading import abbreviations, headings, images, titles
from wegwijs.audit.checks.reading.judging import plain
from wegwijs.audit.checks.reading.names import is_in_name
from wegwijs.audit.checks.reading.senses import judged, perhaps, points_at_one_of


def test_plain_keeps_letters_and_digits() -> None:
    assert plain("  Lees_meer »  Été 2 ") == "lees meer été 2"


@pytest.mark.parametrize(
    "title",
    [
        "Untitled Document",
        "Home",
        "index.html",
        "{{ title }}",
        "https://x.nl/a",
        "Naamloos 2",
        "undefined",
        "-",
    ],
)
def test_titles_that_say_nothing(title: str) -> None:
    assert titles.says_nothing(title)


@pytest.mark.parametrize(
    "title", ["Home - Bibliotheek", "Contact", "Test uw kennis van Word.docx bestanden", "Asp.net uitgelegd"]
)
def test_titles_that_say_something(title: str) -> None:
    assert not titles.says_nothing(title)


SITE = ["Bibliotheek De Brug"]


@pytest.mark.parametrize(
    ("title", "subjects", "only"),
    [
        ("Bibliotheek De Brug", ["Boeken lenen"], True),
        ("bibliotheek de brug.", ["Boeken lenen", "Hoe lang"], True),
        ("Boeken lenen | Bibliotheek De Brug", ["Boeken lenen"], False),
        ("Bibliotheek De Brug", ["Wie is De Brug?"], False),
        ("Bibliotheek De Brug", [], False),
        ("Bibliotheken", ["Boeken lenen"], False),
    ],
)
def test_title_that_is_only_the_name_of_the_site(title: str, subjects: list[str], only: bool) -> None:
    assert titles.is_site_only(title, SITE, subjects) is only
    assert not titles.is_site_only(title, [], subjects)


def test_one_title_for_all_pages() -> None:
    assert titles.title_of_all({"/a/": "Brug", "/b/": "brug", "/c/": "Brug"})
    assert not titles.title_of_all({"/a/": "Brug", "/b/": "Brug"})
    assert not titles.title_of_all({"/a/": "Brug", "/b/": "Brug", "/c/": "Zoeken"})
    assert not titles.title_of_all({"/a/?p=1": "Brug", "/a/?p=2": "Brug", "/a": "Brug"})


def test_a_title_of_another_page_shares_no_word_with_it() -> None:
    text = "Wij helpen u met de computer en met brieven van de gemeente. " * 5
    assert titles.of_another_page("Zwembad: tarieven en tijden", text)
    assert not titles.of_another_page("Computerhulp in Goor", text)
    assert not titles.of_another_page("Zwembad: tarieven en tijden", "Kort.")


def test_titles_that_two_pages_share() -> None:
    known = {"/a/": "Spreekuur - Wegwijs", "/b/": "spreekuur – Wegwijs", "/c/": "Contact", "/d/": ""}
    assert titles.shared_titles(known) == {"/a/": "/b/", "/b/": "/a/"}


def heading(text: str, level: int = 2, **more: Any) -> dict[str, Any]:
    return {"text": text, "level": level, "number": 0, "visible": True, "filled": True, "card": False} | more


def rules_of(*rows: dict[str, Any]) -> list[str]:
    return [one.rule.id for one in headings.judgements(list(rows))]


@pytest.mark.parametrize("text", ["Kop 2", "HEADING", "***", "Lorem ipsum dolor"])
def test_headings_that_say_nothing(text: str) -> None:
    assert rules_of(heading(text)) == ["heading-says-nothing"]


def test_the_same_heading_twice_below_one() -> None:
    assert rules_of(heading("Tijden"), heading("Tijden")) == ["heading-twice"]
    apart = [heading("Goor"), heading("Tijden", 3), heading("Delden"), heading("Tijden", 3)]
    assert rules_of(*apart) == []
    assert rules_of(heading("Tijden"), heading("Tijden", card=True)) == []


def test_a_paragraph_is_no_heading() -> None:
    assert rules_of(heading("Wij helpen u graag met " + "al uw vragen " * 10 + "over brieven.")) == [
        "heading-is-text"
    ]


def test_nothing_below_a_heading() -> None:
    assert rules_of(heading("Tijden", filled=False)) == ["heading-without-content"]


def picture(name: str, **more: Any) -> dict[str, Any]:
    defaults = {
        "number": 0,
        "name": name,
        "tag": "img",
        "file": "",
        "empty": False,
        "title": "",
        "told": False,
        "caption": "",
        "alone": True,
        "around": "",
        "button": False,
        "hidden": False,
        "spoken": True,
        "dark": False,
    }
    return defaults | more


@pytest.mark.parametrize(
    ("row", "rules"),
    [
        (picture("kaart.PNG"), ["alt-file-name"]),
        (picture("IMG_2041"), ["alt-file-name"]),
        (picture("plan-van-goor", file="plan-van-goor.jpg"), ["alt-file-name"]),
        (picture("kaart.png", around="Bestand: kaart.png"), []),
        (picture("Foto 3"), ["alt-says-nothing"]),
        (picture("..."), ["alt-says-nothing"]),
        (picture("Foto van de zaal"), []),
        (picture("Foto", button=True), []),
        (picture("De zaal", caption="De zaal."), ["alt-repeats-caption"]),
        (picture("De zaal", caption="De zaal.", alone=False), []),
        (picture("zo " * 80), ["alt-too-long"]),
        (picture("", empty=True, title="De zaal van boven"), ["alt-empty-with-title"]),
        (picture("", empty=True, title="Bushalte"), ["alt-empty-with-title"]),
        (picture("", empty=True, title="Bushalte", told=True), []),
        (picture("", empty=True, title="Foto: Anne de Boer"), []),
        (picture("", empty=True, title="De zaal", file="de-zaal.jpg"), []),
        (picture("", empty=True, title="IMG_2041"), []),
        (picture("", empty=True, title="Foto 2"), []),
        (picture("", empty=True), []),
    ],
)
def test_text_alternatives(row: dict[str, Any], rules: list[str]) -> None:
    assert [one.rule.id for one in images.judgements(row)] == rules


@pytest.mark.parametrize("name", ["48 kB", "1,2 MB", "16K bytes", "640 x 480", "1920×1080 px", "nbsp"])
def test_a_size_says_nothing_of_a_picture(name: str) -> None:
    assert images.says_nothing(name)


@pytest.mark.parametrize("name", ["Kaart van 48 GB", "4 x 4 wagen op het strand", "Lokaal 12 b"])
def test_a_number_in_words_says_something(name: str) -> None:
    assert not images.says_nothing(name)


@pytest.mark.parametrize(
    ("seen", "said", "in_name"),
    [
        ("Vraag indienen", "Vraag indienen bij ons", True),
        ("Vraag indienen", "Formulier versturen", False),
        ("E-mail", "Stuur een e‑mail".replace("‑", "-"), True),
        ("Zoek…", "zoek in de site", True),
        ("X", "Sluiten", True),
        ("Naam (verplicht)", "Naam", True),
        ("Meer lezen", "Lezen en meer", False),
        ("Uit", "Stuur mij een bericht", True),
    ],
)
def test_the_label_is_in_the_name(seen: str, said: str, in_name: bool) -> None:
    assert is_in_name(seen, said) is in_name


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Klik op de knop rechts om te versturen.", "instruction-by-senses"),
        ("Press the round button to go on.", "instruction-by-senses"),
        ("Use the menu on the left.", "instruction-by-senses"),
        ("De velden in het rood zijn verplicht.", "instruction-by-colour"),
        ("Required fields are shown in red.", "instruction-by-colour"),
        ("Druk op de groene knop.", "instruction-by-colour"),
    ],
)
def test_instructions_by_senses(sentence: str, rule: str) -> None:
    found = judged(sentence)
    assert found is not None
    assert found[0].id == rule


@pytest.mark.parametrize(
    "sentence",
    [
        "Klik op de knop “Verstuur” rechts.",
        "Press the Send button on the right.",
        "Velden met een sterretje en in het rood zijn verplicht.",
        "De bibliotheek ligt rechts van het station.",
        "Het rode kruis helpt u.",
        "Wij hebben groene velden gezien.",
        "U hebt het recht om bezwaar te maken.",
        "The red fields of tulips",
        "Kies het juiste formulier.",
    ],
)
def test_what_is_no_instruction_by_senses(sentence: str) -> None:
    assert judged(sentence) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bel het LBIO daarvoor.", ["LBIO"]),
        ("Het Landelijk Bureau Inning Onderhoudsbijdragen (LBIO) helpt. Bel het LBIO.", []),
        ("De VZA is een regeling.", []),
        ("Neem een usb-stick mee, of een USB.", []),
        ("LET OP DIT IS EEN BORD", []),
        ("Ask the Child Poverty Action Group. The CPAG helps.", []),
    ],
)
def test_abbreviations(text: str, found: list[str]) -> None:
    rows = [{"text": text, "number": 0}]
    assert [one.fields["words"] for one in abbreviations.judgements(rows, [])] == found


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("The cook on the right made the Soup of the Day.", "the cook on the right"),
        ("De vrijwilliger rechts helpt u op dinsdag.", "De vrijwilliger rechts"),
        ("The cook on the right, Ann Bell, made the soup.", ""),
        ("De vrijwilliger rechts, Kim Visser, helpt u.", ""),
        ("The bank on the right of the river is steep.", ""),
    ],
)
def test_a_place_may_be_all_that_says_who_is_meant(sentence: str, place: str) -> None:
    assert perhaps(sentence).lower() == place.lower()


@pytest.mark.parametrize(
    ("place", "sentence", "beside", "sure"),
    [
        ("the cook on the right", "The cook on the right made soup.", ["Ann Bell", "Tom Hill"], True),
        (
            "the cook on the right",
            "The cook on the right, mr Hill, made soup.",
            ["Ann Bell", "Tom Hill"],
            False,
        ),
        ("the cook on the left", "The cook on the left works with Tom Hill.", ["Ann Bell", "Tom Hill"], True),
        ("de kok rechts", "De kok rechts maakte soep.", ["Ann Bell"], False),
    ],
)
def test_a_place_that_is_all_that_says_which_of_the_texts_below_is_meant(
    place: str, sentence: str, beside: list[str], sure: bool
) -> None:
    assert points_at_one_of(place, sentence, beside) is sure
