from __future__ import annotations

from wegwijs.render import Page
from wegwijs.render.views import TermPage


def test_a_term_names_the_articles_that_link_to_it(page_objects: dict[str, Page]) -> None:
    page = page_objects["/begrippen/bsn/"]
    assert isinstance(page, TermPage)
    assert (page.title, page.full_name) == ("BSN", "burgerservicenummer")
    assert [one.url for one in page.articles] == ["/artikelen/digid-aanvragen/"]
    assert page.search_words == ("burgerservicenummer",)
