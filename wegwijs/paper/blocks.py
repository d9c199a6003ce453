"""The text of an article in blocks, so that paper can leave out some; and links with their address.

The HTML is our own, cleaned: every element is closed.
"""

from __future__ import annotations

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


class _Reader(HTMLParser):
    """Hands over every piece of the HTML as it was written."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)

    def piece(self, html: str, letters: int = 0) -> None:
        raise NotImplementedError

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
    def __init__(self, page_url: str, unlinked: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._page_url = page_url
        self._unlinked = unlinked
        self._told: set[str] = set()
        self._url = ""
        self._text = ""

    def piece(self, html: str, letters: int = 0) -> None:
        self.parts.append(html)
        self._text += html

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "a":
            self.parts.append(self.get_starttag_text() or "")
            return
        url = urljoin(self._page_url, dict(attrs).get("href") or "")
        self._url, self._text = ("" if url.startswith(self._unlinked) else url), ""
        self.parts.append(f'<a href="{escape(self._url)}">' if self._url else "")

    def handle_endtag(self, tag: str) -> None:
        if tag != "a":
            self.parts.append(f"</{tag}>")
            return
        self.parts.append(f"{self._address()}</a>" if self._url else "")

    def _address(self) -> str:
        """What comes after the text of a link; nothing where it says the address itself."""
        here = self._url.startswith(f"{self._page_url}#")
        if here or self._url in self._told or urlsplit(self._url).scheme not in ("http", "https"):
            return ""
        self._told.add(self._url)
        address = readable(self._url)
        if self._text.strip().removeprefix("www.") == address.removeprefix("www."):
            return ""
        return f' <span class="address">({escape(address)})</span>'
