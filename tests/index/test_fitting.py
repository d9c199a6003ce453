from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

from tests.index.support import contents_of, search_page, synonym
from wegwijs.index.fitting import fitting_layer
from wegwijs.index.layer import Contents, layer, packed_size
from wegwijs.index.pages import SearchPage

SYNONYMS = [
    synonym("huursubsidie", "toeslag"),
    synonym("contraseña", "wachtwoord", "es"),
    synonym("пароль", "wachtwoord", "uk"),
    *(synonym(f"слово{chr(0x430 + at) * 5}", "toeslag", "uk") for at in range(30)),
    *(synonym(f"kelime{chr(97 + at) * 5}", "toeslag", "tr") for at in range(20)),
]


def made_up(count: int) -> list[SearchPage]:
    """Articles, and terms that are looked for less, all with words that nobody knows."""
    chance = random.Random(3)

    def word() -> str:
        return "".join(chance.choice("aeiouklmnprst") for _ in range(9))

    return [
        search_page(f"{word()} {word()}", word(), word(), weight=2.0 if at % 2 else 0.5)
        for at in range(count)
    ]


@pytest.fixture(scope="module")
def of() -> Contents:
    return contents_of(made_up(60), SYNONYMS)


def said(data: dict[str, Any]) -> str:
    return str(data["synonyms"])


def test_what_fits_is_left_whole(of: Contents) -> None:
    whole = layer(of)
    assert fitting_layer(of, packed_size(whole)) == whole


def test_synonyms_in_another_script_go_first(of: Contents) -> None:
    data = fitting_layer(of, packed_size(layer(of)) - 1)
    assert "пароль" not in said(data)
    assert "contraseña" in said(data)
    assert len(data["pages"]["title"]) == 60


def test_then_all_synonyms_in_other_languages(of: Contents) -> None:
    latin = fitting_layer(of, packed_size(layer(of)) - 1)
    data = fitting_layer(of, packed_size(latin) - 1)
    assert data["synonyms"] == [("huursubsidie", "toeslag")]
    assert any(data["pages"]["words"][-30:])


def test_then_the_search_words_of_what_is_no_answer_by_itself(of: Contents) -> None:
    own = layer(replace(of, synonyms=SYNONYMS[:1]))
    data = fitting_layer(of, packed_size(own) - 1)
    assert len(data["pages"]["title"]) == 60
    assert all(data["pages"]["words"][:30])
    assert not any(data["pages"]["words"][30:])


def test_then_the_pages_that_are_looked_for_least(of: Contents) -> None:
    few = fitting_layer(of, packed_size(layer(of)) - 2000)
    left = few["pages"]["title"]
    assert left == [page.title for page in of.pages[: len(left)]]
    assert 1 <= len(left) < 60


@pytest.mark.parametrize("less", range(0, 2400, 150))
def test_a_layer_fits_its_budget(of: Contents, less: int) -> None:
    most = packed_size(layer(of)) - less
    assert packed_size(fitting_layer(of, most)) <= most


def test_words_of_pages_that_are_left_out_stay_as_long_as_a_page_fits_beside_them(of: Contents) -> None:
    few = fitting_layer(of, packed_size(layer(of)) - 1300)
    assert few["partial"]
    assert few["total"] == 60
    assert few["more"] > ""
    assert fitting_layer(of, 1)["more"] == ""


def test_a_layer_without_some_terms_still_has_all_answers(of: Contents) -> None:
    terms = [page for page in of.pages if page.weight < 1]
    bare = replace(of, synonyms=(), pages=[*of.pages[:30], *(replace(one, words=()) for one in terms)])
    data = fitting_layer(bare, packed_size(layer(bare)) - 1)
    assert 30 <= len(data["pages"]["title"]) < 60
    assert not data["partial"]


def test_a_budget_for_no_page_at_all_leaves_all_to_pagefind(of: Contents) -> None:
    data = fitting_layer(of, 1)
    assert (data["pages"]["title"], data["more"], data["partial"]) == ([], "", True)


def test_the_language_of_pages_that_are_left_out_is_known(of: Contents) -> None:
    turkish = search_page("yardım", kind="Over deze site, Türkçe", weight=0.1, language="tr")
    most = contents_of([*made_up(60), turkish])
    data = fitting_layer(most, packed_size(layer(most)) * 3 // 4)
    assert turkish.url not in data["pages"]["url"]
    assert ("Over deze site, Türkçe", 0.1, "tr") in data["types"]
