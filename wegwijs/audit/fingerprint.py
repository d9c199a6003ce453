"""How a page looks now, as two short texts: equal ones mean that nothing a check can see has changed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from selenium.webdriver.chromium.webdriver import ChromiumDriver

# Everything that the colour rules of axe and of ours read.
COLOURS = (
    *("color", "background-color", "background-image", "border-top-color", "border-right-color"),
    *("border-bottom-color", "border-left-color", "outline-color", "fill", "stroke", "opacity"),
    *("box-shadow", "text-shadow", "filter", "mix-blend-mode", "forced-color-adjust"),
)
# What else makes a text, a box or a control another one.
SHAPES = (
    *("display", "visibility", "position", "overflow-x", "overflow-y", "font-size", "font-weight"),
    *("clip-path", "content", "text-decoration-line", "border-top-width", "border-bottom-width", "z-index"),
    *("outline-style", "transform", "pointer-events", "content-visibility", "line-height", "letter-spacing"),
)


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """`content`: elements, texts, boxes and styles but colours; `whole`: with the colours."""

    content: str
    whole: str


def take(driver: ChromiumDriver) -> Fingerprint:
    """The fingerprint of the page as it is now. Source: DevTools protocol, DOMSnapshot.captureSnapshot."""
    styles = [*SHAPES, *COLOURS]
    snapshot = driver.execute_cdp_cmd("DOMSnapshot.captureSnapshot", {"computedStyles": styles})
    return of(snapshot)


def of(snapshot: dict[str, Any]) -> Fingerprint:
    """The fingerprint of what captureSnapshot answered with the styles SHAPES, then COLOURS."""
    strings = snapshot["strings"]
    shapes: list[object] = []
    colours: list[object] = []
    for document in snapshot["documents"]:
        nodes, layout = document["nodes"], document["layout"]
        named = {name: value for name, value in nodes.items() if name != "backendNodeId"}
        shapes += [_texts(named, strings), layout["nodeIndex"], layout["bounds"], document["textBoxes"]]
        for style in layout["styles"]:
            shapes.append([strings[one] for one in style[: len(SHAPES)]])
            colours.append([strings[one] for one in style[len(SHAPES) :]])
    content = _hash(shapes)
    return Fingerprint(content, content + _hash(colours))


def _texts(nodes: dict[str, Any], strings: list[str]) -> object:
    """The nodes with texts for their numbers: a number means another text in another snapshot."""
    texts = ("nodeName", "nodeValue", "attributes")
    plain = {name: value for name, value in nodes.items() if name not in texts}
    readable = {name: json.dumps(_named(nodes.get(name), strings)) for name in texts}
    return plain | readable


def _named(value: Any, strings: list[str]) -> Any:
    if isinstance(value, list):
        return [_named(one, strings) for one in value]
    return strings[value] if isinstance(value, int) and value >= 0 else value


def _hash(values: object) -> str:
    return hashlib.blake2b(json.dumps(values).encode(), digest_size=12).hexdigest()
