from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from wegwijs.convert import Fragment
from wegwijs.convert.clean import RAW_TAGS, TAGS, clean, forbidden_parts, text_only
from wegwijs.convert.converter import Converter

ATTRIBUTES = {
    "a": {"href"},
    "div": {"class", "role", "tabindex", "aria-label"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "p": {"class", "dir"},
    "span": {"dir"},
    "td": {"colspan", "rowspan", "data-label"},
    "th": {"scope", "colspan", "rowspan"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
}
EVERYWHERE = {"lang", "title"}

PIECES = [
    "<script>", "</script>", "<SCRIPT SRC=//x>", "<p>", "</p>", "<div>", "</div>", "<p onclick=x>",
    "</a>", "<a href='javascript:alert(1)'>", '<a href="jAvA\tscript:x">',
    "<b style='x:y' onmouseover=z>", "<!--", "-->", "<![CDATA[", "]]>", "<?php", "?>", "<svg/onload=x>",
    "<img src=x onerror=y>", "<iframe srcdoc=x>", "<base href=//x>", "<meta http-equiv=refresh>",
    "<form action=x>", "<input autofocus onfocus=x>", "<style>", "</style>", "<math><mtext>",
    "<noscript>", "<template>", "<table>", "<td>", "<br/>", "<h1>", "[x](javascript:alert(1))",
    "[x](JAVASCRIPT:x)", "[x](&#106;avascript:x)", "[x](data:text/html,x)", "[x](vbscript:x)",
    "![x](javascript:x)", "[x](//kwaad.example)", "[x](/\\kwaad.example)", "<javascript:x>", "[x][1]",
    "\n\n[1]: javascript:alert(1)\n\n", "<x@y.nl>", "<https://x.nl>", "[x](http://[)", "*[BSN]: <b>",
    "::: tip ", "::: stappen ", "::: onbekend", "\n:::\n", "{: #id onclick=x}", "BSN", "\n", "\n\n",
    "    ", "- ", "1. ", "> ", "# ", "## ", "###### ", "===", "---", "**", "_", "`", "``", "[", "](",
    ")", "![", "\\", "| a | b |\n|---|---|\n| c |", "|", ":   ", "&#x6a;", "&lt;", "<", ">", "&", '"',
    "'", "é", "🎉", "\u2028", "woord", "https://",
]  # fmt: skip
CHARACTERS = st.characters(exclude_categories=["Cc", "Cs", "Cn"])  # the reader refuses control characters
SOUP = st.lists(st.sampled_from(PIECES) | st.text(CHARACTERS, max_size=6), max_size=30).map("".join)


def elements(html: str) -> Iterator[tuple[str, dict[str, str]]]:
    assert "<!" not in html  # no comments or instructions
    for element in LexborHTMLParser(f"<main>{html}</main>").css("main *"):
        yield element.tag or "", {name: value or "" for name, value in element.attributes.items()}


def assert_safe(html: str) -> None:
    for tag, attributes in elements(html):
        assert tag in TAGS
        assert set(attributes) <= ATTRIBUTES.get(tag, set()) | EVERYWHERE, (tag, attributes)
        for name in ("href", "src"):
            scheme = urlsplit(attributes.get(name, "").strip()).scheme
            assert scheme in ("", "http", "https", "mailto", "tel"), attributes


CONVERTER = Converter("/hulp/", {"BSN": "burgerservicenummer"})


@given(SOUP)
def test_whatever_is_typed_only_safe_html_comes_out(text: str) -> None:
    fragment = CONVERTER.convert(text, "artikelen/dit.md")
    assert_safe(fragment.html)
    ids = [attributes["id"] for _, attributes in elements(fragment.html) if "id" in attributes]
    assert len(ids) == len(set(ids))


@given(SOUP)
def test_the_cleaner_alone_is_safe_too(html: str) -> None:
    assert_safe(clean(html))


@given(SOUP)
def test_cleaning_twice_changes_nothing(html: str) -> None:
    assert clean(clean(html)) == clean(html)


@given(SOUP)
def test_the_same_text_gives_the_same_fragment(text: str) -> None:
    again = Converter("/hulp/", {"BSN": "burgerservicenummer"})
    assert again.convert(text, "artikelen/dit.md") == CONVERTER.convert(text, "artikelen/dit.md")


@pytest.mark.parametrize(
    ("text", "gone", "removed"),
    [
        ("<script>alert(1)</script>", "alert", "<script>"),
        ("Tekst <script>alert(1)</script> erachter", "<script", "<script>"),
        ("<style>p{color:red}</style>", "color", "<style>"),
        ('<iframe src="https://x.nl"></iframe>', "iframe", "<iframe>"),
        ('Een <b onclick="x()">woord</b>', "onclick", "onclick"),
        ('<p style="color:red">Tekst</p>', "style", "style"),
        ('<a href="javascript:x()">Tekst</a>', "javascript", "javascript:"),
        ("<h1>Kop</h1>", "<h1", "<h1>"),
        ('<div class="block block-tip">x</div>', "block", "<div>"),
        ("<form><input></form>", "<form", "<form>"),
        ("<!-- geheim -->Tekst", "geheim", None),
    ],
)
def test_raw_html_that_is_not_allowed_is_taken_away_and_told(
    convert: Callable[[str], Fragment], text: str, gone: str, removed: str | None
) -> None:
    fragment = convert(text)
    assert gone not in fragment.html
    assert (removed in fragment.removed) if removed else fragment.removed == ()


@pytest.mark.parametrize(
    "html",
    [
        "<p>Druk op <kbd>Enter</kbd>.</p>",
        "<p>H<sub>2</sub>O</p>",
        '<p>Een <span lang="en">helpdesk</span>.</p>',
        '<p>De <abbr title="Sociale Verzekeringsbank">SVB</abbr>.</p>',
    ],
)
def test_harmless_html_stays(convert: Callable[[str], Fragment], html: str) -> None:
    fragment = convert(html.removeprefix("<p>").removesuffix("</p>"))
    assert fragment.html.strip() == html
    assert fragment.removed == ()


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc"]
)
def test_a_markdown_link_with_a_bad_scheme_loses_its_address(
    convert: Callable[[str], Fragment], target: str
) -> None:
    fragment = convert(f"[tekst]({target})")
    assert fragment.html == "<p><a>tekst</a></p>"
    assert fragment.links[0].target == target


def test_only_our_own_classes_survive() -> None:
    html = '<div class="block evil block-tip"><p class="block-label x">T</p></div>'
    assert clean(html) == '<div class="block block-tip"><p class="block-label">T</p></div>'


def test_forbidden_parts_names_tags_attributes_and_schemes() -> None:
    raw = '<Marquee onClick="x"><b STYLE=y>z</b><a href="JavaScript:x">'
    assert forbidden_parts(raw) == ["<marquee>", "onclick", "style", "<a>", "javascript:"]
    assert all(forbidden_parts(f"<{tag}>tekst</{tag}>") == [] for tag in RAW_TAGS)


def test_text_only_keeps_words_but_no_scripts() -> None:
    assert text_only("<div>Een <b>woord</b><script>x()</script></div>") == "Een woord"
