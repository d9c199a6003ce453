"""The element that a finding is about is found again in the page as it was built."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.audit.reports.wild import wild_text
from wegwijs.audit.origin.document import Document

PAGE = """<!doctype html><html lang="nl"><head><title>T</title></head><body>
<main id="m"><p class="a">Een</p><p class="a">Twee</p><p class="b">Drie <b>vet</b></p>
<table><tr><td>cel</td></tr></table><svg class="icon"><path d="M0 0"/></svg>
<img src="k.png" alt="Een kaart"></main></body></html>"""


@pytest.fixture
def document() -> Document:
    return Document(PAGE)


@pytest.mark.parametrize(
    ("target", "html", "words"),
    [
        (".b", '<p class="b">Drie <b>vet</b></p>', ("drie", "vet")),
        ("p:nth-child(2)", '<p class="a">Twee</p>', ("twee",)),
        ("td", "<td>cel</td>", ("cel",)),
        ("img", '<img src="k.png" alt="Een kaart">', ("een", "kaart")),
    ],
)
def test_by_its_selector(document: Document, target: str, html: str, words: tuple[str, ...]) -> None:
    found = document.find(target, html)
    assert found is not None
    assert found.words == words
    assert "m" in [one.id for one in found.around]


def test_a_script_has_moved_it_or_given_it_a_class(document: Document) -> None:
    moved = document.find("#m > div:nth-child(9)", '<p class="a open">Twee</p>')
    assert moved is not None
    assert moved.words == ("twee",)
    assert "m" in [one.id for one in moved.around]


def test_of_what_a_script_has_moved_only_the_beginning_is_known(document: Document) -> None:
    moved = document.find("#m > div:nth-child(9)", '<p class="b">Drie')
    assert moved is not None
    assert moved.words == ("drie", "vet")
    assert "m" in [one.id for one in moved.around]


def test_what_has_all_words_comes_before_what_begins_with_them() -> None:
    page = Document("<p>Een twee</p><p>Een</p><p>Drie vier</p>")
    whole, begun = page.find("#weg", "<p>Een</p>"), page.find("#weg", "<p>Drie")
    assert whole is not None
    assert begun is not None
    assert (whole.words, begun.words) == (("een",), ("drie", "vier"))


def test_a_script_has_made_it(document: Document) -> None:
    made = document.find("#m > ol > li:nth-child(3)", '<li class="search__result">Nieuw</li>')
    assert made is not None
    assert (made.tag, made.classes, made.words) == ("li", {"search__result"}, ("nieuw",))


def test_part_of_a_picture_has_its_own_name(document: Document) -> None:
    found = document.find("path", '<path d="M0 0">')
    assert found is not None
    assert found.tag == "path"


@pytest.mark.parametrize("target", ["#frame >> p", "x-menu >>> a"])
def test_what_stands_in_a_frame_or_a_shadow_root_is_unknown(document: Document, target: str) -> None:
    assert document.find(target, '<p class="a">Een</p>') is None


@given(wild_text, wild_text)
def test_whatever_a_finding_says(target: str, html: str) -> None:
    found = Document(PAGE).find(target, html)
    assert found is None or found.tag
