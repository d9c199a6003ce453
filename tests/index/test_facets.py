from __future__ import annotations

import json
from pathlib import Path

import pytest

from wegwijs.index import IndexError_, PageFacets, write_facets

FRAGMENTS = {"/a/": "nl_2", "/b/": "nl_1", "/c/": "nl_3"}
TOPICS = [("digid", "DigiD"), ("zorg", "Zorg")]
LEVELS = [("A2", "Makkelijk"), ("B1", "Gewoon")]


def test_file_is_compact_and_sorted_by_fragment(tmp_path: Path) -> None:
    pages = {"/a/": PageFacets(("zorg", "digid"), "B1"), "/b/": PageFacets(("zorg",))}
    file = write_facets(tmp_path, FRAGMENTS, pages, TOPICS, LEVELS)
    assert file == tmp_path / "zoeken" / "facetten.json"
    assert file.read_text(encoding="utf-8") == (
        '{"topics":[["digid","DigiD"],["zorg","Zorg"]],"levels":[["A2","Makkelijk"],["B1","Gewoon"]],'
        '"pages":{"nl_1":[[1],-1],"nl_2":[[0,1],1]}}'
    )


def test_order_of_the_mapping_does_not_matter(tmp_path: Path) -> None:
    pages = {"/a/": PageFacets(("digid",), "A2"), "/b/": PageFacets((), "B1")}
    one = write_facets(tmp_path / "1", FRAGMENTS, pages, TOPICS, LEVELS)
    other = write_facets(tmp_path / "2", FRAGMENTS, dict(reversed(pages.items())), TOPICS, LEVELS)
    assert one.read_bytes() == other.read_bytes()


def test_page_without_topic_and_level_takes_no_room(tmp_path: Path) -> None:
    file = write_facets(tmp_path, FRAGMENTS, {"/a/": PageFacets()}, TOPICS, LEVELS)
    assert json.loads(file.read_bytes())["pages"] == {}


@pytest.mark.parametrize(
    ("url", "facets", "text"),
    [
        ("/weg/", PageFacets(("digid",)), "`/weg/` is geen pagina in de zoekindex"),
        ("/a/", PageFacets(("digit",)), "`digit` is geen onderwerp"),
        ("/a/", PageFacets((), "C1"), "`C1` is geen leesniveau"),
    ],
)
def test_unknown_names_are_refused(tmp_path: Path, url: str, facets: PageFacets, text: str) -> None:
    with pytest.raises(IndexError_, match=text):
        write_facets(tmp_path, FRAGMENTS, {url: facets}, TOPICS, LEVELS)
