from __future__ import annotations

from collections.abc import Callable

import pytest
from selectolax.lexbor import LexborHTMLParser

from wegwijs.convert import Fragment
from wegwijs.convert.blocks import BLOCKS, block_problems
from wegwijs.read import Source

Convert = Callable[[str], Fragment]


def source(body: str, body_line: int = 10) -> Source:
    return Source("artikelen/x.md", "artikelen/x.md", "artikelen", "x", {}, {}, body, body_line)


def found(body: str) -> list[tuple[str, int]]:
    return [(one.code, one.line) for one in block_problems(source(body))]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("kort-gezegd", "Kort gezegd"),
        ("nodig", "Wat hebt u nodig?"),
        ("stappen", "Stap voor stap"),
        ("hulp", "Waar krijgt u hulp?"),
    ],
)
def test_a_block_with_a_heading(convert: Convert, name: str, title: str) -> None:
    fragment = convert(f"::: {name}\n1. Een\n:::")
    block = LexborHTMLParser(fragment.html).css_first(f"div.block.block-{name}")
    assert block.css_first("h2").text() == title
    assert block.css_first("ol > li").text() == "Een"
    assert fragment.blocks == (name,)
    assert [one.text for one in fragment.headings] == [title]


@pytest.mark.parametrize(("name", "label"), [("let-op", "Let op"), ("tip", "Tip")])
def test_a_block_with_a_label(convert: Convert, name: str, label: str) -> None:
    fragment = convert(f"::: {name}\nBewaar de brief.\n:::")
    block = LexborHTMLParser(fragment.html).css_first(f"div.block.block-{name}")
    assert block.css_first("p.block-label").text() == label
    assert fragment.headings == ()


def test_every_kind_of_block_is_allowed_by_the_cleaner(convert: Convert) -> None:
    for name in BLOCKS:
        assert f'class="block block-{name}"' in convert(f"::: {name}\nTekst\n:::").html


def test_a_title_of_the_editor_replaces_the_standard_one(convert: Convert) -> None:
    fragment = convert('::: stappen "Zo vraagt u het aan"\n1. Ga\n:::')
    assert [(one.level, one.text, one.id) for one in fragment.headings] == [
        (2, "Zo vraagt u het aan", "zo-vraagt-u-het-aan")
    ]


def test_a_title_is_text_and_markdown_but_never_html(convert: Convert) -> None:
    html = convert("::: tip <script>alert(1)</script> **vet**\nTekst\n:::").html
    assert "script" not in html
    assert "<strong>vet</strong>" in html


@pytest.mark.parametrize(
    "body",
    [
        "::: tip\n- een\n- twee\n:::\n::: let-op\nDrie\n:::\nVier",
        "::: tip\n\n- een\n- twee\n\n:::\n\n::: let-op\n\nDrie\n\n:::\n\nVier",
        "::: tip\n\n\n- een\n- twee\n\n\n\n:::\n\n\n::: let-op\n\n\n\nDrie\n\n\n:::\n\n\n\nVier",
    ],
    ids=["without blank lines", "with blank lines", "with many blank lines"],
)
def test_blank_lines_around_fences_make_no_difference(convert: Convert, body: str) -> None:
    page = LexborHTMLParser(convert(body).html)
    assert [one.text() for one in page.css("div.block-tip li")] == ["een", "twee"]
    assert page.css_first("div.block-let-op p:last-child").text() == "Drie"
    assert [one.text() for one in page.css("body > p")] == ["Vier"]
    assert ":::" not in page.html


def test_markdown_works_inside_a_block(convert: Convert) -> None:
    html = convert("::: nodig\nUw **brief** en [code](../begrippen/bsn.md).\n\n### Ook dit\n:::").html
    block = LexborHTMLParser(html).css_first("div.block-nodig")
    assert block.css_first("strong").text() == "brief"
    assert block.css_first("a").attributes["href"] == "/hulp/begrippen/bsn/"
    assert block.css_first("h3").text() == "Ook dit"


def test_steps_without_a_numbered_list_are_counted(convert: Convert) -> None:
    body = "::: stappen\n- een\n:::\n\n::: stappen\n1. een\n:::\n\n::: stappen\nEen.\n:::"
    assert convert(body).unnumbered == 2


def test_a_text_with_broken_blocks_still_converts(convert: Convert) -> None:
    html = convert("::: tip\nHallo\n\n::: onbekend\n\nTekst\n\n:::\n\n:::").html
    assert "Hallo" in html
    assert "Tekst" in html


def test_good_blocks_have_no_problems() -> None:
    assert found("::: tip\nx\n:::\n\n::: stappen Zo doet u dat\n1. x\n:::\t\n") == []


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        ("Tekst\n:::\n", [("block-stray-end", 11)]),
        ("::: tip\nx\n\n", [("block-not-closed", 10)]),
        ("::: tip\nx\n::: nodig\ny\n:::", [("block-nested", 12)]),
        ("::: tib\nx\n:::", [("block-unknown", 10)]),
        (":::tip\nx\n:::", [("block-unspaced", 10)]),
        ("::: tip\n::: tip\n", [("block-nested", 11), ("block-not-closed", 11)]),
        (
            "::: x\n:::\n:::\n::: tip",
            [
                ("block-unknown", 10),
                ("block-empty", 10),
                ("block-stray-end", 12),
                ("block-not-closed", 13),
            ],
        ),
        (":: nodig\n- x\n\n:::: tip\nx", [("block-colons", 10), ("block-colons", 13)]),
        (":: zo maar\n", []),
        ("::: nodig\n\n:::", [("block-empty", 10)]),
    ],
)
def test_problems_are_on_the_line_of_the_fence(body: str, problems: list[tuple[str, int]]) -> None:
    assert found(body) == problems


def test_an_unknown_block_says_which_there_are() -> None:
    [one] = block_problems(source("::: let_op\nx\n:::"))
    assert one.message == "Het blok `let_op` bestaat niet."
    assert one.hint == (
        "Bedoelde u `let-op`? Deze blokken zijn er: "
        "`kort-gezegd`, `nodig`, `stappen`, `let-op`, `tip`, `hulp`."
    )
