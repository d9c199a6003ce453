"""What reports show of an element is short, and still says which one it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.audit.reports.wild import wild_text
from wegwijs.audit.excerpt import LONG_ENOUGH, LONGEST_TAG, excerpt

WORDS = "woord " * 200


@pytest.mark.parametrize("html", ["", "<p>", "<p>Kort</p>", '<a href="#a">x</a>\n', "tekst", "<"])
def test_what_is_short_stays_as_it_is(html: str) -> None:
    assert excerpt(html) == html


@pytest.mark.parametrize("tag", ["html", "HTML", "body", "head"])
def test_of_the_whole_page_only_the_start_tag(tag: str) -> None:
    start = f'<{tag} class="a > b" dir="ltr">'
    assert excerpt(f"{start}<p>x</p></{tag}>") == start
    assert excerpt(f"{start}<p>{WORDS}</p></{tag}>") == start


def test_a_name_that_begins_like_that_of_the_page_is_another_element() -> None:
    assert excerpt("<header><p>x</p></header>") == "<header><p>x</p></header>"
    assert excerpt("<body-card>x</body-card>") == "<body-card>x</body-card>"


def test_of_a_long_element_the_start_tag_and_whole_words() -> None:
    cut = excerpt(f'<main id="inhoud">{WORDS}</main>')
    assert cut.startswith('<main id="inhoud">woord woord')
    assert cut.endswith(" woord")
    assert LONG_ENOUGH - len("woord ") <= len(cut) <= LONG_ENOUGH


def test_no_tag_is_cut_through() -> None:
    item = f'<li class="{"a" * 100}">'
    assert excerpt(f"<ul>{item * 9}</ul>") == f"<ul>{item * 2}"


def test_a_long_start_tag_stays_whole() -> None:
    start = f'<svg data-a="{"> " * 200}">'
    assert LONG_ENOUGH < len(start) < LONGEST_TAG
    assert excerpt(f"{start}<path></svg>") == start


@pytest.mark.parametrize("end", ['">', '"', ""])
def test_a_start_tag_without_end_in_sight_is_cut(end: str) -> None:
    html = f'<img src="data:{"A" * 5000}{end}'
    assert excerpt(html) == html[:LONG_ENOUGH]


@given(wild_text | st.text(alphabet="<>p \"'a=/", max_size=900))
def test_it_is_a_beginning(html: str) -> None:
    found = excerpt(html)
    assert html.startswith(found)
    assert bool(found) == bool(html)
    assert excerpt(found) == found
