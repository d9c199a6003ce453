from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.index.support import CHOICES, contents_of, ids_of, search_page, synonym
from wegwijs.index import IndexError_
from wegwijs.index.layer import FILE, contents, layer, own_words, packed_size, words_by_need, write_layer

HUUR = search_page(
    "Huurtoeslag aanvragen",
    "geld voor huur",
    weight=2.0,
    topics=("zorg", "geld"),
    level="B1",
    organisation="Dienst",
)
ZORG = search_page("Zorgtoeslag", weight=2.0, topics=("zorg",))
TERM = search_page("Toeslag", kind="Begrip", weight=0.5)
PAGES = [TERM, ZORG, HUUR]


def rows(data: dict[str, Any]) -> list[dict[str, Any]]:
    """The pages of a layer, one by one."""
    columns = data["pages"]
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def unpacked(text: str) -> list[str]:
    found: list[str] = []
    for same, rest in re.findall(r"(\d)(\D+)", text):
        found.append((found[-1] if found else "")[: int(same)] + rest)
    return found


def test_pages_are_columns_the_most_wanted_first() -> None:
    data = layer(contents_of(PAGES))
    assert [one["title"] for one in rows(data)] == ["Huurtoeslag aanvragen", "Zorgtoeslag", "Toeslag"]
    assert rows(data)[0] == {
        "id": "nl_002",
        "url": "/artikelen/huurtoeslag-aanvragen/",
        "title": "Huurtoeslag aanvragen",
        "type": data["types"].index(("Artikel", 2.0, "")),
        "topics": [0, 1],
        "level": 1,
        "organisation": 0,
        "words": "geld voor huur",
    }


def test_filters_are_in_their_own_order() -> None:
    data = layer(contents_of(PAGES))
    assert (data["topics"], data["levels"]) == (CHOICES.topics, CHOICES.levels)
    assert data["types"] == [("Artikel", 2.0, ""), ("Begrip", 0.5, "")]
    assert data["organisations"] == ["Dienst"]


def test_words_in_another_script_are_no_help_with_spelling() -> None:
    arabic = search_page("مساعدة بلغتك", "تحويل", "Türkçe")
    assert words_by_need([arabic]) == ("turkce",)


def test_a_type_says_in_which_language_its_pages_are() -> None:
    turkish = search_page("Kendi dilinizde yardım", kind="Over deze site, Türkçe", language="tr")
    data = layer(contents_of([TERM, turkish]))
    found = {one["title"]: data["types"][one["type"]] for one in rows(data)}
    assert found["Kendi dilinizde yardım"][2] == "tr"
    assert found["Toeslag"][2] == ""


def test_a_page_without_level_and_organisation_says_so() -> None:
    term = rows(layer(contents_of(PAGES)))[-1]
    assert (term["topics"], term["level"], term["organisation"]) == ([], -1, -1)


def test_order_of_the_pages_does_not_matter() -> None:
    ids = ids_of(PAGES)
    one, other = (layer(contents(pages, ids, CHOICES)) for pages in (PAGES, PAGES[::-1]))
    assert one == other


def test_only_the_most_wanted_pages_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not contents_of(PAGES).partial
    monkeypatch.setattr("wegwijs.index.layer.MOST_PAGES", 2)
    some = contents_of([*PAGES, search_page("Begrippen", "toeslag", kind="Begrip", weight=0.1)])
    assert [page.title for page in some.pages] == ["Huurtoeslag aanvragen", "Zorgtoeslag"]
    assert (some.total, some.partial, some.more) == (4, True, ("toeslag", "begrippen"))


def test_words_of_pages_that_are_left_out_are_in_it() -> None:
    data = layer(replace(contents_of(PAGES), more=["mantelzorg", "75", "zorgtoeslag"], total=9, partial=True))
    assert (unpacked(data["more"]), data["total"], data["partial"]) == (["mantelzorg"], 9, True)


def test_too_many_words_of_texts_are_not_compared_with_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wegwijs.index.layer.MOST_SAID", 2)
    assert "zorgtoeslug" not in contents_of(PAGES, texts=["Wat is een zorgtoeslug?"]).known


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (replace(HUUR, url="/weg/"), "`/weg/` is geen pagina in de zoekindex"),
        (replace(HUUR, topics=("zrog",)), "`zrog` is geen onderwerp"),
        (replace(HUUR, level="C1"), "`C1` is geen leesniveau"),
    ],
)
def test_unknown_names_are_refused(page: Any, text: str) -> None:
    with pytest.raises(IndexError_, match=text):
        layer(contents([page], ids_of(PAGES), CHOICES))


