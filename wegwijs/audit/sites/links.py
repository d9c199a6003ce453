"""The links of a page."""

from __future__ import annotations

import re
from contextlib import suppress
from html.parser import HTMLParser
from urllib.parse import urljoin

from wegwijs.audit.sites.addresses import normal

CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
START = 2048


def links(html: bytes, address: str, content_type: str = "") -> list[str]:
    """Where the page's links lead, as normal addresses, each once, in the order of the page."""
    parser = _Links()
    with suppress(AssertionError):  # html.parser raises it for some broken declarations
        parser.feed(_decoded(html, content_type))
    base = _joined(address, parser.base) or address
    return list(dict.fromkeys(filter(None, (normal(_joined(base, one)) for one in parser.found))))


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.base = ""
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = (dict(attrs).get("href") or "").strip()
        if tag == "base" and not self.base:
            self.base = href
        elif tag in ("a", "area") and href and "download" not in dict(attrs):
            self.found.append(href)


def _joined(base: str, place: str) -> str:
    try:
        return urljoin(base, place)
    except ValueError:
        return ""


def _decoded(html: bytes, content_type: str) -> str:
    match = CHARSET.search(content_type.encode("utf-8", "replace")) or CHARSET.search(html[:START])
    name = match[1].decode("ascii", "replace") if match else "utf-8"
    try:
        return html.decode(name, "replace")
    except LookupError:
        return html.decode("utf-8", "replace")
