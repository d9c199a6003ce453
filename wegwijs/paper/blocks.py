"""The text of an article in blocks, so that paper can leave out some; and links with their address.

The HTML is our own, cleaned: every element is closed.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from wegwijs.paper.qr import readable

IMPORTANCE = ("block-kort-gezegd", "block-stappen", "block-nodig", "block-let-op", "block-hulp", "")
"""Classes of blocks, the most important first; "" is all other text."""
_VOID = ("br", "hr", "img", "wbr", "col")


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a text that stands or goes as a whole. kind: one of `IMPORTANCE`; letters: its length."""

    kind: str
    html: str
    letters: int


def blocks(html: str) -> tuple[Block, ...]:
    """The parts of a text, in order: a heading with all that follows it, or a marked block."""
    parser = _Splitter()
    parser.feed(html)
    parser.close()
    parser.end_block()
    return tuple(parser.blocks)


def most_important(found: Iterable[Block], letters: int) -> tuple[Block, ...]:
    """As many as have room, the most important first; given in the order of the text."""
    found = tuple(found)
    room, kept = letters, set()
    for index in sorted(range(len(found)), key=lambda one: (IMPORTANCE.index(found[one].kind), one)):
        if found[index].letters <= room:
            room -= found[index].letters
            kept.add(index)
    return tuple(found[index] for index in sorted(kept))


def with_addresses(html: str, page_url: str, unlinked: str) -> str:
    """The text with the address after each link, the first time that it is linked to.

    page_url: absolute, of the page it is the text of; unlinked: links below this URL lead to nothing that
    is of use on paper (the glossary), so only their text stays.
    """
    parser = _Addresses(page_url, unlinked)
    parser.feed(html)
    parser.close()
    return "".join(parser.parts)


@dataclass(slots=True)
class _Link:
    """A link that is being read: all that is in it, and its text alone."""

    url: str
    html: str = ""
    text: str = ""


class _Reader(HTMLParser, ABC):
    """Hands over every piece of the HTML as it was written."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)

    @abstractmethod
    def piece(self, html: str, letters: int = 0) -> None:
        """Take a piece. letters: how many of it are read."""

    def handle_data(self, data: str) -> None:
        self.piece(data, len(data))

    def handle_entityref(self, name: str) -> None:
        self.piece(f"&{name};", 1)

    def handle_charref(self, name: str) -> None:
        self.piece(f"&#{name};", 1)


class _Splitter(_Reader):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._parts: list[str] = []
        self._letters = 0
        self._depth = 0
        self._kind = ""

    def piece(self, html: str, letters: int = 0) -> None:
        self._parts.append(html)
        self._letters += letters

    def end_block(self) -> None:
        """What was read since the last block is one."""
        if "".join(self._parts).strip():
            self.blocks.append(Block(self._kind, "".join(self._parts), self._letters))
        self._parts, self._letters, self._kind = [], 0, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = next((one for one in (dict(attrs).get("class") or "").split() if one in IMPORTANCE), "")
        if self._depth == 0 and (tag == "h2" or kind):
            self.end_block()
            self._kind = kind
        self.piece(self.get_starttag_text() or "")
        self._depth += tag not in _VOID

    def handle_endtag(self, tag: str) -> None:
        self.piece(f"</{tag}>")
        self._depth -= 1
        if self._depth == 0 and self._kind:
            self.end_block()


class _Addresses(_Reader):
    """A link keeps its text only: in a tagged PDF nothing but text may stand in one. A picture is no link."""

    def __init__(self, page_url: str, unlinked: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._page_url = page_url
        self._unlinked = unlinked
        self._told: set[str] = set()
        self._link: _Link | None = None

    def piece(self, html: str, letters: int = 0) -> None:
        if self._link is None:
            self.parts.append(html)
            return
        self._link.html += html
        self._link.text += html if letters else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._link = _Link(urljoin(self._page_url, dict(attrs).get("href") or ""))
        else:
            self.piece(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        link = self._link
        if tag != "a" or link is None:
            self.piece(f"</{tag}>")
            return
        self._link = None
        if link.url.startswith(self._unlinked) or not link.text.strip() or "<img" in link.html:
            self.piece(link.html)
        else:
            self.piece(f'<a href="{escape(link.url)}">{link.text}</a>{self._address(link)}')

    def _address(self, link: _Link) -> str:
        """What comes after a link; nothing where its text is the address itself."""
        here = link.url.startswith(f"{self._page_url}#")
        if here or link.url in self._told or urlsplit(link.url).scheme not in ("http", "https"):
            return ""
        self._told.add(link.url)
        address = escape(readable(link.url))
        if link.text.strip().removeprefix("www.") == address.removeprefix("www."):
            return ""
        return f' <span class="address">({address})</span>'
