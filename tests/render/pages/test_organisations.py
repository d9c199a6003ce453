from __future__ import annotations

from tests.render.conftest import Pages
from tests.support import PortalFolder
from wegwijs.render import Page
from wegwijs.render.views import LettersPage, OrganisationPage


def test_an_organisation_shows_its_record_its_letters_and_its_articles(page_objects: dict[str, Page]) -> None:
    page = page_objects["/organisaties/svb/"]
    assert isinstance(page, OrganisationPage)
    assert (page.contact.name, page.also_called) == ("SVB", "aow-bank")
    assert page.letter is not None
    assert page.letter.looks == "Boven aan de brief staat SVB."
    assert [one.url for one in page.letter.articles] == ["/artikelen/digid-aanvragen/"]
    assert [one.title for one in page.articles] == ["Mijn DigiD activeren"]
    assert page.search_words == ("aow-bank",)


def test_an_organisation_that_sends_no_letters(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.edit(
        "content/organisaties/bibliotheek-twente.md",
        "letter:\n  looks: Boven aan de brief staat Bibliotheek Twente.\n  articles: [digid-aanvragen]\n",
        "",
    )
    pages = pages_of(portal_folder)
    page, letters = pages["/organisaties/bibliotheek-twente/"], pages["/brieven/"]
    assert isinstance(page, OrganisationPage)
    assert page.letter is None
    assert isinstance(letters, LettersPage)
    assert letters.letters == ()


def test_the_letters_page_lists_senders_by_name(page_objects: dict[str, Page]) -> None:
    page = page_objects["/brieven/"]
    assert isinstance(page, LettersPage)
    assert [(one.sender, one.id) for one in page.letters] == [
        ("Bibliotheek Twente", "afzender-bibliotheek-twente"),
        ("SVB", "afzender-svb"),
    ]
    assert page.unknown_sender is None