def test_sign_between_words_makes_no_two_of_one() -> None:
    page = search_page("Huur", "huis; tuin")
    data = layer(contents_of([page], [synonym("kast; bed", "huis; tuin, huur")]))
    assert data["synonyms"] == [("kast  bed", "huis  tuin;huur")]
    assert data["pages"]["words"] == ["huis tuin"]


def test_synonyms_are_pairs_of_lists() -> None:
    data = layer(contents_of(PAGES, [synonym("huursubsidie, huur subsidie", "huurtoeslag, toeslag")]))
    assert data["synonyms"] == [("huursubsidie;huur subsidie", "huurtoeslag;toeslag")]


def test_a_semicolon_in_a_search_word_divides_nothing() -> None:
    [page] = rows(layer(replace(contents_of(PAGES), pages=[replace(HUUR, words=("een;twee", "drie"))])))
    assert page["words"] == "een twee;drie"


def test_compounds_of_titles_and_search_words_are_in_it() -> None:
    compounds = layer(contents_of(PAGES))["compounds"].split()
    assert {"huur+toeslag", "zorg+toeslag"} <= set(compounds)


def test_a_compound_keeps_what_stands_between_its_parts() -> None:
    pages = [search_page("Verzekeringskaart kwijt"), search_page("Verzekering"), search_page("Kaart")]
    assert layer(contents_of(pages))["compounds"].split() == ["verzekering+s+kaart"]


def test_a_layer_without_compounds_has_none() -> None:
    assert layer(contents_of([search_page("DigiD")]))["compounds"] == ""


def test_right_words_are_those_of_texts_and_of_dutch() -> None:
    """ "Toeslaan" is Dutch, and a text says "zorgtoeslug": neither is a slip."""
    data = layer(contents_of(PAGES, texts=["Wat is een Zorgtoeslug?"]))
    known = unpacked(data["known"])
    assert {"toeslaan", "zorgtoeslug"} <= set(known)
    assert known == sorted(known)
    assert not set(known) & own_words(PAGES)


def test_what_synonyms_say_is_right() -> None:
    data = layer(contents_of(PAGES, [synonym("huurtoeslug", "huurtoeslag")]))
    assert "huurtoeslug" in unpacked(data["known"])


def test_search_words_with_slips_are_mended() -> None:
    page = search_page("Zorg", "toeslach")
    words = {one["title"]: one["words"] for one in rows(layer(contents_of([*PAGES, page])))}
    assert words["Zorg"] == "toeslag"


def test_own_words_are_of_titles_and_search_words() -> None:
    assert own_words([HUUR]) == {"huurtoeslag", "aanvragen", "geld", "voor", "huur"}


def test_file_is_compact_and_the_same_each_time(tmp_path: Path) -> None:
    data = layer(contents_of(PAGES, [synonym("şifre", "toeslag", "tr")]))
    file = write_layer(tmp_path, data)
    assert file == tmp_path / FILE
    text = file.read_text(encoding="utf-8")
    assert "şifre" in text
    assert '": ' not in text
    assert json.loads(text) == json.loads(json.dumps(data))
    assert (
        write_layer(tmp_path / "2", layer(contents_of(PAGES, [synonym("şifre", "toeslag", "tr")]))).read_text(
            encoding="utf-8"
        )
        == text
    )


def test_size_is_that_of_the_file_after_gzip(tmp_path: Path) -> None:
    data = layer(contents_of(PAGES))
    size = packed_size(data)
    assert 1000 < size < write_layer(tmp_path, data).stat().st_size


def test_words_near_to_names_of_organisations_and_to_parts_are_right_too() -> None:
    """The browser knows those words as well, so it might take another one for them: "dient" for "dienst"."""
    page = search_page("Verzekeringskaart kwijt", organisation="Dienst")
    assert {"dient", "kart"} <= set(unpacked(layer(contents_of([page]))["known"]))
    assert "dient" not in unpacked(layer(contents_of([replace(page, organisation="")]))["known"])
