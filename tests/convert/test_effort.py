from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.convert.converter import Converter
from wegwijs.convert.effort import MAX_LINES, effort_problems, is_too_much
from wegwijs.read import Source


def source(body: str) -> Source:
    return Source("x.md", "artikelen/x.md", "artikelen", "x", {}, {}, body, 10)


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![",
        "[](",
        "[a](",
        "[x][",
        "[[a]",
        "`[",
        "<a ",
        "<a",
        "`a ",
        "a*",
        "a**",
        "***a",
        "> ",
        "&amp;",
        "\\",
    ],
)
def test_200_kb_of_what_would_take_minutes_is_not_converted(piece: str) -> None:
    body = piece * (200_000 // len(piece))
    [one] = effort_problems(source(body))
    assert one.code == "text-too-many"
    assert Converter("/", {}).convert(body, "x.md").too_deep


@pytest.mark.parametrize("marker", ["- ", "+ ", "1. ", "> ", ">"])
def test_many_levels_on_one_line_are_too_deep(marker: str) -> None:
    assert Converter("/", {}).convert(marker * 60 + "x", "x.md").too_deep
    assert effort_problems(source(marker * 60 + "x")) == []  # nesting-too-deep tells it


def test_the_problem_is_where_the_characters_begin() -> None:
    [one] = effort_problems(source("Tekst.\n\n \t\nVoor " + "[a" * 1999 + " x" * 5000))
    assert (one.line, one.column) == (13, 6)
    assert one.message == "In dit stuk tekst staat 1999 keer het teken `[`. Dat kan Wegwijs niet verwerken."


def test_a_text_of_too_many_lines() -> None:
    body = "a\n" * MAX_LINES
    [one] = effort_problems(source(body))
    assert (one.code, one.line) == ("text-too-long", 10 + MAX_LINES)
    assert effort_problems(source(body[:-1])) == []


ROW = "| [DigiD](https://www.digid.nl) | [BSN](../begrippen/bsn.md) en <kbd>Enter</kbd> | `code` & meer |\n"


@pytest.mark.parametrize(
    "body",
    [
        "| a | b | c |\n|---|---|---|\n" + ROW * 300,
        "## Kop\n\n" * 2000,
        "- [een link](digid-aanvragen.md) en nog wat tekst\n" * 200,
        "Een *gewone* zin met een [link](x.md) & `code`.\n" * 100,
        ("Een *gewone* zin met een [link](x.md) & `code`. " * 5 + "\n\n") * 300,
    ],
)
def test_long_texts_that_people_write_are_fine(body: str) -> None:
    assert not is_too_much(body)
    assert not Converter("/", {}).convert(body, "artikelen/x.md").too_deep


def test_two_thousand_equal_headings_get_ids_of_their_own() -> None:
    fragment = Converter("/", {}).convert("## Kop\n\n## Kop 1\n\n" * 1000, "x.md")
    ids = [one.id for one in fragment.headings]
    assert ids[:6] == ["kop", "kop-1", "kop_1", "kop-1_1", "kop_2", "kop-1_2"]
    assert len(set(ids)) == 2000


@given(st.text(alphabet="a_1 ", max_size=6), st.text(alphabet="a_1 ", max_size=6), st.integers(1, 4))
def test_ids_never_clash(one: str, other: str, times: int) -> None:
    fragment = Converter("/", {}).convert(f"## x{one}\n\n## x{other}\n\n" * times, "x.md")
    ids = [heading.id for heading in fragment.headings]
    assert len(set(ids)) == len(ids)


@given(st.text(alphabet="a \n\t|-[`", max_size=200))
def test_the_place_is_always_in_the_text(text: str) -> None:
    body = text + "[" * 2001
    [one] = effort_problems(source(body))
    lines = body.split("\n")
    assert lines[one.line - 10][one.column - 1] == "["
