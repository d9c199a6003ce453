from __future__ import annotations

import json
from collections.abc import Mapping
from math import ceil
from pathlib import Path

import pytest

from wegwijs.audit.errors import SiteError
from wegwijs.sample.choosing import Sample, choose

Kinds = Mapping[str, tuple[str, str]]
"""URL -> (kind, HTML)"""


def site(root: Path, pages: Kinds) -> Path:
    for url, (_kind, html) in pages.items():
        file = root / url.strip("/") / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f'<html lang="nl">{html}' if "<html" not in html else html, "utf-8")
    listed = [
        {"url": url, "path": f"{url.strip('/')}/index.html".lstrip("/"), "kind": kind}
        for url, (kind, _html) in pages.items()
    ]
    (root / "manifest.json").write_text(json.dumps({"base_path": "/", "pages": listed}), "utf-8")
    return root


TERMS: Kinds = {f"/begrippen/{number:03}/": ("term", "<p>x") for number in range(200)}
PAGES: Kinds = {
    "/": ("home", '<a href="/toegankelijkheid/">x</a>'),
    "/zoeken/": ("search", "<form>"),
    "/a/": ("article", '<p><b>x</b><ul><a href="../plek/">x</a>'),
    "/b/": ("article", '<p><a href="/elders/">x</a>'),
    "/plek/": ("location", "<p>"),
    "/elders/": ("location", "<p><b>"),
    "/toegankelijkheid/": ("statement", "<p>"),
    "/oud/": ("redirect", "<p>"),
    "/en/": ("term", '<html lang="en"><p>'),
    **TERMS,
}


def reasons(sample: Sample) -> dict[str, tuple[str, ...]]:
    return {one.page.url: one.reasons for one in sample.pages}


def test_one_page_of_each_kind_the_one_with_most_parts(tmp_path: Path) -> None:
    found = reasons(choose(site(tmp_path, PAGES), "x"))
    assert "soort: article" in found["/a/"]
    assert "/b/" not in found or found["/b/"] == ("geloot",)
    assert {one for parts in found.values() for one in parts if one.startswith("soort")} == {
        f"soort: {kind}" for kind in ("home", "search", "article", "location", "statement", "term")
    }


def test_each_language(tmp_path: Path) -> None:
    found = reasons(choose(site(tmp_path, PAGES), "x"))
    assert found["/en/"] == ("taal: en",)


def test_pages_that_only_lead_on_are_not_looked_at(tmp_path: Path) -> None:
    sample = choose(site(tmp_path, PAGES), "x")
    assert "/oud/" not in reasons(sample)
    assert sample.total == len(PAGES) - 1


def test_pages_with_components_are_not_for_residents(tmp_path: Path) -> None:
    review: Kinds = {
        "/bouwstenen/": ("component-groups", "<p>"),
        "/bouwstenen/tekst/": ("components", "<p>"),
    }
    assert choose(site(tmp_path, {**PAGES, **review}), "x").total == len(PAGES) - 1


def test_a_process_can_be_walked_from_link_to_link(tmp_path: Path) -> None:
    sample = choose(site(tmp_path, PAGES), "x")
    assert sample.processes == {
        "zoeken, lezen, langskomen": ("/zoeken/", "/a/", "/plek/"),
        "een probleem melden": ("/", "/toegankelijkheid/"),
    }
    assert "proces: zoeken, lezen, langskomen" in reasons(sample)["/plek/"]


def test_a_tenth_is_drawn_on_top_of_the_rest(tmp_path: Path) -> None:
    found = reasons(choose(site(tmp_path, PAGES), "x"))
    drawn = [url for url, why in found.items() if why == ("geloot",)]
    assert len(drawn) == ceil(0.1 * (len(found) - len(drawn)))


def test_the_lot_is_the_same_with_the_same_word_and_another_with_another(tmp_path: Path) -> None:
    folder = site(tmp_path, PAGES)
    lots = {seed: choose(folder, seed).pages for seed in ("een", "twee", "drie", "vier")}
    assert choose(folder, "een").pages == lots["een"]
    assert len(set(lots.values())) > 1


def test_a_page_more_takes_nothing_else_out_of_the_lot(tmp_path: Path) -> None:
    before = {one.page.url for one in choose(site(tmp_path / "a", PAGES), "x").pages}
    more = {**PAGES, "/begrippen/nieuw/": ("term", "<p>x")}
    after = {one.page.url for one in choose(site(tmp_path / "b", more), "x").pages}
    assert len(before - after) <= 1


def test_states_are_those_that_only_its_kind_has(tmp_path: Path) -> None:
    states = {one.page.kind: one.states for one in choose(site(tmp_path, PAGES), "x").pages}
    assert "results" in states["search"]
    assert states["article"] == ()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SiteError):
        choose(tmp_path / "geen", "x")
