from __future__ import annotations

from tests.support import PortalFolder
from wegwijs.link.urls import site_urls
from wegwijs.pipeline import inspect
from wegwijs.render import Page
from wegwijs.render.views import NotFoundPage, RedirectPage


def test_every_alias_and_locaties_lead_on(page_objects: dict[str, Page]) -> None:
    redirects = {url: page.target.url for url, page in page_objects.items() if isinstance(page, RedirectPage)}
    assert redirects == {
        "/digid-code/": "/artikelen/digid-activeren/",
        "/artikelen/oude-naam/": "/artikelen/digid-activeren/",
        "/locaties/": "/spreekuren/",
    }


def test_pages_that_nobody_should_find(page_objects: dict[str, Page]) -> None:
    hidden = {url for url, page in page_objects.items() if not page.in_sitemap and page.template != "embed"}
    paper = {
        f"/locaties/{place}/{view}/" for place in ("hengelo", "oldenzaal") for view in ("poster", "kaart")
    }
    assert hidden == {"/404.html", "/digid-code/", "/artikelen/oude-naam/", "/locaties/", *paper}
    assert all(page_objects[url].search_kind == "" for url in hidden)


def test_the_not_found_page_offers_the_topics(page_objects: dict[str, Page]) -> None:
    page = page_objects["/404.html"]
    assert isinstance(page, NotFoundPage)
    assert len(page.topics) == 2


def test_a_text_page(page_objects: dict[str, Page]) -> None:
    page = page_objects["/over-ons/"]
    assert (page.template, page.title) == ("text", "Over ons")
    assert page.body == "<p>Wij zijn de bibliotheek.</p>"
    assert page.document_title == "Over ons - Wegwijs"


def test_pages_are_sorted_and_each_url_is_there_once(page_objects: dict[str, Page]) -> None:
    assert list(page_objects) == sorted(page_objects)
    assert all(page.url == url for url, page in page_objects.items())


def test_the_canonical_address_is_that_of_the_page_itself_or_of_where_it_is_now(
    page_objects: dict[str, Page],
) -> None:
    for url, page in page_objects.items():
        now = page.target.url if isinstance(page, RedirectPage) else url
        assert page.canonical == f"https://hulp.example.nl{now}"


def test_drafts_have_no_page(page_objects: dict[str, Page]) -> None:
    assert not any("zilvervos" in url for url in page_objects)


def test_the_list_of_urls_is_that_of_the_pages(page_objects: dict[str, Page], built: PortalFolder) -> None:
    """`site_urls` is what urls.txt guards: it must know every page, and no other."""
    portal = inspect(built.options(cache=None)).portal
    assert site_urls(portal) == page_objects.keys() - {"/404.html"}


def test_no_redirect_leads_to_a_redirect(page_objects: dict[str, Page]) -> None:
    for page in page_objects.values():
        if isinstance(page, RedirectPage):
            assert not isinstance(page_objects[page.target.url], RedirectPage)
