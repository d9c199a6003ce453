"""Sitemaps as they are on the web: XML of any name space, packed, plain text, or none at all."""

from __future__ import annotations

import gzip
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.audit.sites.sitemap import Sitemap, read_sitemap, sitemaps_in_robots

SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
PAGES = f'<urlset xmlns="{SPACE}"><url><loc> https://x.nl/a </loc></url><url><loc>https://x.nl/b</loc></url></urlset>'
BOTH = Sitemap(("https://x.nl/a", "https://x.nl/b"))


@pytest.mark.parametrize(
    "data",
    [
        PAGES.encode(),
        gzip.compress(PAGES.encode()),
        PAGES.replace(f' xmlns="{SPACE}"', "").encode(),
        b"\xef\xbb\xbfhttps://x.nl/a\r\nhttps://x.nl/b\n",
    ],
)
def test_pages(data: bytes) -> None:
    assert read_sitemap(data) == BOTH


def test_index_and_images() -> None:
    index = f'<sitemapindex xmlns="{SPACE}"><sitemap><loc>https://x.nl/1.xml</loc></sitemap></sitemapindex>'
    assert read_sitemap(index.encode()) == Sitemap(sitemaps=("https://x.nl/1.xml",))
    image = (
        '<url><loc>https://x.nl/a</loc><i:image xmlns:i="i"><i:loc>https://x.nl/a.png</i:loc></i:image></url>'
    )
    assert read_sitemap(f"<urlset>{image}</urlset>".encode()).pages == ("https://x.nl/a",)


@pytest.mark.parametrize("data", [b"", b"<urlset>", b"<html></html>", b"geen sitemap", b"\x1f\x8bkapot"])
def test_what_is_no_sitemap(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_sitemap(data)


@given(st.binary(max_size=200))
def test_nothing_else_is_raised(data: bytes) -> None:
    with suppress(ValueError):
        read_sitemap(data)


def test_robots() -> None:
    text = "User-agent: *\nSITEMAP: https://x.nl/s.xml # hier\nSitemap:\nDisallow: /sitemap: x\n"
    assert sitemaps_in_robots(text) == ["https://x.nl/s.xml"]
