"""Reading sitemaps. Source: sitemaps.org, "Sitemaps XML format"; also the plain text form and gzip."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from xml.etree import ElementTree

from wegwijs.audit.sites.addresses import normal

MOST_BYTES = 50 * 1024 * 1024
GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Sitemap:
    """Addresses of pages and of other sitemaps, as they are written, in their order."""

    pages: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()


def read_sitemap(data: bytes) -> Sitemap:
    """What a sitemap lists. Raises ValueError (with a technical reason) when it is none."""
    data = _unpacked(data)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"<":
        return _plain(data)
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, LookupError, ValueError) as broken:
        raise ValueError(str(broken)) from broken
    kind = _local(root)
    if kind not in ("urlset", "sitemapindex"):
        raise ValueError(f"<{kind}>")
    places = tuple(_places(root))
    return Sitemap(sitemaps=places) if kind == "sitemapindex" else Sitemap(places)


def _unpacked(data: bytes) -> bytes:
    """Out of gzip, and never more than a sitemap may have."""
    if not data.startswith(GZIP):
        return data
    try:
        return zlib.decompressobj(wbits=31).decompress(data, MOST_BYTES)
    except zlib.error as broken:
        raise ValueError(str(broken)) from broken


def _plain(data: bytes) -> Sitemap:
    lines = data.decode("utf-8-sig", "replace").split()
    pages = tuple(line for line in lines if normal(line))
    if not pages or len(pages) < len(lines):
        raise ValueError("no addresses")
    return Sitemap(pages)


def _places(root: ElementTree.Element) -> list[str]:
    # The <loc> of each <url>, and not those that images have inside it.
    found = (child for entry in root for child in entry if _local(child) == "loc")
    return [text for place in found if (text := (place.text or "").strip())]


def _local(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def sitemaps_in_robots(text: str) -> list[str]:
    """The addresses behind "Sitemap:" in a robots.txt. Source: RFC 9309, section 2.2.4."""
    lines = (line.partition("#")[0].partition(":") for line in text.splitlines())
    return [
        value.strip() for name, _colon, value in lines if name.strip().lower() == "sitemap" and value.strip()
    ]
