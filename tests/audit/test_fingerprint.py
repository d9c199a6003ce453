"""Two looks at a page are the same, differ in colours only, or differ in what is there."""

from __future__ import annotations

from typing import Any

from wegwijs.audit.fingerprint import COLOURS, SHAPES, of


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
        "styles": [[block] * len(SHAPES) + [ink] * len(COLOURS)],
    }
    boxes = {"layoutIndex": [0], "bounds": [[0, 0, width, 20]], "start": [0], "length": [len(text)]}
    return {"strings": strings, "documents": [{"nodes": nodes, "layout": layout, "textBoxes": boxes}]}


def test_same_page_is_the_same_whatever_its_numbers() -> None:
    assert of(snapshot()) == of(snapshot(shift=3))


def test_other_colour_is_the_same_content() -> None:
    light, dark = of(snapshot()), of(snapshot(colour="white"))
    assert light.content == dark.content
    assert light.whole != dark.whole


def test_other_text_or_layout_is_other_content() -> None:
    looks = [of(snapshot()), of(snapshot(text="Dag")), of(snapshot(width=80))]
    assert len({look.content for look in looks}) == 3
    assert len({look.whole for look in looks}) == 3
