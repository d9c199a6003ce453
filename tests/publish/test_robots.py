from __future__ import annotations

import xml.etree.ElementTree as etree

from wegwijs.publish.robots import robots_txt, sitemap_xml

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_a_sitemap_lists_urls_in_order() -> None:
    text = sitemap_xml(["https://x.nl/b/", "https://x.nl/a/?c=1&d=2"])
    root = etree.fromstring(text.encode())
    assert root.tag == f"{NAMESPACE}urlset"
    assert [one.text for one in root.iter(f"{NAMESPACE}loc")] == [
        "https://x.nl/a/?c=1&d=2",
        "https://x.nl/b/",
    ]


def test_only_a_release_may_be_indexed() -> None:
    url = "https://x.nl/sitemap.xml"
    assert robots_txt(url, release=True) == f"User-agent: *\nAllow: /\n\nSitemap: {url}\n"
    assert robots_txt(url, release=False) == f"User-agent: *\nDisallow: /\n\nSitemap: {url}\n"
