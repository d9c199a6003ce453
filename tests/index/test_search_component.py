"""The markup and the script of the search page, without a browser."""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import pytest
import rjsmin
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from wegwijs.render.bundle import shortened

TEMPLATES = Path(__file__).parents[2] / "templates"
SCRIPT = (TEMPLATES / "components/search/script.js").read_text(encoding="utf-8")

SITE = SimpleNamespace(
    language="nl",
    base_path="/hulp/",
    search_url="/hulp/zoeken/",
    letters_url="/hulp/brieven/",
    sessions_url="/hulp/spreekuren/",
    pagefind_url="/hulp/pagefind/pagefind.js",
    search_data_url="/hulp/zoeken/woorden.json",
    scripts={"search": "/hulp/assets/search.0123.js", "search-query": "/hulp/assets/search-query.0123.js"},
)
PAGE = SimpleNamespace(
    topic_options=[("digid", 'DigiD & "meer"')],
    level_options=[("A2", "Makkelijk")],
    phone=None,
    call_now=None,
)
STATES = {"results", "unsure", "filtered", "none", "loading", "failed"}
RESTS = {"also", "many", "partly", "slow", "empty", "near"}
CALL_NOW = SimpleNamespace(
    calls=[SimpleNamespace(when="Is er gevaar?", text="Bel 112", href="tel:112")],
    words="zelfmoord;wil dood",
    more=SimpleNamespace(text="Ik heb nu hulp nodig", url="/hulp/artikelen/nood/"),
    summary="Wie u kunt bellen.",
)
PHONE = "085 000 00 00"
PHONED = SimpleNamespace(
    topic_options=[],
    level_options=[],
    phone=SimpleNamespace(href="tel:+31850000000", number=PHONE),
    call_now=CALL_NOW,
)
OTHER_WAYS = ["/hulp/brieven/", "/hulp/onderwerpen/", "/hulp/artikelen/", "/hulp/spreekuren/"]
NEVER = [
    *("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function("),
    *("Storage", "cookie", "indexedDB"),
    *("http:", "https:", "sendBeacon", "XMLHttpRequest"),
]


VOID = {"input", "link", "meta", "path"}


@dataclass(eq=False)
class Element:
    """An element with its text and the elements that it stands in."""

    tag: str
    attributes: dict[str, str]
    parents: tuple[Element, ...]
    text: str = ""

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    def __contains__(self, name: object) -> bool:
        return name in self.attributes


@dataclass(eq=False)
class Tree(HTMLParser):
    """All elements of a piece of HTML, in their order."""

    elements: list[Element] = field(default_factory=list)
    opened: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.elements.append(Element(tag, values, tuple(self.opened)))
        if tag not in VOID:
            self.opened.append(self.elements[-1])

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self.opened:
            element.text += data

    def all(self, tag: str = "", inside: Element | None = None, /, **values: str) -> list[Element]:
        return [
            each
            for each in self.elements
            if (not tag or each.tag == tag)
            and (inside is None or inside in each.parents)
            and values.items() <= each.attributes.items()
        ]

    def one(self, tag: str = "", inside: Element | None = None, /, **values: str) -> Element:
        (found,) = self.all(tag, inside, **values)
        return found


def render(page: SimpleNamespace = PAGE, *, live: bool = True) -> Tree:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_null_translations(newstyle=True)
    environment.globals.update(site=SITE, icon=lambda name: Markup("<svg></svg>"))
    template = environment.from_string(
        '{% from "components/search/template.html" import render %}{{ render(page, live=live) }}'
    )
    tree = Tree()
    tree.feed(template.render(page=page, live=live))
    assert not tree.opened
    return tree


@pytest.fixture(scope="module")
def tree() -> Tree:
    return render()


def test_form_works_without_script(tree: Tree) -> None:
    form = tree.one("form", role="search")
    assert (form["method"], form["action"]) == ("get", "/hulp/zoeken/")
    entry = tree.one("input", form, name="q")
    label = tree.one("label", form, **{"for": entry["id"]})
    assert label.text == "Waar zoekt u hulp bij?"
    assert tree.one("button", form, type="submit").text.strip() == "Zoeken"


def test_filters_are_out_of_the_way_without_script(tree: Tree) -> None:
    fieldset = tree.one("fieldset")
    assert "hidden" in fieldset
    assert "disabled" in fieldset
    selects = tree.all("select", fieldset)
    assert [select["name"] for select in selects] == ["onderwerp", "niveau"]


def test_each_filter_has_a_label_and_a_way_to_choose_all(tree: Tree) -> None:
    for select in tree.all("select"):
        assert tree.one("label", **{"for": select["id"]}).text
        assert tree.all("option", select)[0]["value"] == ""


