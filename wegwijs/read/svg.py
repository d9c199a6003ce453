"""Drawings from editors: only shapes and text, nothing that runs and nothing from elsewhere.

An SVG opened by itself is a page on our own address, so a list of what is allowed (SVG 2,
https://www.w3.org/TR/SVG2/eltindex.html) is safer than a list of what is not.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

NAMESPACE = "{http://www.w3.org/2000/svg}"
ELEMENTS = frozenset(
    {
        "circle", "clipPath", "defs", "desc", "ellipse", "g", "line", "linearGradient", "marker",
        "mask", "path", "pattern", "polygon", "polyline", "radialGradient", "rect", "stop", "svg",
        "symbol", "text", "title", "tspan", "use",
    }
)  # fmt: skip
_DECLARATION = re.compile(r"\A\s*<\?xml\s[^?]*\?>")
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression\(|javascript:|data:", re.IGNORECASE)


def is_safe_svg(data: bytes) -> bool:
    """Whether a drawing is well-formed UTF-8 with only allowed elements and links inside itself."""
    try:
        text = _DECLARATION.sub("", data.decode("utf-8-sig"))
        if "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper() or "<?" in text:
            return False
        root = etree.fromstring(text)
    except (UnicodeDecodeError, etree.ParseError, RecursionError):
        return False
    return all(_is_safe(element) for element in root.iter())


def _is_safe(element: etree.Element) -> bool:
    name = str(element.tag).removeprefix(NAMESPACE)
    return name in ELEMENTS and all(_is_safe_attribute(*one) for one in element.attrib.items())


def _is_safe_attribute(name: str, value: str) -> bool:
    plain = name.rpartition("}")[2].lower()
    if plain.startswith("on") or _OUTSIDE.search(value):
        return False
    return plain not in ("href", "src") or value.startswith("#")
