"""Two looks at a page are the same, differ in colours only, or differ in what is there."""

from __future__ import annotations

from typing import Any

import pytest

from wegwijs.audit.fingerprint import COLOURS, PRESENCE, SHAPES, of


def snapshot(
    text: str = "Hallo", colour: str = "black", width: float = 100, shift: int = 0
) -> dict[str, Any]:
    """What DevTools answers for one paragraph; `shift` gives texts other numbers and nodes other ids."""
    strings = [*("" for __ in range(shift)), "P", text, "block", colour]
    p, words, block, ink = range(shift, shift + 4)
    nodes = {
        "nodeName": [p],
        "nodeValue": [words],
        "attributes": [[]],
        "parentIndex": [-1],
        "backendNodeId": [7 + shift],
    }
    layout = {
        "nodeIndex": [0],
        "bounds": [[0, 0, width, 20]],
        "styles": [[block] * len([*PRESENCE, *SHAPES]) + [ink] * len(COLOURS)],
    }
    boxes = {"layoutIndex": [0], "bounds": [[0, 0, width, 20]], "start": [0], "length": [len(text)]}
    return {"strings": strings, "documents": [{"nodes": nodes, "layout": layout, "textBoxes": boxes}]}


def styled(name: str, value: str) -> dict[str, Any]:
    """The paragraph with one style."""
    found = snapshot()
    found["strings"].append(value)
    found["documents"][0]["layout"]["styles"][0][PRESENCE.index(name)] = len(found["strings"]) - 1
    return found


def test_same_page_is_the_same_whatever_its_numbers() -> None:
    assert of(snapshot()) == of(snapshot(shift=3))


def test_other_colour_is_the_same_content_and_layout() -> None:
    light, dark = of(snapshot()), of(snapshot(colour="white"))
    assert (light.content, light.layout) == (dark.content, dark.layout)
    assert light.whole != dark.whole


def test_other_width_is_the_same_content() -> None:
    wide, narrow = of(snapshot()), of(snapshot(width=80))
    assert wide.content == narrow.content
    assert wide.layout != narrow.layout


def test_what_nobody_can_see_any_more_is_other_content() -> None:
    assert of(snapshot()).content != of(snapshot(width=0)).content


def test_other_text_is_other_content() -> None:
    assert of(snapshot()).content != of(snapshot(text="Dag")).content


@pytest.mark.parametrize(
    ("name", "one", "other"), [("display", "grid", "block"), ("position", "static", "sticky")]
)
def test_how_a_box_sets_its_children_or_is_moved_is_layout(name: str, one: str, other: str) -> None:
    first, second = of(styled(name, one)), of(styled(name, other))
    assert first.content == second.content
    assert first.layout != second.layout


def test_box_taken_out_of_the_text_is_other_content() -> None:
    assert of(styled("position", "static")).content != of(styled("position", "absolute")).content
    assert of(styled("display", "block")).content != of(styled("display", "inline")).content


def folded(width: float, attributes: list[str], marker: bool = False) -> dict[str, Any]:
    """A <details> with a paragraph that is so wide, perhaps with a ::marker, and a field."""
    names = ["DETAILS", "P", "SUMMARY", "INPUT", "::marker"]
    strings = [*names, *attributes, "block", "black", "getypt"]
    block, ink, typed = len(strings) - 3, len(strings) - 2, len(strings) - 1
    at = 1 if marker else 0
    nodes = {
        "nodeName": [0, 1, *([4] * at), 2, 3],
        "nodeValue": [-1] * (4 + at),
        "attributes": [[5, 6] if attributes else [], *[[]] * (3 + at)],
        "parentIndex": [-1, 0, *([1] * at), 0, 2 + at],
        "pseudoType": {"index": [2] * at, "value": [typed] * at},
        "inputValue": {"index": [3 + at], "value": [typed]},
        "inputChecked": {"index": [3 + at]},
    }
    layout = {
        "nodeIndex": [0, 1, *([2] * at), 2 + at, 3 + at],
        "bounds": [[0, 0, 300, 60], [0, 20, width, 20], *[[0, 20, 9, 9]] * at, *[[0, 0, 300, 20]] * 2],
        "styles": [[block] * len([*PRESENCE, *SHAPES]) + [ink] * len(COLOURS)] * (4 + at),
    }
    boxes = {"layoutIndex": [1, 2 + at], "bounds": [[0, 20, width, 20], [0, 0, 80, 20]]}
    return {"strings": strings, "documents": [{"nodes": nodes, "layout": layout, "textBoxes": boxes}]}


def test_what_stands_folded_has_no_place_until_it_is_open() -> None:
    assert of(folded(200, [])) == of(folded(90, []))
    assert of(folded(200, ["open", ""])).layout != of(folded(90, ["open", ""])).layout
    assert of(folded(200, [])).content != of(folded(200, ["open", ""])).content


def test_marks_before_what_stands_folded_are_not_there() -> None:
    """Chromium keeps them from a view in which the part stood open."""
    assert of(folded(200, [])) == of(folded(200, [], marker=True))
    assert of(folded(200, ["open", ""])).content != of(folded(200, ["open", ""], marker=True)).content
