"""Pagefind really runs here, over a few pages."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from tests.index.support import CHOICES, search_page, synonym
from wegwijs.index import index_pages
from wegwijs.index.layer import FILE
from wegwijs.index.pages import SearchPage

PAGES = [
    search_page("Huurtoeslag aanvragen", "toeslach", weight=2.0, topics=("geld",)),
    search_page("DigiD", "inloggen", kind="Begrip", weight=0.5),
]
SYNONYMS = [synonym("huursubsidie", "huurtoeslag")]


def html(page: SearchPage) -> bytes:
    return (
        f'<!doctype html><html lang="nl"><title>{page.title}</title><main data-pagefind-body>'
        f'<h1 data-pagefind-meta="title">{page.title}</h1><p>Zo regelt u het.</p></main></html>'
    ).encode()


def made(site: Path, most: int = 20_000) -> dict[str, Any]:
    """What `woorden.json` says."""
    index_pages(site, [(page, html(page)) for page in PAGES], CHOICES, SYNONYMS, most=most)
    found: dict[str, Any] = json.loads((site / FILE).read_bytes())
    return found


def fragments(site: Path) -> dict[str, dict[str, Any]]:
    read = {
        file.stem: json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        for file in (site / "pagefind/fragment").iterdir()
    }
    return {data["url"]: data | {"id": name} for name, data in read.items()}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    made(folder)
    return folder


def test_pages_of_the_layer_are_found_in_pagefind_by_their_id(site: Path) -> None:
    pages = json.loads((site / FILE).read_bytes())["pages"]
    found = fragments(site)
    assert pages["url"] == [page.url for page in PAGES]
    assert pages["id"] == [found[url]["id"] for url in pages["url"]]


def test_hidden_words_are_metadata_and_not_text(site: Path) -> None:
    found = fragments(site)[PAGES[0].url]
    assert found["meta"]["soort"] == "Artikel"
    assert {"huursubsidie", "toeslach"} <= set(found["meta"]["zoekwoorden"].split(", "))
    assert "hhh" in found["meta"]["klanken"]
    assert found["content"] == "Huurtoeslag aanvragen. Zo regelt u het."


def test_the_published_folder_gets_no_copies_of_pages(site: Path) -> None:
    assert sorted(one.name for one in site.iterdir()) == ["pagefind", "zoeken"]


def test_words_of_texts_are_right(tmp_path: Path) -> None:
    assert "regelt" in html(PAGES[0]).decode()
    page = search_page("Regels")
    index_pages(tmp_path, [(page, html(page).replace(b"het", b"regelz"))], CHOICES, most=20_000)
    assert "regelz" in json.loads((tmp_path / FILE).read_bytes())["known"]


def test_a_layer_for_which_there_is_no_room_has_no_pages(tmp_path: Path) -> None:
    data = made(tmp_path, most=40)
    assert (data["pages"]["title"], data["total"], data["partial"]) == ([], 2, True)


def test_same_pages_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    made(tmp_path)
    assert (tmp_path / FILE).read_bytes() == (site / FILE).read_bytes()
