"""Small files for machines: `sitemap.xml` and `robots.txt`."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape


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
