from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from tests.index.support import search_page, synonym
from wegwijs.index import IndexError_
from wegwijs.index.hidden import (
    HEARD,
    KIND,
    LEVEL,
    ORGANISATION,
    SOUNDS,
    TOPICS,
    WORDS,
    copy_for_index,
    hidden_fields,
)
from wegwijs.index.spelling import sound

PAGE = b"<!doctype html><title>x</title><main data-pagefind-body><p>Tekst</p></main><footer>Voet</footer>"
PARTS = {"huurtoeslag": ("huur", "toeslag"), "kinderopvangtoeslag": ("kinderopvang", "toeslag")}
PARTS |= {"kinderopvang": ("kinder", "opvang")}


def spans(page: bytes) -> dict[str, str]:
    """Name of a field -> its text, as a browser reads it."""
    found = LexborHTMLParser(page).css("main > span[hidden]")
    names = {one: (one.attributes["data-pagefind-meta"] or "").removesuffix("[data-is]") for one in found}
    return {name: one.attributes["data-is"] or "" for one, name in names.items()}


def test_fields_stand_at_the_end_of_main() -> None:
    copy = copy_for_index(PAGE, {"soort": ["Artikel"], "zoekwoorden": ["een", "twee woorden"]})
    assert spans(copy) == {"soort": "Artikel", "zoekwoorden": "een, twee woorden"}
    assert copy.endswith(b"</main><footer>Voet</footer>")
    assert re.sub(rb"<span.*</span>", b"", copy) == PAGE


def test_an_empty_field_is_left_out() -> None:
    assert copy_for_index(PAGE, {"soort": [], "zoekwoorden": ()}) == PAGE


@given(st.text("abc<>\"'&;= é", max_size=30).filter(str.strip))
def test_any_text_stays_in_its_attribute(text: str) -> None:
    assert spans(copy_for_index(PAGE, {"soort": [text]})) == {"soort": text}


def test_comma_makes_no_two_texts_of_one() -> None:
    copy = copy_for_index(PAGE, {"zoekwoorden": ["hulp, thuis", "zorg"]})
    assert spans(copy)["zoekwoorden"].split(", ") == ["hulp  thuis", "zorg"]


def test_a_page_without_main_is_refused() -> None:
    with pytest.raises(IndexError_, match="geen <main>"):
        copy_for_index(b"<!doctype html><p>Tekst</p>", {"soort": ["Artikel"]})


def test_the_kind_of_the_page_is_a_field() -> None:
    assert hidden_fields(search_page("Huur", kind="Begrip"), {}, ())[KIND] == ("Begrip",)


def test_what_the_page_of_results_shows_is_a_field() -> None:
    page = search_page("Huur", topics=("geld", "wonen"), level="B1", organisation="Dienst Toeslagen")
    fields = hidden_fields(page, {}, ())
    assert (fields[TOPICS], fields[LEVEL], fields[ORGANISATION]) == (
        ("geld", "wonen"),
        ("B1",),
        ("Dienst Toeslagen",),
    )
    assert {TOPICS, LEVEL, ORGANISATION}.isdisjoint(
        spans(copy_for_index(PAGE, hidden_fields(search_page("x"), {}, ())))
    )


def test_search_words_and_parts_are_words() -> None:
    page = search_page("Huurtoeslag aanvragen", "geld voor huur", "inkomen", organisation="Dienst Toeslagen")
    words = hidden_fields(page, PARTS, ())[WORDS]
    assert {"geld voor huur", "inkomen", "toeslag"} <= set(words)


def test_parts_of_parts_are_words() -> None:
    words = hidden_fields(search_page("Kinderopvangtoeslag"), PARTS, ())[WORDS]
    assert {"kinderopvang", "toeslag", "kinder", "opvang"} <= set(words)


def test_what_the_page_shows_is_not_said_again() -> None:
    words = hidden_fields(search_page("Huurtoeslag aanvragen", "aanvragen"), PARTS, ())[WORDS]
    assert not {"huurtoeslag", "aanvragen"} & set(words)


def test_synonyms_of_what_the_page_says_are_words() -> None:
    synonyms = [
        synonym("huursubsidie, huurhulp", "huurtoeslag"),
        synonym("kira yardimi", "huurtoeslag aanvragen, iets anders", "tr"),
        synonym("zorgpremie", "zorgtoeslag"),
        synonym("uitvraag", "huurtoeslag stoppen"),
    ]
    words = set(hidden_fields(search_page("Huurtoeslag aanvragen"), PARTS, synonyms)[WORDS])
    assert {"huursubsidie", "huurhulp", "kira yardimi"} <= words
    assert not {"zorgpremie", "uitvraag"} & words


def test_sounds_are_of_words_and_parts_and_never_look_like_words() -> None:
    sounds = hidden_fields(search_page("De huurtoeslag", "bsn"), PARTS, ())[SOUNDS]
    assert {HEARD + sound("huurtoeslag"), HEARD + sound("toeslag"), HEARD + sound("huur")} == set(sounds)


def test_nothing_stands_there_twice() -> None:
    page = search_page("Huurtoeslag", "toeslag", "toeslagen", organisation="toeslag")
    for texts in hidden_fields(page, PARTS, [synonym("toeslag", "huurtoeslag")]).values():
        assert len(set(texts)) == len(texts)


def test_letters_that_pagefind_keeps_are_there_as_the_browser_asks_them() -> None:
    page = search_page("Kendi dilinizde yardım", "tłumacz")
    words = hidden_fields(page, {}, [synonym("kira yardımı", "tłumacz", "tr")])[WORDS]
    assert words == ("tłumacz", "kira yardımı", "yardim", "tlumacz", "yardimi")
