from __future__ import annotations

import pytest

from tests.render.conftest import Pages, context_of
from tests.support import PortalFolder
from wegwijs.render.pages.context import origin


def test_every_url_of_the_site_carries_the_base_path(larger: PortalFolder) -> None:
    site = context_of(larger.options(base_url="https://example.nl/hulp", cache=None)).site
    urls = [
        site.home_url,
        site.search_url,
        site.letters_url,
        site.sessions_url,
        site.stylesheet_url,
        site.icon_url,
        site.pagefind_url,
        site.search_data_url,
        *site.scripts.values(),
        *(link.url for link in (*site.navigation, *site.footer)),
    ]
    assert site.base_path == "/hulp/"
    assert all(url.startswith("/hulp/") for url in urls)


def test_canonical_urls_begin_with_the_address_of_the_portal(larger: PortalFolder, pages_of: Pages) -> None:
    pages = pages_of(larger, base_url="https://example.nl/hulp")
    assert pages["/hulp/"].canonical == "https://example.nl/hulp/"
    assert pages["/hulp/artikelen/"].canonical == "https://example.nl/hulp/artikelen/"


@pytest.mark.parametrize(
    "base_url", ["https://example.nl", "https://example.nl/", "https://example.nl/hulp/"]
)
def test_origin(base_url: str) -> None:
    assert origin(base_url) == "https://example.nl"


def test_the_menu_leaves_out_pages_that_do_not_exist(portal_folder: PortalFolder) -> None:
    portal_folder.edit("portal.toml", '"/over-ons/"', '"/over-ons/", "/privacy/"')
    site = context_of(portal_folder.options(cache=None)).site
    assert [(one.text, one.url) for one in site.footer] == [
        ("Moeilijke woorden", "/begrippen/"),
        ("Over ons", "/over-ons/"),
    ]


def test_publisher_and_safety_topic(portal_folder: PortalFolder) -> None:
    site = context_of(portal_folder.options(cache=None)).site
    assert site.publisher == "Bibliotheek Twente"
    assert site.safety is not None
    assert site.safety.url == "/onderwerpen/digid/"
    portal_folder.edit("portal.toml", 'safety_topic = "digid"', "")
    assert context_of(portal_folder.options(cache=None)).site.safety is None
