from __future__ import annotations

from tests.render.conftest import Pages
from tests.support import PortalFolder
from wegwijs.render import Page
from wegwijs.render.views import ExplainedWord

ARTICLE_FILE = "content/artikelen/digid-aanvragen.md"
ARTICLE_URL = "/artikelen/digid-aanvragen/"
TERM_FILE = "content/begrippen/bsn.md"
BSN = ExplainedWord("BSN", "burgerservicenummer. Het nummer dat bij u hoort.")
LINK = '<a class="term" href="/begrippen/bsn/"><abbr title="burgerservicenummer">BSN</abbr></a>'


def test_an_article_explains_a_word_where_it_is_used_first(page_objects: dict[str, Page]) -> None:
    linked, unlinked = page_objects[ARTICLE_URL], page_objects["/artikelen/digid-activeren/"]
    assert linked.explained == unlinked.explained == (BSN,)
    assert f"U hebt uw {LINK} nodig." in linked.body
    assert f"Stuur uw {LINK} nooit op." in unlinked.body


def test_so_does_a_plain_page(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.edit("content/paginas/over-ons.md", "Wij zijn", "Uw BSN vragen wij niet. Wij zijn")
    page = pages_of(portal_folder)["/over-ons/"]
    assert page.explained == (BSN,)
    assert LINK in page.body


def test_links_carry_the_base_path(portal_folder: PortalFolder, pages_of: Pages) -> None:
    page = pages_of(portal_folder, base_url="https://example.nl/hulp/")[f"/hulp{ARTICLE_URL}"]
    assert page.explained == (BSN,)
    assert 'class="term" href="/hulp/begrippen/bsn/"' in page.body


def test_the_explanation_is_the_first_sentence(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.edit(TERM_FILE, "bij u hoort.", "bij u hoort. Houd het geheim.")
    portal_folder.edit(TERM_FILE, "full_name: burgerservicenummer\n", "")
    assert pages_of(portal_folder)[ARTICLE_URL].explained == (
        ExplainedWord("BSN", "Het nummer dat bij u hoort."),
    )


def test_the_page_of_a_word_does_not_explain_it(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.write(TERM_FILE, f"{(portal_folder.root / TERM_FILE).read_text()}\nEen BSN is van u.\n")
    page = pages_of(portal_folder)["/begrippen/bsn/"]
    assert (page.explained, 'class="term"' in page.body) == ((), False)


def test_an_easier_version_explains_and_a_translation_does_not(
    portal_folder: PortalFolder, pages_of: Pages
) -> None:
    text = "---\ntitle: DigiD\nsummary: DigiD.\n---\nUw BSN en [BSN](../begrippen/bsn.md).\n"
    for code in ("a2", "en"):
        portal_folder.write(f"content/artikelen/digid-aanvragen.{code}.md", text)
    pages = pages_of(portal_folder)
    easier, english = pages[f"{ARTICLE_URL}a2/"], pages[f"{ARTICLE_URL}en/"]
    assert easier.explained == (BSN,)
    assert easier.body.startswith(f"<p>Uw {LINK} en <a href=")
    assert english.explained == ()
    assert 'class="term"' not in english.body
