"""The markup and the script of the search page, without a browser."""

from __future__ import annotations

import gzip
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser, LexborNode

TEMPLATES = Path(__file__).parents[2] / "templates"
SCRIPT = (TEMPLATES / "components/search/script.js").read_text(encoding="utf-8")

SITE = SimpleNamespace(
    base_path="/hulp/",
    search_url="/hulp/zoeken/",
    letters_url="/hulp/brieven/",
    sessions_url="/hulp/spreekuren/",
    pagefind_url="/hulp/pagefind/pagefind.js",
    facets_url="/hulp/zoeken/facetten.json",
    scripts={"search": "/hulp/assets/search.0123.js"},
)
PAGE = SimpleNamespace(
    topic_options=[("digid", 'DigiD & "meer"')], level_options=[("A2", "Makkelijk")]
)
PARTS = ["count", "loading", "failed", "empty", "results", "filtered", "none", "trouble"]
NEVER = [
    *("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function("),
    *("Storage", "cookie", "indexedDB"),
    *("http:", "https:", "sendBeacon", "XMLHttpRequest"),
]


def render(*, live: bool = True) -> LexborHTMLParser:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined
    )
    environment.globals.update(site=SITE, icon=lambda name: Markup("<svg></svg>"))
    page = environment.from_string(
        '{% from "components/search/template.html" import render %}{{ render(page, live=live) }}'
    )
    return LexborHTMLParser(page.render(page=PAGE, live=live))


def one(tree: LexborHTMLParser, selector: str) -> LexborNode:
    """The only element that the selector finds."""
    found = tree.css(selector)
    assert len(found) == 1, selector
    return found[0]


@pytest.fixture(scope="module")
def tree() -> LexborHTMLParser:
    return render()


def test_form_works_without_script(tree: LexborHTMLParser) -> None:
    form = one(tree, "form[role=search]").attributes
    assert (form["method"], form["action"]) == ("get", "/hulp/zoeken/")
    field = one(tree, "form input[name=q]").attributes["id"]
    assert one(tree, f"label[for={field}]").text() == "Waar zoekt u hulp bij?"
    assert one(tree, "form button[type=submit]").text().strip() == "Zoeken"


def test_filters_are_out_of_the_way_without_script(tree: LexborHTMLParser) -> None:
    assert {"hidden", "disabled"} <= one(tree, "fieldset").attributes.keys()
    assert [each.attributes["name"] for each in tree.css("fieldset select")] == [
        "onderwerp",
        "niveau",
    ]


def test_each_filter_has_a_label_and_a_way_to_choose_all(tree: LexborHTMLParser) -> None:
    for select in tree.css("fieldset select"):
        assert one(tree, f"label[for={select.attributes['id']}]").text()
        first = select.css_first("option")
        assert first is not None
        assert first.attributes["value"] == ""


def test_live_region_is_there_from_the_start(tree: LexborHTMLParser) -> None:
    region = one(tree, "[role=status]").attributes
    assert region["aria-live"] == "polite"
    assert "hidden" not in region
    assert one(tree, "[role=status] [data-part=count]").text() == ""


def test_what_only_the_script_shows_is_hidden(tree: LexborHTMLParser) -> None:
    parts = tree.css("[data-part]")
    assert [part.attributes["data-part"] for part in parts] == PARTS
    assert all("hidden" in part.attributes for part in parts)


@pytest.mark.parametrize("part", ["none", "trouble"])
def test_who_finds_nothing_gets_other_ways(tree: LexborHTMLParser, part: str) -> None:
    links = tree.css(f"[data-part={part}] a")
    assert [link.attributes["href"] for link in links] == [
        "/hulp/brieven/",
        "/hulp/onderwerpen/",
        "/hulp/artikelen/",
        "/hulp/spreekuren/",
    ]


def test_script_is_told_where_everything_is(tree: LexborHTMLParser) -> None:
    data = one(tree, "#zoeken").attributes
    assert data["data-pagefind"] == "/hulp/pagefind/pagefind.js"
    assert data["data-facets"] == "/hulp/zoeken/facetten.json"
    assert data["data-base"] == "/hulp/"
    assert one(tree, "script[type=module]").attributes["src"] == "/hulp/assets/search.0123.js"


def test_ids_are_unique_and_nothing_is_inline(tree: LexborHTMLParser) -> None:
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    assert not tree.css("[style], style, script:not([src])")


def test_example_is_without_script() -> None:
    tree = render(live=False)
    assert not tree.css("script")
    assert one(tree, "ol#resultaten").text() == ""


def test_script_is_small() -> None:
    assert len(gzip.compress(SCRIPT.encode(), 9)) <= 4000


@pytest.mark.parametrize("never", NEVER)
def test_script_makes_no_html_stores_nothing_and_calls_nobody(never: str) -> None:
    assert never not in SCRIPT