def test_live_region_is_there_from_the_start_and_is_not_what_is_seen(tree: Tree) -> None:
    region = tree.one(role="status")
    assert "hidden" not in region
    assert region["class"] == "visually-hidden"
    assert region.text == ""
    assert not [each for each in tree.elements if "data-say" in each and region in each.parents]


def test_what_only_the_script_shows_is_hidden(tree: Tree) -> None:
    parts = [each for each in tree.elements if "data-in" in each]
    assert all("hidden" in each for each in parts)
    assert {name for each in parts for name in each["data-in"].split()} == STATES | RESTS


@pytest.mark.parametrize("state", sorted(STATES))
def test_each_state_says_something(tree: Tree, state: str) -> None:
    shown = [each for each in tree.elements if state in each.attributes.get("data-in", "").split()]
    assert any("data-say" in each for each in shown)


@pytest.mark.parametrize("state", ["none", "unsure", "failed"])
def test_who_is_not_helped_gets_other_ways(tree: Tree, state: str) -> None:
    (panel,) = [
        each
        for each in tree.all("section")
        if state in each["data-in"].split() and "results" not in each["data-in"].split()
    ]
    assert [link["href"] for link in tree.all("a", panel)] == OTHER_WAYS
    assert PHONE in render(PHONED).one("section", **{"data-in": panel["data-in"]}).text


def test_who_needs_help_now_sees_whom_to_call_above_all_results() -> None:
    tree = render(PHONED)
    box = tree.one("section", **{"data-in": "urgent"})
    assert "hidden" in box
    assert [link["href"] for link in tree.all("a", box)] == ["tel:112", "/hulp/artikelen/nood/"]
    said = [each.text for each in tree.elements if "data-say" in each and box in each.parents]
    assert any("Is er gevaar?" in text for text in said)
    places = [tree.elements.index(each) for each in (box, tree.one(id="resultaten"))]
    assert places == sorted(places)
    assert tree.one(id="zoeken")["data-urgent"] == CALL_NOW.words


def test_without_numbers_nobody_is_told_to_call(tree: Tree) -> None:
    assert tree.one(id="zoeken")["data-urgent"] == ""
    assert not [each for each in tree.elements if each.attributes.get("data-in") == "urgent"]


def test_who_waits_long_gets_another_way(tree: Tree) -> None:
    slow = tree.one(**{"data-in": "slow"})
    assert [link["href"] for link in tree.all("a", slow)] == ["/hulp/artikelen/"]


def test_who_has_no_script_gets_other_ways(tree: Tree) -> None:
    assert [link["href"] for link in tree.all("a", tree.one("noscript"))] == OTHER_WAYS


def test_a_question_may_run_from_right_to_left(tree: Tree) -> None:
    assert tree.one("input", name="q")["dir"] == "auto"


def test_script_is_told_where_everything_is(tree: Tree) -> None:
    root = tree.one(id="zoeken")
    assert root["data-query"] == "/hulp/assets/search-query.0123.js"
    assert root["data-words"] == "/hulp/zoeken/woorden.json"
    assert root["data-pagefind"] == "/hulp/pagefind/pagefind.js"
    assert root["data-base"] == "/hulp/"
    assert root["data-topics"] == "/hulp/onderwerpen/"
    assert tree.one("script", type="module")["src"] == "/hulp/assets/search.0123.js"


def test_script_asks_the_page_for_nothing_that_is_not_there(tree: Tree) -> None:
    given = {name.removeprefix("data-") for name in tree.one(id="zoeken").attributes}
    asked = set(re.findall(r"\bwords\.(\w+)", SCRIPT)) - {"state", "asked"}
    assert asked == given - {"id", "class", "state"}
    classes = " ".join(each.attributes.get("class", "") for each in tree.elements).split()
    assert set(re.findall(r"querySelector\(\"\.([\w-]+)", SCRIPT)) <= set(classes)


def test_ids_are_unique_and_nothing_is_inline(tree: Tree) -> None:
    ids = [each["id"] for each in tree.elements if "id" in each]
    assert len(ids) == len(set(ids))
    assert not [each for each in tree.elements if "style" in each or each.tag == "style"]
    assert all("src" in each for each in tree.all("script"))


def test_example_is_without_script() -> None:
    tree = render(live=False)
    assert not tree.all("script")
    assert tree.one("ol", id="resultaten").text == ""


def test_script_is_small() -> None:
    published = rjsmin.jsmin(shortened(SCRIPT))
    assert len(gzip.compress(published.encode(), 9)) <= 4000


@pytest.mark.parametrize("never", NEVER)
def test_script_makes_no_html_stores_nothing_and_calls_nobody(never: str) -> None:
    assert never not in SCRIPT
