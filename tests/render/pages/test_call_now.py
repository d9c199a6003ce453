"""What the search page shows to somebody in need."""

from __future__ import annotations

from tests.render.conftest import Pages
from tests.support import PortalFolder
from wegwijs.render.views import Call, SearchPage

CALLS = """call_now:
  - when: Is er nu gevaar?
    number: 112
    source: https://www.example.nl
    checked_on: 2026-11-20
    words: [alarmnummer, bel 112]
  - when: Bent u thuis niet veilig?
    name: Veilig Thuis
    number: 0800 2000
    source: https://www.example.nl
    checked_on: 2026-11-20
    words: [huiselijk geweld, slaat; mij]
reading_level:"""


def test_numbers_of_an_article_stand_on_the_search_page(portal_folder: PortalFolder, pages_of: Pages) -> None:
    file = "content/artikelen/digid-aanvragen.md"
    portal_folder.edit(file, "reading_level:", CALLS)
    text = (portal_folder.root / file).read_text("utf-8")
    portal_folder.write(file, f"{text}\nBel [112](tel:112) of [0800 2000](tel:08002000).\n")
    page = pages_of(portal_folder)["/zoeken/"]
    assert isinstance(page, SearchPage)
    assert page.call_now is not None
    assert page.call_now.calls == (
        Call("Is er nu gevaar?", "Bel 112", "tel:112"),
        Call("Bent u thuis niet veilig?", "Bel Veilig Thuis: 0800 2000", "tel:08002000"),
    )
    assert page.call_now.words == "alarmnummer;bel 112;huiselijk geweld;slaat  mij"
    assert page.call_now.more.url.endswith("/artikelen/digid-aanvragen/")


def test_without_such_an_article_there_are_none(page_objects: dict[str, object]) -> None:
    page = page_objects["/zoeken/"]
    assert isinstance(page, SearchPage)
    assert page.call_now is None
