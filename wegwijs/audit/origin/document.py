"""The HTML of a page as it was built, and the element in it that a finding is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import cssselect2
import tinyhtml5

WORD = re.compile(r"\w+")
NOT_READ = frozenset({"script", "style", "template", "noscript"})
NAMES = ("aria-label", "alt", "title", "placeholder", "content", "value")
"""Attributes with text in them."""
STRUCTURE = frozenset({"html", "body", "head"})


class Element:
    """One element of a document, or of a piece of HTML that is in no document."""

    def __init__(self, wrapper: Any) -> None:
        self._wrapper = wrapper
        self.node: Any = wrapper.etree_element

    @property
    def tag(self) -> str:
        """Its name, without the namespace of SVG."""
        return str(self.node.tag).rpartition("}")[2].lower()

    @property
    def classes(self) -> frozenset[str]:
        return frozenset((self.node.get("class") or "").split())

    @property
    def id(self) -> str:
        return self.node.get("id") or ""

    @property
    def attributes(self) -> frozenset[str]:
        return frozenset(self.node.keys())

    @property
    def meta(self) -> str:
        """What a <meta> is about: "description", "og:title"; "" of any other element."""
        return (self.node.get("name") or self.node.get("property") or "") if self.tag == "meta" else ""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words that are read in the element: its text, or else its name."""
        return tuple(words_in(self.node)) or tuple(
            word for name in NAMES for word in WORD.findall((self.node.get(name) or "").lower())
        )

    @property
    def text(self) -> str:
        """All text in the element, squeezed."""
        return " ".join("".join(self.node.itertext()).split())

    @property
    def own_texts(self) -> tuple[str, ...]:
        """The pieces of text that stand in the element itself, and in its attributes, squeezed."""
        pieces = [self.node.text, *(child.tail for child in self.node), *map(self.node.get, NAMES)]
        squeezed = (" ".join((piece or "").split()) for piece in pieces)
        return tuple(piece for piece in squeezed if piece)

    @property
    def around(self) -> Iterator[Element]:
        """The element itself, its parent, and so on."""
        wrapper = self._wrapper
        while wrapper is not None:
            yield Element(wrapper)
            wrapper = wrapper.parent

    def inside(self) -> Iterator[Element]:
        """The elements in it, at any depth."""
        return (Element(one) for one in self._wrapper.iter_subtree() if one.etree_element is not self.node)

    def has_class_around(self, name: str) -> bool:
        """Whether the element or one around it has this class."""
        return any(name in one.classes for one in self.around)

    @property
    def links(self) -> tuple[str, ...]:
        """Where the element leads to: itself, what it stands in, or what stands in it."""
        hrefs = [one.node.get("href") for one in self.around if one.tag == "a"]
        hrefs += [node.get("href") for node in self.node.iter("a")]
        return tuple(dict.fromkeys(href for href in hrefs if href))


class Document:
    """A page of a built site."""

    def __init__(self, html: bytes | str) -> None:
        self._root = cssselect2.ElementWrapper.from_html_root(parsed(html))
        self._words: dict[str, Words] = {}

    @classmethod
    def read(cls, file: Path) -> Document | None:
        """The page in a file; None if there is none."""
        try:
            return cls(file.read_bytes())
        except OSError:
            return None

    def find(self, target: str, html: str) -> Element | None:
        """The element with axe's selector that looks like this HTML.

        A script may have made or moved it since: then one that looks the same, and else the piece of HTML
        by itself. None for what stands in a frame or a shadow root, which built pages do not have.
        """
        if " >> " in target or " >>> " in target:
            return None
        wanted = _first(html)
        selected = self._selected(target)
        if wanted is None or (selected is not None and _alike(selected, wanted)):
            return selected
        likely = [one for one in self.every(wanted.tag) if _alike(one, wanted)]
        same = [one for one in likely if one.words == wanted.words]
        same = same or [one for one in likely if _begins(one, wanted)]
        if same or len(likely) == 1:
            return (same or likely)[0]
        return wanted

    def every(self, tag: str = "") -> Iterator[Element]:
        """All elements, or all with this name, in the order of the page."""
        return (Element(one) for one in self._root.iter_subtree() if not tag or one.local_name == tag)

    def words_with(self, name: str) -> Words:
        """The words of all elements with this class."""
        if name not in self._words:
            self._words[name] = Words([one.node for one in self.every() if name in one.classes])
        return self._words[name]

    def address(self, page_url: str, href: str) -> str:
        """The path that a link on this page leads to."""
        return urlsplit(urljoin(page_url, href)).path

    def _selected(self, target: str) -> Element | None:
        try:
            found = self._root.query(target)
        except cssselect2.SelectorError:
            return None
        return Element(found) if found is not None else None


class Words:
    """The words of some elements in reading order, and which of them stand in which element."""

    def __init__(self, nodes: list[Any]) -> None:
        self.words: list[str] = []
        self._ranges: dict[Any, tuple[int, int]] = {}
        for node in nodes:
            self._add(node)

    def span(self, element: Element) -> tuple[int, int] | None:
        """(first, behind last) of the words in an element; None if it is in none of the elements."""
        return self._ranges.get(element.node)

    def _add(self, node: Any) -> None:
        start = len(self.words)
        if isinstance(node.tag, str) and node.tag not in NOT_READ:
            self._say(node.text)
            self._say(node.get("alt"))
            for child in node:
                self._add(child)
                self._say(child.tail)
        self._ranges[node] = (start, len(self.words))

    def _say(self, text: str | None) -> None:
        self.words += WORD.findall((text or "").lower())


def words_in(node: Any) -> list[str]:
    """The words that are read in an element, in small letters; those of alt texts too."""
    return Words([node]).words


def parsed(html: bytes | str) -> Any:
    """The root of a page or a piece of one, by the rules of browsers."""
    return tinyhtml5.parse(html, namespace_html_elements=False)


def _first(html: str) -> Element | None:
    """The first element of a piece of HTML, which may have been cut off."""
    opening = re.match(r"\s*<\s*([a-zA-Z][\w-]*)", html)
    if opening is None:
        return None
    tag = opening[1].lower()
    root = cssselect2.ElementWrapper.from_html_root(parsed(_in_its_place(tag, html)))
    return next((Element(one) for one in root.iter_subtree() if one.local_name == tag), None)


def _in_its_place(tag: str, html: str) -> str:
    """Parts of a table are no elements outside of one."""
    inside = {"td": "<table><tr>", "th": "<table><tr>", "tr": "<table>", "caption": "<table>"}
    inside |= dict.fromkeys(("thead", "tbody", "tfoot"), "<table>")
    return inside.get(tag, "") + html


def _begins(one: Element, other: Element) -> bool:
    """Whether one's words begin with all of the other's, which has some."""
    wanted = other.words
    return bool(wanted) and one.words[: len(wanted)] == wanted


def _alike(one: Element, other: Element) -> bool:
    """Whether they can be the same element. A script may have given it more classes."""
    if one.tag in STRUCTURE:
        return one.tag == other.tag
    return one.tag == other.tag and one.id == other.id and one.classes <= other.classes
