from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.problems import Place
from wegwijs.read import Source, parse


def make(text: str, path: str = "artikelen/x.md") -> Source:
    parsed = parse(text, "x.md")
    collection, _, name = path.partition("/")
    return Source(
        "x.md", path, collection, name[:-3], parsed.values, parsed.places, parsed.body, parsed.body_line
    )


SOURCE = make("""---
title: Titel
phone:
  number: 0800 0543
topic: [digid, zorg]
sources:
  - title: Een
    url: https://een.nl
  - title: Twee
---

## Kop

Zie kop. Zie kop.
""")


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("title",), 2, 1),
        (("phone", "number"), 4, 3),
        (("topic", 0), 5, 9),
        (("topic", 1), 5, 16),
        (("sources", 0, "url"), 8, 5),
        (("sources", 1), 9, 5),
        (("sources", 1, "url"), 9, 5),  # missing: the source it is missing from
        (("phone", "hours", "from"), 3, 1),
        (("nothing",), 1, 1),
        ((), 1, 1),
    ],
)
def test_place_of_a_value_or_of_the_nearest_part_around_it(
    path: tuple[str | int, ...], line: int, column: int
) -> None:
    assert SOURCE.place(*path) == Place("x.md", line, column)


@pytest.mark.parametrize(
    ("needle", "after", "line", "column"),
    [
        ("Kop", 0, 12, 4),
        ("kop", 0, 14, 5),
        ("kop", 1, 14, 14),
        ("kop", 9, 14, 14),  # fewer hits than asked for: the last one
        ("staat er niet", 0, 12, 1),
    ],
)
def test_line_of_a_piece_of_the_body(needle: str, after: int, line: int, column: int) -> None:
    assert SOURCE.line_of(needle, after) == Place("x.md", line, column)


@pytest.mark.parametrize("blank_lines", range(4))
def test_body_line_counts_blank_lines_below_the_fence(blank_lines: int) -> None:
    source = make("---\ntitle: x\n---\n" + "\n" * blank_lines + "tekst")
    assert source.line_of("tekst") == Place("x.md", 4 + blank_lines, 1)


def test_url_follows_from_the_path() -> None:
    assert make("---\ntitle: x\n---\n", "paginas/privacy.md").url == "/privacy/"


@pytest.mark.parametrize(
    ("line", "draft"),
    [
        ("", False),
        ("draft: true", True),
        ("draft: Ja", True),
        ("draft: false", False),
        ("draft: [ja]", False),
    ],
)
def test_draft_is_known_before_the_file_is_valid(line: str, draft: bool) -> None:
    assert make(f"---\n{line}\nonzin: x\n---\n").draft is draft


@given(st.text("ab\n", max_size=30), st.data())
def test_any_position_has_the_line_and_column_where_it_stands(body: str, data: st.DataObject) -> None:
    source = Source("x.md", "artikelen/x.md", "artikelen", "x", {}, {}, body, 7)
    position = data.draw(st.integers(0, len(body)))
    lines = body[:position].split("\n")
    assert source.place_in_body(position) == Place("x.md", 6 + len(lines), 1 + len(lines[-1]))


@pytest.mark.timeout(20)
def test_places_in_one_very_long_line_take_no_more_time_than_others() -> None:
    source = Source("x.md", "artikelen/x.md", "artikelen", "x", {}, {}, "woord " * 80_000, 1)
    assert {source.place_in_body(one).line for one in range(0, 480_000, 3)} == {1}
