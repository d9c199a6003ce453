from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from tests.render.conftest import Pages
from tests.support import PortalFolder
from wegwijs.render import Page
from wegwijs.render.pages.snippets import (
    frame_height,
    frame_snippet,
    link_snippet,
    links_snippet,
)
from wegwijs.render.views import EmbeddingPage, Link, Snippet

ORIGIN = "https://hulp.example.nl"
URL = "https://hulp.example.nl/hulp/kader/alle/"
nasty = st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=40) | (
    st.sampled_from(
        ['"><script>alert(1)</script>', "' onload='x", "&amp;", "{title}", "%(name)s", "</textarea>"]
    )
)


def embedding(pages: dict[str, Page]) -> EmbeddingPage:
    [page] = [one for one in pages.values() if isinstance(one, EmbeddingPage)]
    return page


def snippets(page: EmbeddingPage) -> dict[str, Snippet]:
    return {one.name: one for group in page.groups for one in group.snippets}


def test_all_places_then_municipalities_then_places(page_objects: dict[str, Page]) -> None:
    groups = {one.title: [item.name for item in one.snippets] for one in embedding(page_objects).groups}
    assert groups == {
        "Alle plekken samen": ["Alle plekken"],
        "Per gemeente": ["Gemeente Hengelo", "Gemeente Oldenzaal"],
        "Per plek": ["Bibliotheek Hengelo", "Bibliotheek Oldenzaal"],
    }


def test_the_code_of_a_frame(page_objects: dict[str, Page]) -> None:
    found = snippets(embedding(page_objects))["Bibliotheek Hengelo"]
    page = LexborHTMLParser(found.frame)
    assert page.css_first("iframe").attributes == {
        "src": f"{ORIGIN}/kader/locatie/hengelo/",
        "title": "Spreekuren: Bibliotheek Hengelo",
        "width": "100%",
        "height": "1000",
        "style": "border: 0",
        "loading": "lazy",
        "referrerpolicy": "no-referrer",
        "sandbox": "allow-same-origin allow-popups allow-popups-to-escape-sandbox "
        "allow-top-navigation-by-user-activation",
    }
    [link] = page.css("p > a")
    assert link.attributes["href"] == f"{ORIGIN}/locaties/hengelo/"
    assert link.text() == "Hulp bij regelen: spreekuren van Bibliotheek Hengelo"
    assert found.shown.url == "/kader/locatie/hengelo/"


def test_a_frame_runs_no_script_and_sends_no_form(page_objects: dict[str, Page]) -> None:
    for one in snippets(embedding(page_objects)).values():
        sandbox = LexborHTMLParser(one.frame).css_first("iframe").attributes["sandbox"] or ""
        assert not {"allow-scripts", "allow-forms"} & set(sandbox.split())


@pytest.mark.parametrize(
    ("name", "html"),
    [
        (
            "Alle plekken",
            f'<p><a href="{ORIGIN}/spreekuren/">Hulp bij regelen: bekijk alle spreekuren</a></p>',
        ),
        (
            "Gemeente Hengelo",
            "<p>Hulp bij regelen in de gemeente Hengelo:</p>\n<ul>\n"
            f'<li><a href="{ORIGIN}/locaties/hengelo/">Hulp bij regelen: spreekuren van Bibliotheek Hengelo'
            "</a></li>\n</ul>",
        ),
        (
            "Bibliotheek Oldenzaal",
            f'<p><a href="{ORIGIN}/locaties/oldenzaal/">Hulp bij regelen: '
            "spreekuren van Bibliotheek Oldenzaal</a></p>",
        ),
    ],
)
def test_the_code_of_links_only(page_objects: dict[str, Page], name: str, html: str) -> None:
    assert snippets(embedding(page_objects))[name].links == html


def test_addresses_are_those_of_the_portal(portal_folder: PortalFolder, pages_of: Pages) -> None:
    pages = pages_of(portal_folder, base_url="https://example.nl/hulp/")
    for one in snippets(embedding(pages)).values():
        for node in LexborHTMLParser(one.frame + one.links).css("[href], [src]"):
            url = node.attributes.get("href") or node.attributes.get("src") or ""
            assert url.startswith("https://example.nl/hulp/")


def test_the_page_shows_the_code_as_text(built: PortalFolder, page_objects: dict[str, Page]) -> None:
    page = LexborHTMLParser(built.page("/insluiten/"))
    shown = {one.attributes["id"]: one.text() for one in page.css("textarea")}
    for one in snippets(embedding(page_objects)).values():
        assert shown[one.id] == one.frame
        assert shown[f"{one.id}-link"] == one.links
    assert page.css("iframe") == []
    labels = {one.attributes["for"] for one in page.css("label[for]")}
    assert set(shown) <= labels
    assert len(shown) == len(page.css("textarea[readonly]"))


def test_a_portal_without_places(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.remove("content/locaties/hengelo.md")
    assert [one.title for one in embedding(pages_of(portal_folder)).groups] == ["Alle plekken samen"]


@given(nasty, nasty, st.integers(0, 12))
def test_no_name_gets_out_of_its_place(title: str, text: str, places: int) -> None:
    code = frame_snippet(URL, title, frame_height(places), Link(text, URL))
    page = LexborHTMLParser(f"<body>{code}{links_snippet(text, [Link(title, URL)])}</body>")
    assert page.body is not None
    assert {one.tag for one in page.body.css("*")} <= {"body", "iframe", "p", "a", "ul", "li"}
    frame = page.css_first("iframe")
    assert (frame.attributes["title"] or "") == title
    assert len(frame.attributes) == 8
    assert [one.text() for one in page.css("a")] == [text, title]
    assert [one.attributes for one in page.css("a")] == [{"href": URL}] * 2


def test_an_address_cannot_end_its_attribute() -> None:
    assert link_snippet(Link("x", 'https://x.nl/?a=1&b="')) == '<a href="https://x.nl/?a=1&amp;b=&#34;">x</a>'


def test_a_frame_of_many_places_scrolls() -> None:
    heights = [frame_height(number) for number in range(12)]
    assert heights == sorted(heights)
    assert heights[-1] == heights[-2] == 1200
    assert 0 < heights[0] < heights[1] <= 1000
