from __future__ import annotations

from datetime import date

from tests.render.conftest import Pages
from tests.support import PortalFolder
from wegwijs.render.views import ArticlePage, ExpiredPage, HomePage, IndexPage, OrganisationPage, RedirectPage

URL = "/artikelen/digid-activeren/"


def over(portal: PortalFolder) -> PortalFolder:
    """The larger portal, in which an article with aliases that home features is over."""
    portal.edit("content/artikelen/digid-activeren.md", "topic:", "expires_on: 2026-11-22\ntopic:")
    portal.edit("content/organisaties/svb.md", "[digid-aanvragen]", "[digid-activeren]")
    return portal


def test_the_address_stays_and_says_that_it_is_over(larger: PortalFolder, pages_of: Pages) -> None:
    page = pages_of(over(larger))[URL]
    assert isinstance(page, ExpiredPage)
    assert page.title == "Mijn DigiD activeren"
    assert page.ended.text == "22 november 2026"
    assert [one.text for one in page.topics] == ["DigiD en inloggen", "Brieven"]
    assert page.groups
    assert not page.in_sitemap
    assert page.search_kind == ""
    assert not page.body


def test_it_is_in_no_list(larger: PortalFolder, pages_of: Pages) -> None:
    pages = pages_of(over(larger))
    home, index, svb = pages["/"], pages["/artikelen/"], pages["/organisaties/svb/"]
    assert isinstance(home, HomePage)
    assert home.featured == ()
    assert isinstance(index, IndexPage)
    assert index.count_text == "1 vraag"
    assert isinstance(svb, OrganisationPage)
    assert svb.articles == ()
    assert svb.letter is not None
    assert svb.letter.articles == ()


def test_its_old_addresses_still_lead_to_it(larger: PortalFolder, pages_of: Pages) -> None:
    page = pages_of(over(larger))["/digid-code/"]
    assert isinstance(page, RedirectPage)
    assert page.target.url == URL


def test_on_its_last_day_all_is_as_before(larger: PortalFolder, pages_of: Pages) -> None:
    assert isinstance(pages_of(over(larger), today=date(2026, 11, 22))[URL], ArticlePage)


def test_other_pages_that_can_be_over(larger: PortalFolder, pages_of: Pages) -> None:
    for path in ("locaties/oldenzaal.md", "paginas/over-ons.md", "paginas/index.md"):
        larger.edit(f"content/{path}", "title:", "expires_on: 2026-11-22\ntitle:")
    pages = pages_of(larger)
    assert [one.text for one in pages["/locaties/oldenzaal/"].breadcrumbs] == ["Home", "Spreekuren"]
    assert isinstance(pages["/over-ons/"], ExpiredPage)
    assert isinstance(pages["/"], HomePage)
    assert pages["/"].title != "Waar kunnen wij mee helpen?"


def test_a_page_that_is_not_there_yet_leaves_nothing(larger: PortalFolder, pages_of: Pages) -> None:
    larger.edit("content/artikelen/digid-activeren.md", "topic:", "publish_from: 2026-11-24\ntopic:")
    larger.edit("content/paginas/index.md", "featured: [digid-activeren]\n", "")
    pages = pages_of(larger)
    assert URL not in pages
    assert "/digid-code/" not in pages
    assert not any(URL in repr(page) for page in pages.values())
