from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from tests.stages import write_files
from tests.support import ROOT
from wegwijs.convert.blocks import BLOCKS
from wegwijs.manual import manual_page, read_manual
from wegwijs.manual.page import RESULT, with_results
from wegwijs.render.views import Site

MANUAL = ROOT / "docs" / "redactie"
SITE = Site(
    name='Hulp & "zo"',
    tagline="",
    publisher="",
    language="nl",
    base_path="/hulp/",
    base_url="http://127.0.0.1:8000/hulp/",
    home_url="/hulp/",
    search_url="",
    letters_url="",
    sessions_url="",
    safety=None,
    stylesheet_url="/hulp/assets/w.css",
    icon_url="/hulp/assets/favicon.svg",
    scripts={},
    pagefind_url="",
    search_data_url="",
    navigation=(),
    footer=(),
    release=False,
)


def page(rest: str, folder: Path = MANUAL) -> LexborHTMLParser:
    html = manual_page(folder, rest, SITE)
    assert html is not None
    return LexborHTMLParser(html)


def test_a_chapter_is_a_page_with_its_title_once() -> None:
    tree = page("git/")
    assert tree.css_first(".breadcrumbs a").text() == 'Terug naar Hulp & "zo"'
    assert [one.text() for one in tree.css("h1")] == ["Zo komt een tekst online"]
    assert tree.css_first("title").text() == "Zo komt een tekst online - Handleiding voor redacteuren"
    assert tree.css_first("link[rel=stylesheet]").attributes["href"] == "/hulp/assets/w.css"


def test_links_are_below_the_base_path() -> None:
    links = [one.attributes["href"] or "" for one in page("git/").css("a")]
    assert "/hulp/__wegwijs/redactie/" in links
    assert [one for one in links if not one.startswith(("/hulp/", "#", "https://"))] == []


def test_every_chapter_has_a_page_and_is_in_the_list() -> None:
    chapters, _ = read_manual(MANUAL)
    start = {one.attributes["href"] for one in page("").css("nav a")}
    for chapter in chapters:
        rest = chapter.url.removeprefix("/__wegwijs/redactie/")
        assert manual_page(MANUAL, rest, SITE), chapter.path
        if "meldingen/" not in rest:
            assert f"/hulp{chapter.url}" in start


@pytest.mark.parametrize(
    ("rest", "title"), [("", "Schrijven voor Wegwijs"), ("meldingen/key-unknown/", "Alle meldingen")]
)
def test_the_list_says_where_the_reader_is(rest: str, title: str) -> None:
    assert [one.text() for one in page(rest).css("[aria-current] > strong")] == [title]


def test_the_way_to_the_next_chapter() -> None:
    links = [one.text() for one in page("git/").css("nav[aria-label='Vorige en volgende'] a")]
    assert links == ["Vorige: Uw eerste artikel", "Volgende: Zo schrijven wij"]


@given(st.text(alphabet="abc./\\-%\x00é"))
def test_no_path_leaves_the_manual(rest: str) -> None:
    assert manual_page(MANUAL, f"../{rest}", SITE) is None
    assert manual_page(MANUAL, rest, SITE) is None or rest == ""


def test_the_manual_can_be_read_before_the_portal_has_a_look() -> None:
    html = manual_page(MANUAL, "git/", None, "/hulp/")
    assert html is not None
    tree = LexborHTMLParser(html)
    assert tree.css("link") == []
    assert {"/hulp/", "/hulp/__wegwijs/redactie/"} <= {one.attributes["href"] for one in tree.css("a")}


def test_a_page_that_does_not_exist() -> None:
    assert manual_page(MANUAL, "nergens/", SITE) is None
    assert manual_page(MANUAL, "git", SITE) is None


def test_what_is_in_a_file_is_escaped(tmp_path: Path) -> None:
    write_files(tmp_path, {"README.md": "# <b>x</b> & y\n\n<script>alert(1)</script>\n"})
    html = manual_page(tmp_path, "", SITE)
    assert html is not None
    assert b"<b>" not in html
    assert b"<script" not in html


def test_every_block_is_shown_with_its_result() -> None:
    tree = page("blokken/")
    for name in BLOCKS:
        assert tree.css_first(f".block-{name}"), name
    assert tree.css("blockquote") == []


def test_only_the_quote_after_an_example_is_replaced() -> None:
    text = f"```\n::: tip\nx\n:::\n```\n\n{RESULT}\n\n> **Tip**\n>\n> x\n\n> echt citaat\n"
    assert with_results(text) == (
        f"```\n::: tip\nx\n:::\n```\n\n{RESULT}\n\n::: tip\nx\n:::\n\n> echt citaat\n"
    )
    assert with_results("```\nx\n```\n\nDit is het.\n\n> citaat") == "```\nx\n```\n\nDit is het.\n\n> citaat"
    assert with_results(f"```\nx\n```\n\n{RESULT}\n\nniets") == f"```\nx\n```\n\n{RESULT}\n\nniets"
