"""Small files for machines: `sitemap.xml`, `robots.txt` and `_headers`."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

HEADERS = """/*
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), microphone=(), geolocation=()
"""
"""For hosts that read `_headers`: what a <meta> element in the page cannot say."""


def sitemap_xml(urls: Iterable[str]) -> str:
    """A sitemap of absolute URLs, per https://www.sitemaps.org/protocol.html."""
    lines = [f"<url><loc>{escape(url)}</loc></url>" for url in sorted(urls)]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' + "\n".join(lines) + "\n</urlset>\n"
    )


def robots_txt(sitemap_url: str, release: bool) -> str:
    """RFC 9309. A build with example data keeps search engines out altogether."""
    rule = "Allow: /" if release else "Disallow: /"
    return f"User-agent: *\n{rule}\n\nSitemap: {sitemap_url}\n"
