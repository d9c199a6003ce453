"""Clean HTML, as editors' Markdown becomes, to what people read of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import NamedTuple

from wegwijs.readability.text import Kind, Link, Passage, Text, passage

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>|<!--.*?-->", re.DOTALL)
_SPACE = re.compile(r"\s+")
_HREF = re.compile(r"""\bhref=(?:"([^"]*)"|'([^']*)')""")
_BLOCK = re.compile(r"\bblock-([a-z-]+)")
_LANG = re.compile(r"\blang=")

_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Kind.HEADING),
    **dict.fromkeys(("td", "th", "caption", "dt"), Kind.CELL),
    "blockquote": Kind.QUOTE,
    "li": Kind.ITEM,
}
_BOXES = {*_KINDS, "p", "div", "ul", "ol", "dl", "dd", "table", "thead", "tbody", "tfoot", "tr", "pre", "hr"}
"""Elements that begin a passage of their own; all others are part of a sentence."""
_MUTE = {"code", "kbd", "pre"}
"""What people type or copy, and do not read as a sentence."""
_EMPTY = {"br", "hr", "img"}


def read_html(html: str) -> Text:
    """The passages of an article's HTML, in order. Code, and what is marked as another language, is left out.

    html: as `convert` makes it: cleaned, so that every tag is one of ours and well closed.
    """
    reader = Reader()
    reader.read(html)
    return Text(tuple(reader.passages))


class _Box(NamedTuple):
    """An open element. name: of its `:::` block; mutes: whether what stands in it is left out."""

    tag: str
    name: str
    mutes: bool


class Reader:
    """Gathers passages. position: where in the HTML it is, in characters."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self.position = 0
        self._boxes: list[_Box] = []
        self._inline: list[tuple[str, bool, str]] = []  # (tag, whether it mutes, target of a link)
        self._parts: list[str] = []
        self._length = 0
        self._links: list[Link] = []
        self._opened: list[int] = []
        self._muted = 0

    def read(self, html: str, start: int = 0, end: int | None = None) -> None:
        """All of the HTML, or a piece of it."""
        end = len(html) if end is None else end
        self.position = start
        for found in _TAG.finditer(html, start, end):
            self.add(html[self.position : found.start()])
            self.position = found.start()
            closing, tag, attributes = found.groups()
            if tag:
                self.tag(tag.lower(), attributes, closing=bool(closing))
            self.position = found.end()
        self.add(html[self.position : end])
        self.position = end
        self.flush()

    def add(self, text: str) -> None:
        """Text between two tags, at `position`; or a space for a tag that is one."""
        if self._muted or not text or (not self._parts and text.isspace()):
            return
        text = _SPACE.sub(" ", unescape(text) if "&" in text else text)
        if not self._parts or self._parts[-1].endswith(" "):
            text = text.removeprefix(" ")
        if text:
            self._parts.append(text)
            self._length += len(text)

    def tag(self, tag: str, attributes: str, *, closing: bool) -> None:
        if tag == "br":
            self.add(" ")
        elif tag in _BOXES:
            self.flush()
            self._box(tag, attributes, closing=closing)
        elif tag in _EMPTY:
            return
        elif closing:
            self._close(tag)
        else:
            mutes = _mutes(tag, attributes)
            href = _HREF.search(attributes) if tag == "a" else None
            self._inline.append((tag, mutes, unescape(href[1] or href[2] or "") if href else ""))
            self._opened.append(self._length)
            self._muted += mutes

    def _box(self, tag: str, attributes: str, *, closing: bool) -> None:
        if tag in _EMPTY:
            return
        if not closing:
            block = _BLOCK.search(attributes) if tag in ("div", "p") else None
            mutes = _mutes(tag, attributes)
            self._boxes.append(_Box(tag, block[1] if block else "", mutes))
            self._muted += mutes
        elif _is_open(tag, self._boxes):
            while True:
                left = self._boxes.pop()
                self._muted -= left.mutes
                if left.tag == tag:
                    return

    def _close(self, tag: str) -> None:
        if not _is_open(tag, self._inline):
            return
        while True:
            name, mutes, target = self._inline.pop()
            start = self._opened.pop()
            self._muted -= mutes
            if target and self._length > start:
                self._links.append(Link(start, self._length, target))
            if name == tag:
                return

    def flush(self) -> None:
        """End the passage, if there is one."""
        if not self._parts:
            return
        text = "".join(self._parts).rstrip()
        if text:
            links = tuple(Link(one.start, min(one.end, len(text)), one.target) for one in self._links)
            self.passages.append(passage(self._kind(), text, self._block(), links))
        self._parts, self._length, self._links = [], 0, []
        self._opened = [0] * len(self._opened)

    def _kind(self) -> Kind:
        for position in range(len(self._boxes) - 1, -1, -1):
            tag, name, _ = self._boxes[position]
            if name == "label":
                return Kind.HEADING
            kind = _KINDS.get(tag)
            if kind is Kind.ITEM and position and self._boxes[position - 1].tag == "ol":
                return Kind.STEP
            if kind is not None:
                return kind
        return Kind.PARAGRAPH

    def _block(self) -> str:
        return next((one.name for one in reversed(self._boxes) if one.name not in ("", "label")), "")


def _mutes(tag: str, attributes: str) -> bool:
    return tag in _MUTE or (bool(attributes) and _LANG.search(attributes) is not None)


def _is_open(tag: str, opened: Sequence[tuple[object, ...]]) -> bool:
    """Whether an element with this tag is open; mostly it is the last one."""
    return bool(opened) and (opened[-1][0] == tag or any(one[0] == tag for one in opened))
