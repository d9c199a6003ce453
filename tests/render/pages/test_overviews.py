from __future__ import annotations

from tests.render.conftest import Pages
from tests.support import PortalFolder
from wegwijs.render import Page
from wegwijs.render.views import HomePage, IndexPage, SearchPage, TopicPage, TopicsPage


def test_home_has_topics_in_their_order_and_the_featured_articles(page_objects: dict[str, Page]) -> None:
    page = page_objects["/"]
    assert isinstance(page, HomePage)
    assert page.title == "Waar kunnen wij mee helpen?"
    assert page.document_title == "Wegwijs: Hulp bij regelen"
    assert page.breadcrumbs == ()
    assert [one.title for one in page.topics] == ["DigiD en inloggen", "Brieven"]
    assert [one.articles_text for one in page.topics] == ["2 vragen", "1 vraag"]
    assert [one.title for one in page.featured] == ["Mijn DigiD activeren"]


def test_a_portal_without_introductions_has_titles_all_the_same(
    portal_folder: PortalFolder, pages_of: Pages
) -> None:
    pages = pages_of(portal_folder)
    assert pages["/"].title == "Waar kunnen wij u bij helpen?"
    assert pages["/begrippen/"].title == "Moeilijke woorden"


def test_an_introduction_gives_title_summary_and_text(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.write(
        "content/paginas/begrippen.md",
        "---\ntitle: Woordenlijst\nlabel: Woorden\nsummary: Uitgelegd.\n---\nKies een letter.\n",
    )
    pages = pages_of(portal_folder)
    page = pages["/begrippen/"]
    assert (page.title, page.summary, page.body) == (
        "Woordenlijst",
        "Uitgelegd.",
        "<p>Kies een letter.</p>",
    )
    assert [one.text for one in pages["/begrippen/bsn/"].breadcrumbs] == ["Home", "Woorden"]


def test_an_a_to_z_list(page_objects: dict[str, Page]) -> None:
    page = page_objects["/artikelen/"]
    assert isinstance(page, IndexPage)
    assert [(one.letter, one.id) for one in page.letters] == [("I", "letter-i"), ("M", "letter-m")]
    assert page.count_text == "2 vragen"
    assert page.search_kind == ""


def test_an_article_stands_under_each_of_its_index_words(
    portal_folder: PortalFolder, pages_of: Pages
) -> None:
    portal_folder.edit(
        "content/artikelen/digid-aanvragen.md",
        "reading_level:",
        "index_words: [Inloggen, DigiD]\nreading_level:",
    )
    page = pages_of(portal_folder)["/artikelen/"]
    assert isinstance(page, IndexPage)
    words = {item.word: item.url for group in page.letters for item in group.items if item.word}
    assert words == dict.fromkeys(("DigiD", "Inloggen"), "/artikelen/digid-aanvragen/")


def test_search_offers_the_topics_and_the_levels_that_are_used(page_objects: dict[str, Page]) -> None:
    page = page_objects["/zoeken/"]
    assert isinstance(page, SearchPage)
    assert page.topic_options == (("digid", "DigiD en inloggen"), ("brieven", "Brieven"))
    assert [code for code, _ in page.level_options] == ["A2", "B1"]
    assert "'wasm-unsafe-eval'" in page.csp
    assert "connect-src 'self'" in page.csp


def test_only_the_search_page_may_run_wasm(page_objects: dict[str, Page]) -> None:
    others = [one for one in page_objects.values() if one.template != "search"]
    assert all("wasm" not in one.csp and "default-src 'none'" in one.csp for one in others)


def test_topics(page_objects: dict[str, Page]) -> None:
    page = page_objects["/onderwerpen/"]
    assert isinstance(page, TopicsPage)
    assert [one.url for one in page.topics] == ["/onderwerpen/digid/", "/onderwerpen/brieven/"]


def test_a_topic_has_its_articles_by_title_their_organisations_and_the_other_topics(
    page_objects: dict[str, Page],
) -> None:
    page = page_objects["/onderwerpen/digid/"]
    assert isinstance(page, TopicPage)
    assert [one.title for one in page.articles] == ["Ik wil een DigiD aanvragen", "Mijn DigiD activeren"]
    assert [one.text for one in page.organisations] == ["Bibliotheek Twente", "SVB"]
    assert [one.text for one in page.others] == ["Brieven"]


def test_the_glossary_says_what_each_word_means(page_objects: dict[str, Page]) -> None:
    page = page_objects["/begrippen/"]
    assert isinstance(page, IndexPage)
    [word] = page.letters[0].items
    assert (word.title, word.summary, word.defines) == (
        "BSN",
        "burgerservicenummer. Het nummer dat bij u hoort.",
        True,
    )
