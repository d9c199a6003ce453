"""The link to a calendar: where there is something in it that is still to come."""

from __future__ import annotations

from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.render.conftest import Pages
from tests.support import PortalFolder


@pytest.mark.parametrize(
    ("url", "calendar"),
    [
        ("/locaties/hengelo/", "/locaties/hengelo/spreekuren.ics"),
        ("/locaties/oldenzaal/", ""),
        ("/spreekuren/", "/spreekuren/spreekuren.ics"),
    ],
)
def test_a_page_links_to_its_calendar_if_there_is_something_in_it(
    larger: PortalFolder, pages_of: Pages, url: str, calendar: str
) -> None:
    assert pages_of(larger)[url].calendar == calendar


def test_not_when_all_is_over(larger: PortalFolder, pages_of: Pages) -> None:
    larger.edit("content/locaties/hengelo.md", "    walk_in: true", "    ends: 2026-11-24")
    pages = pages_of(larger, today=date(2026, 11, 25))
    assert pages["/locaties/hengelo/"].calendar == ""
    assert pages["/spreekuren/"].calendar == ""


def test_below_a_base_path(larger: PortalFolder, pages_of: Pages) -> None:
    pages = pages_of(larger, base_url="https://x.nl/hulp/")
    assert pages["/hulp/locaties/hengelo/"].calendar == "/hulp/locaties/hengelo/spreekuren.ics"


def test_the_link_opens_the_file_and_says_what_happens(built: PortalFolder) -> None:
    link = LexborHTMLParser(built.page("/locaties/hengelo/")).css_first(".calendar-link a")
    assert link.text(strip=True) == "Zet deze tijden in mijn agenda"
    assert link.attributes["type"] == "text/calendar"
    assert "download" not in link.attributes  # a phone would put it among files, and open nothing
    assert (built.site / (link.attributes["href"] or "").lstrip("/")).is_file()
