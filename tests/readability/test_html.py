"""What people read of an article's HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.convert.converter import Converter
from wegwijs.readability.html import read_html
from wegwijs.readability.text import Kind, Link


def kinds(html: str) -> list[tuple[Kind, str]]:
    return [(one.kind, one.text) for one in read_html(html).passages]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Een <strong>zin</strong>.</p>", [(Kind.PARAGRAPH, "Een zin.")]),
        ("<h2 id='x'>Een kop</h2><p>Tekst</p>", [(Kind.HEADING, "Een kop"), (Kind.PARAGRAPH, "Tekst")]),
        ("<ul><li>een</li><li>twee</li></ul>", [(Kind.ITEM, "een"), (Kind.ITEM, "twee")]),
        ("<ol><li><p>een</p></li></ol>", [(Kind.STEP, "een")]),
        ("<ol><li>een<ul><li>klein</li></ul></li></ol>", [(Kind.STEP, "een"), (Kind.ITEM, "klein")]),
        ("<blockquote><p>brief</p></blockquote>", [(Kind.QUOTE, "brief")]),
        ("<table><tr><th>Dag</th><td>ja</td></tr></table>", [(Kind.CELL, "Dag"), (Kind.CELL, "ja")]),
        ("<div class='block block-tip'><p class='block-label'>Tip</p></div>", [(Kind.HEADING, "Tip")]),
        ("<p>een<br>twee</p>", [(Kind.PARAGRAPH, "een twee")]),
        ("<p>a &amp; b &lt;c&gt;</p>", [(Kind.PARAGRAPH, "a & b <c>")]),
        ("<p>Typ <code>x = 1</code> of <kbd>Enter</kbd> in</p>", [(Kind.PARAGRAPH, "Typ of in")]),
        ("<p>Zeg <span lang='en'>hello</span> nu</p>", [(Kind.PARAGRAPH, "Zeg nu")]),
        ("<p>  veel \n  ruimte </p>", [(Kind.PARAGRAPH, "veel ruimte")]),
        ("los", [(Kind.PARAGRAPH, "los")]),
        ("<p>een<!-- twee -->drie</p>", [(Kind.PARAGRAPH, "eendrie")]),
        ("<p></p><ul></ul>", []),
    ],
)
def test_kind_and_text(html: str, expected: list[tuple[Kind, str]]) -> None:
    assert kinds(html) == expected


def test_links_keep_their_place_and_their_target() -> None:
    [one] = read_html(
        '<p>Zie <a href="/begrippen/bsn/">uw <b>BSN</b></a> of <a href="/x/?a&amp;b">x</a></p>'
    ).passages
    assert one.links == (Link(4, 10, "/begrippen/bsn/"), Link(14, 15, "/x/?a&b"))
    assert [one.text[link.start : link.end] for link in one.links] == ["uw BSN", "x"]


def test_the_block_around_a_passage() -> None:
    html = Converter("/", {}).convert("::: hulp\nKom langs.\n:::\n\nNa het blok.", "artikelen/x.md").html
    assert [(one.text, one.block) for one in read_html(html).passages] == [
        ("Waar krijgt u hulp?", "hulp"),
        ("Kom langs.", "hulp"),
        ("Na het blok.", ""),
    ]


PIECES = [
    "<p>",
    "</p>",
    "<ul>",
    "<li>",
    "</li>",
    "</ul>",
    "<a href='x'>",
    "</a>",
    "<code>",
    "</code>",
    "<br>",
    "x. ",
    "&lt;",
    "<",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_any_html(pieces: list[str]) -> None:
    html = " ".join(pieces).replace("<a_", "<a ")
    for one in read_html(html).passages:
        assert one.text == one.text.strip() != ""
        for link in one.links:
            assert 0 <= link.start <= link.end <= len(one.text)
        for sentence in one.sentences:
            spans = zip(sentence.starts, sentence.words, strict=True)
            assert all(one.text.startswith(word, start) for start, word in spans)
