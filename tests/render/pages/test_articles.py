from __future__ import annotations

import json

import pytest

from tests.render.conftest import Pages
from tests.support import ARTICLE, PortalFolder
from wegwijs.render import Page
from wegwijs.render.pages.articles import MAX_RELATED
from wegwijs.render.views import ArticlePage


@pytest.fixture
def article(page_objects: dict[str, Page]) -> ArticlePage:
    page = page_objects["/artikelen/digid-activeren/"]
    assert isinstance(page, ArticlePage)
    return page


def test_level_dates_and_sources_are_in_words(article: ArticlePage) -> None:
    assert (article.level.code, article.level.text) == ("B1", "Duidelijke tekst")
    assert (article.checked_on.text, article.checked_on.iso) == ("20 november 2026", "2026-11-20")
    [source] = article.sources
    assert (source.title, source.seen_on, source.note) == (
        "DigiD activeren (digid.nl)",
        None,
        "kopie zonder datum",
    )


def test_it_stands_under_its_first_topic(article: ArticlePage) -> None:
    assert [(one.text, one.url) for one in article.breadcrumbs] == [
        ("Home", "/"),
        ("Onderwerpen", "/onderwerpen/"),
        ("DigiD en inloggen", "/onderwerpen/digid/"),
    ]
    assert [one.url for one in article.topics] == ["/onderwerpen/digid/", "/onderwerpen/brieven/"]


def test_contact_cards_in_the_order_of_the_editor(article: ArticlePage) -> None:
    first, second = article.contacts
    assert (first.name, first.official_name) == ("SVB", "Sociale Verzekeringsbank")
    assert second.name == "Bibliotheek Twente"
    assert first.phone is not None
    assert (first.phone.number, first.phone.href) == ("074 123 45 67", "tel:0741234567")
    assert first.website is not None
    assert first.website.text == "bibliotheektwente.nl"


def test_a_person_helps_in_every_municipality(article: ArticlePage) -> None:
    assert [(group.municipality, group.id) for group in article.groups] == [
        ("Hengelo", "plaats-hengelo"),
        ("Oldenzaal", "plaats-oldenzaal"),
    ]
    hengelo, oldenzaal = (group.places[0] for group in article.groups)
    assert hengelo.next_session == "dinsdag 24 november, 14.00 tot 16.30 uur"
    assert oldenzaal.next_session == ""
    assert oldenzaal.note == "Wij weten de tijden nu niet zeker. Loop binnen en vraag het."


def test_headings_of_the_second_level_make_the_contents(article: ArticlePage) -> None:
    assert [one.text for one in article.headings] == [
        "Kort gezegd",
        "De brief",
        "De code",
        "De app",
        "De rest",
        "Stap voor stap",
        "Waar krijgt u hulp?",
    ]


def test_search_knows_the_words_the_organisations_and_the_filters(article: ArticlePage) -> None:
    assert article.search_words == ("aktiveren",)
    assert article.search_organisation == "SVB, Bibliotheek Twente"
    assert (article.search_topics, article.search_level) == (("digid", "brieven"), "B1")


def test_structured_data_describes_the_article(article: ArticlePage) -> None:
    data, crumbs = (json.loads(one) for one in article.structured_data)
    assert data["@type"] == "Article"
    assert data["headline"] == "Mijn DigiD activeren"
    assert data["url"] == "https://hulp.example.nl/artikelen/digid-activeren/"
    assert data["dateModified"] == "2026-11-20"
    assert crumbs["itemListElement"][-1] == {
        "@type": "ListItem",
        "position": 4,
        "name": "Mijn DigiD activeren",
    }


def test_related_are_a_few_of_the_same_topic_and_linked_ones_first(
    portal_folder: PortalFolder, pages_of: Pages
) -> None:
    for number in range(MAX_RELATED + 2):
        text = ARTICLE.replace("Ik wil een DigiD aanvragen", f"Vraag {number}")
        portal_folder.write(f"content/artikelen/vraag-{number}.md", text)
    linking = "Zie [vraag 5](vraag-5.md) en [vraag 3](vraag-3.md#lukt-het-niet).\n"
    portal_folder.edit("content/artikelen/digid-aanvragen.md", "Kom langs", f"{linking}\nKom langs")
    page = pages_of(portal_folder)["/artikelen/digid-aanvragen/"]
    assert isinstance(page, ArticlePage)
    titles = [one.title for one in page.related]
    assert titles == ["Vraag 5", "Vraag 3", "Vraag 0", "Vraag 1", "Vraag 2", "Vraag 4"]
