"""How a page looks now, as three short texts: equal ones mean that nothing a check can see has changed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from selenium.webdriver.chromium.webdriver import ChromiumDriver

# Shorthands are read as one value, which says all of their parts.
# What makes an element there or not, for eyes, keys and screen readers.
PRESENCE = (
    *("display", "visibility", "position", "overflow", "content", "clip-path"),
    *("pointer-events", "content-visibility", "list-style-type"),
)
# What else makes a text, a box or a control another one.
SHAPES = (
    *("font-size", "font-weight", "text-decoration-line", "border-width"),
    *("z-index", "outline-style", "transform", "line-height", "letter-spacing"),
)
# Everything that the colour rules of axe and of ours read.
COLOURS = (
    *("color", "background-color", "background-image", "border-color"),
    *("outline-color", "fill", "stroke", "opacity"),
    *("box-shadow", "text-shadow", "filter", "mix-blend-mode", "forced-color-adjust"),
)
STYLES = (*PRESENCE, *SHAPES, *COLOURS)
# How a box sets its children, or is moved itself, makes another layout: it is there all the same, as a block.
AS_BLOCK = {"flex": "block", "grid": "block", "inline-flex": "inline-block", "inline-grid": "inline-block"}
IN_PLACE = {"relative": "static", "sticky": "static"}
ALIKE = [{"display": AS_BLOCK, "position": IN_PLACE}.get(name, {}) for name in PRESENCE]
# What captureSnapshot says of a few nodes, by pairs of node and text.
RARE_TEXTS = ("textValue", "inputValue", "pseudoType", "shadowRootType")
FLAGS = ("inputChecked", "optionSelected")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """`content`: elements, texts, and which of them are there; `layout`: with their boxes and shapes;
    `whole`: with the colours."""

    content: str
    layout: str
    whole: str


def take(driver: ChromiumDriver) -> Fingerprint:
    """The fingerprint of the page as it is now. Source: DevTools protocol, DOMSnapshot.captureSnapshot."""
    snapshot = driver.execute_cdp_cmd("DOMSnapshot.captureSnapshot", {"computedStyles": list(STYLES)})
    return of(snapshot)


def of(snapshot: dict[str, Any]) -> Fingerprint:
    """The fingerprint of what captureSnapshot answered with STYLES."""
    strings = snapshot["strings"]
    styles = _Styles(strings)
    content: list[object] = []
    layout: list[object] = []
    colours: list[object] = []
    for document in snapshot["documents"]:
        boxes = document["layout"]
        folded = _folded(document["nodes"], strings)
        numbers_of = _numbered(document["nodes"], strings, folded)
        content.append(_nodes(document["nodes"], strings, numbers_of))
        shown = [index not in folded for index in boxes["nodeIndex"]]
        lines = document["textBoxes"]
        # The first box is the window's own: a lower one alone changes nothing that is judged.
        layout += [
            _rounded([box for box, seen in zip(boxes["bounds"], shown, strict=True) if seen][1:]),
            _rounded(
                [line for line, at in zip(lines["bounds"], lines["layoutIndex"], strict=True) if shown[at]]
            ),
        ]
        texts = {at for at, name in enumerate(document["nodes"]["nodeName"]) if strings[name] == "#text"}
        for index, box, numbers in zip(boxes["nodeIndex"], boxes["bounds"], boxes["styles"], strict=True):
            if index in folded:
                continue
            presence, shapes, inks = styles[tuple(numbers)]
            if index not in texts:  # white space comes and goes where a line is broken
                content.append((numbers_of[index], _unseen(box), presence))
            layout.append(shapes)
            colours.append(inks)
    first = _hash(content)
    second = first + _hash(layout)
    return Fingerprint(first, second, second + _hash(colours))


def _folded(nodes: dict[str, Any], strings: list[str]) -> set[int]:
    """What stands in a closed <details>, but for its summary: it keeps the boxes of an earlier view."""
    found: set[int] = set()
    for index, (parent, name) in enumerate(zip(nodes["parentIndex"], nodes["nodeName"], strict=True)):
        closed = parent >= 0 and _is_closed(nodes, parent, strings)
        if parent in found or (closed and strings[name] != "SUMMARY"):
            found.add(index)
    return found


def _is_closed(nodes: dict[str, Any], index: int, strings: list[str]) -> bool:
    is_open = any(strings[one] == "open" for one in nodes["attributes"][index][::2])
    return strings[nodes["nodeName"][index]] == "DETAILS" and not is_open


class _Styles(dict[tuple[int, ...], tuple[str, str, str]]):
    """Under the numbers of a box's values: what they say of its presence, shapes and colours.

    Most boxes share theirs.
    """

    def __init__(self, strings: list[str]) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, numbers: tuple[int, ...]) -> tuple[str, str, str]:
        values = [self._strings[one] for one in numbers]
        colours = len(PRESENCE) + len(SHAPES)
        # The document's own box has no styles at all.
        presence = [one.get(value, value) for one, value in zip(ALIKE, values, strict=False)]
        parts = presence, values[:colours], values[colours:]
        found = json.dumps(parts[0]), json.dumps(parts[1]), json.dumps(parts[2])
        self[numbers] = found
        return found


def _numbered(nodes: dict[str, Any], strings: list[str], folded: set[int]) -> dict[int, int]:
    """New numbers for the nodes, without the ::before and ::marker of what is folded.

    Those come and go with the boxes, which a part that was once open keeps.
    """
    names = (strings[one] if one >= 0 else "" for one in nodes["nodeName"])
    kept = (index for index, name in enumerate(names) if index not in folded or not name.startswith("::"))
    return {index: number for number, index in enumerate(kept)}


def _nodes(nodes: dict[str, Any], strings: list[str], numbers: dict[int, int]) -> object:
    """The nodes with texts for their numbers: a number means another text in another snapshot."""
    named = [_string(strings, nodes["nodeName"][one]) for one in numbers]
    values = [_string(strings, nodes["nodeValue"][one]) for one in numbers]
    attributes = [[_string(strings, at) for at in nodes["attributes"][one]] for one in numbers]
    parents = [numbers.get(nodes["parentIndex"][one], -1) for one in numbers]
    rare = {name: _named_pairs(nodes.get(name), strings, numbers) for name in RARE_TEXTS}
    flags = {
        name: [numbers[one] for one in nodes.get(name, {}).get("index", []) if one in numbers]
        for name in FLAGS
    }
    return [named, values, attributes, parents, rare, flags]


def _named_pairs(
    value: dict[str, Any] | None, strings: list[str], numbers: dict[int, int]
) -> list[tuple[int, str | None]]:
    pairs = zip(value["index"], value["value"], strict=True) if value else ()
    return [(numbers[at], _string(strings, text)) for at, text in pairs if at in numbers]


def _string(strings: list[str], at: int) -> str | None:
    return strings[at] if at >= 0 else None


def _unseen(box: list[float]) -> bool:
    """A box that nobody can see: without a size, or left of or above the page."""
    x, y, width, height = box
    return width < 2 or height < 2 or x + width <= 0 or y + height <= 0


def _rounded(bounds: list[list[float]]) -> list[list[int]]:
    return [[round(one) for one in box] for box in bounds]


def _hash(values: object) -> str:
    return hashlib.blake2b(json.dumps(values).encode(), digest_size=12).hexdigest()
