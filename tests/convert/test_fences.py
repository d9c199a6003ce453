"""Fenced code: shown as it was typed, and never read as Markdown."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from wegwijs.convert.converter import Converter
from wegwijs.convert.fences import fences, without_fences


def convert(body: str) -> str:
    return Converter("/", {"BSN": "burgerservicenummer"}).convert(body, "paginas/x.md").html


def test_code_is_shown_as_it_was_typed() -> None:
    html = convert('Voor\n```yaml\ntitle: "A & B" # <b>\n\n    BSN *x*\n```\nNa')
    assert html == (
        '<p>Voor</p>\n<pre><code>title: "A &amp; B" # &lt;b&gt;\n\n    BSN *x*\n</code></pre>\n<p>Na</p>'
    )


def test_blocks_headings_and_links_in_code_are_none() -> None:
    fragment = Converter("/", {}).convert("```\n::: tip\n# Kop\n[x](y.md)\n:::\n```\n", "paginas/x.md")
    assert (fragment.blocks, fragment.headings, fragment.links, fragment.removed) == ((), (), (), ())


def test_html_in_code_is_text_and_html_beside_it_is_still_refused() -> None:
    fragment = Converter("/", {}).convert("```\n<script>a</script>\n```\n\n<script>b</script>\n", "p/x.md")
    assert "&lt;script&gt;a" in fragment.html
    assert fragment.removed == ("<script>",)


def test_code_in_a_block() -> None:
    html = convert("::: tip\n```\ncode\n```\n:::\n\nNa")
    assert LexborHTMLParser(html).css_first(".block-tip > pre > code").text() == "code\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("```\na\n```", [(0, 2, True)]),
        ("~~~ markdown\na\n~~~  ", [(0, 2, True)]),
        ("````\n```\n````", [(0, 2, True)]),
        ("```\na\n````", [(0, 2, True)]),
        ("```\na\n``` nee\n~~~", [(0, 3, False)]),
        ("```a```", []),
        ("    ```\n    a", []),
        ("```\n```\n```\n```", [(0, 1, True), (2, 3, True)]),
    ],
)
def test_where_fences_are(text: str, found: list[tuple[int, int, bool]]) -> None:
    assert [(one.first, one.last, one.closed) for one in fences(text.split("\n"))] == found


def test_code_without_an_end_runs_to_the_end() -> None:
    assert convert("Voor\n\n```\n# a\n::: tip") == "<p>Voor</p>\n<pre><code># a\n::: tip\n</code></pre>"


def test_the_checks_read_spaces() -> None:
    assert without_fences("a\n```\n# b\n```\n# c") == "a\n   \n   \n   \n# c"
    assert without_fences("```\n# b") == "   \n   "


def test_many_fences_without_an_end_take_no_time() -> None:
    started = time.process_time()
    list(fences(["```a", "~~~~b"] * 50_000))
    assert time.process_time() - started < 2


@given(st.lists(st.sampled_from(["```", "````", "~~~", "a", "", "::: tip", ":::", "<b>", "# x", "- y"])))
def test_lines_and_columns_stay(lines: list[str]) -> None:
    text = "\n".join(lines)
    blanked = without_fences(text)
    assert [len(one) for one in blanked.split("\n")] == [len(one) for one in text.split("\n")]
    convert(text)
