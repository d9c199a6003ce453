"""What stands under each heading of a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as etree

CONTENT = frozenset({"img", "table", "hr"})


def bare_headings(root: etree.Element, levels: Mapping[str, int]) -> list[bool]:
    """For each heading, in the order of the text, whether nothing stands under it.

    levels: of each tag that is a heading. A smaller heading under it is something; one that is as large, or
    the end of the text, is not. Source: WCAG technique G130 (a heading describes what follows it).
    """
    bare: list[bool] = []
    last = 0
    for level in _in_order(root, levels):
        if bare and (level == 0 or level > last):
            bare[-1] = False
        if level:
            bare.append(True)
        last = level
    return bare


def _in_order(element: etree.Element, levels: Mapping[str, int]) -> Iterator[int]:
    """The level of each heading, and 0 for anything else that a reader meets."""
    tag = str(element.tag)
    if tag in levels:
        yield levels[tag]
    elif tag in CONTENT or (element.text or "").strip():
        yield 0
    if tag not in levels:
        for child in element:
            yield from _in_order(child, levels)
            if (child.tail or "").strip():
                yield 0
    if element.get("class", "").startswith("block "):
        yield 0  # a block with nothing in it is another mistake
