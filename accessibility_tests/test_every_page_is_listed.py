"""A page cannot hide from the audit, and the audit does not test pages that are not there."""

from __future__ import annotations

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from wegwijs.audit.checks.reading.titles import shared_titles
from wegwijs.audit.pages import SitePages


def test_every_html_file_is_in_the_manifest(site_pages: SitePages) -> None:
    assert site_pages.unlisted == ()


def test_every_page_of_the_manifest_is_there(site_pages: SitePages) -> None:
    assert site_pages.missing == ()


def test_no_address_is_used_twice(site_pages: SitePages) -> None:
    urls = [page.url for page in site_pages.pages]
    assert len(urls) == len(set(urls))


def test_no_two_pages_have_one_title(site: Path, site_pages: SitePages) -> None:
    titles = {}
    for page in site_pages.pages:
        title = LexborHTMLParser((site / page.path).read_text("utf-8")).css_first("title")
        titles[page.url] = title.text() if title else ""
    assert shared_titles(titles) == {}
