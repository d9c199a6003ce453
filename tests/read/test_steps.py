from __future__ import annotations

from typing import Any

import pytest

from tests.guide_portal import GUIDE
from wegwijs.read import Source, parse
from wegwijs.read.steps import is_step_id, steps


def source(text: str = GUIDE, collection: str = "wegwijzers") -> Source:
    parsed = parse(text, "x.md")
    path = f"{collection}/hulp-kiezen.md"
    more = {"body": parsed.body, "body_line": parsed.body_line}
    return Source("x.md", path, collection, "hulp-kiezen", parsed.values, parsed.places, **more)


def test_the_pages_of_a_guide() -> None:
    """The first question is on the page of the guide itself."""
    assert source().urls == (
        "/hulp-kiezen/",
        "/hulp-kiezen/plek/",
        "/hulp-kiezen/lezen/",
        "/hulp-kiezen/spreekuur/",
        "/hulp-kiezen/bellen/",
    )


def test_every_other_file_makes_one_page() -> None:
    assert source(collection="artikelen").urls == ("/artikelen/hulp-kiezen/",)


def test_where_the_name_of_a_step_stands() -> None:
    guide = source()
    line = GUIDE[: GUIDE.index("id: plek")].count("\n") + 1
    assert guide.place(*guide.step_urls["/hulp-kiezen/plek/"]).line == line


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"questions": "begin", "outcomes": {"id": "a"}},
        {"questions": [{"id": "begin"}, "a", {}, {"id": ["a"]}, {"id": "Met Iemand"}, {"id": ""}]},
        {"outcomes": [{"id": "../x"}, {"id": "a/b"}]},
    ],
)
def test_what_can_be_no_address_has_none(values: dict[str, Any]) -> None:
    assert list(steps("wegwijzers", values)) == []


@pytest.mark.parametrize(
    ("text", "right"), [("a", True), ("a-1", True), ("", False), ("a b", False), ("A", False), ("a-", False)]
)
def test_what_can_be_the_name_of_a_step(text: str, right: bool) -> None:
    assert is_step_id(text) is right
