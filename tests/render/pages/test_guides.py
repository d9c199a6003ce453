from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.guide_portal import FILE, GUIDE
from tests.support import FILES, PortalFolder, make_portal
from wegwijs.link.urls import site_urls
from wegwijs.pipeline import build, inspect
from wegwijs.render import Page
from wegwijs.render.views import ExpiredPage, GuideOutcomePage, GuideQuestionPage, Link, RedirectPage

Pages = Callable[..., dict[str, Page]]


@pytest.fixture
def portal(tmp_path: Path) -> PortalFolder:
    made = make_portal(tmp_path / "portaal", {**FILES, FILE: GUIDE})
    made.edit("portal.toml", '"/over-ons/"]', '"/over-ons/", "/hulp-kiezen/"]')
    return made


def question(pages: dict[str, Page], url: str) -> GuideQuestionPage:
    page = pages[url]
    assert isinstance(page, GuideQuestionPage)
    return page


def outcome(pages: dict[str, Page], url: str) -> GuideOutcomePage:
    page = pages[url]
    assert isinstance(page, GuideOutcomePage)
    return page


def test_the_first_question_is_on_the_page_of_the_guide(portal: PortalFolder, pages_of: Pages) -> None:
    page = question(pages_of(portal), "/hulp-kiezen/")
    assert (page.title, page.question) == ("Welke hulp past bij u?", "Hoe wilt u hulp?")
    assert [(one.text, one.url, one.hint) for one in page.choices] == [
        ("Ik lees het zelf", "/hulp-kiezen/lezen/", "U begint meteen."),
        ("Ik praat met iemand", "/hulp-kiezen/plek/", ""),
    ]
    assert (page.back, page.start, page.search_kind) == (None, None, "Keuzehulp")
    assert page.body == "<p>Beantwoord een of twee vragen.</p>"
    assert page.search_words == ("hulp kiezen",)


def test_the_text_of_a_guide_explains_a_word(portal: PortalFolder, pages_of: Pages) -> None:
    portal.edit("content/wegwijzers/hulp-kiezen.md", "Beantwoord een", "Uw BSN is niet nodig. Beantwoord een")
    page = question(pages_of(portal), "/hulp-kiezen/")
    assert [one.title for one in page.explained] == ["BSN"]
    assert 'class="term"' in page.body


def test_the_next_question_leads_back_and_is_not_found_by_searching(
    portal: PortalFolder, pages_of: Pages
) -> None:
    page = question(pages_of(portal), "/hulp-kiezen/plek/")
    assert (page.title, page.question, page.hint) == ("Waar wilt u praten?", "", "Beide kan.")
    assert page.document_title == "Waar wilt u praten? - Welke hulp past bij u? - Wegwijs"
    assert [one.text for one in page.breadcrumbs] == ["Home", "Welke hulp past bij u?"]
    assert page.back is None  # it is the start, to which there is a link anyway
    assert page.start == Link("Welke hulp past bij u?", "/hulp-kiezen/")
    assert (page.search_kind, page.in_sitemap) == ("", False)


def test_an_outcome_leads_to_what_it_names(portal: PortalFolder, pages_of: Pages) -> None:
    page = outcome(pages_of(portal), "/hulp-kiezen/lezen/")
    assert [one.url for one in page.articles] == ["/artikelen/digid-aanvragen/"]
    assert [one.url for one in page.pages] == ["/over-ons/"]
    assert (page.offers, page.nothing_known, page.back) == ((), False, None)
    assert [one.municipality for one in page.groups] == ["Hengelo"]
    assert page.description == "Kies hoe u hulp wilt."


def test_an_outcome_says_how_to_sign_up(portal: PortalFolder, pages_of: Pages) -> None:
    how = "sign_up: Bel ons.\n    how: Vraag naar Anna."
    portal.edit("content/locaties/hengelo.md", "walk_in: true", how)
    [group] = outcome(pages_of(portal), "/hulp-kiezen/spreekuur/").offers
    [offer] = group.offers
    assert (offer.open_door, offer.walk_in) == (False, "Meld u eerst aan")
    assert offer.how == "Bel ons. Vraag naar Anna."


def test_an_outcome_shows_the_spreekuren_that_fit(portal: PortalFolder, pages_of: Pages) -> None:
    page = outcome(pages_of(portal), "/hulp-kiezen/spreekuur/")
    [group] = page.offers
    [offer] = group.offers
    assert (group.municipality, offer.name) == ("Hengelo", "Spreekuur hulp bij regelen")
    assert offer.place == Link("Bibliotheek Hengelo", "/locaties/hengelo/#spreekuur-1")
    assert offer.when == "Elke dinsdag en donderdag, 14.00 tot 16.30 uur"
    assert offer.next_date.text == "dinsdag 24 november, 14.00 tot 16.30 uur"
    assert page.texts == ("Neem uw brief mee.", "Het is gratis.")
    assert page.back == Link("Waar wilt u praten?", "/hulp-kiezen/plek/")
    assert page.groups == ()  # they would be the same places again


def test_an_outcome_says_so_when_nothing_is_known(portal: PortalFolder, pages_of: Pages) -> None:
    page = outcome(pages_of(portal), "/hulp-kiezen/bellen/")
    assert (page.offers, page.nothing_known) == ((), True)
    assert page.phone is not None
    assert page.phone.number == "074 123 45 67"
    assert [one.name for one in page.contacts] == ["Bibliotheek Twente"]
    assert [(one.title, one.summary) for one in page.places] == [
        ("Bibliotheek Hengelo", "Beursstraat 34, 7551 HV Hengelo")
    ]


def test_a_spreekuur_that_is_over_is_no_offer(portal: PortalFolder, pages_of: Pages) -> None:
    portal.edit("content/locaties/hengelo.md", "walk_in", "ends: 2026-11-30\n    walk_in")
    assert outcome(pages_of(portal), "/hulp-kiezen/spreekuur/").offers
    later = pages_of(portal, today=portal.options().today.replace(month=12))
    page = outcome(later, "/hulp-kiezen/spreekuur/")
    assert (page.offers, page.nothing_known) == ((), True)


@pytest.mark.parametrize(
    ("session", "offers", "fits"),
    [
        ("learn: [taal]", "learn: [taal]", True),
        ("learn: [taal, rekenen]", "learn: [rekenen, ov]", True),
        ("learn: [taal]", "learn: [rekenen]", False),
        ("walk_in: true", "learn: [taal]", False),
        ("learn: [taal]", "learn: [taal]\n      way: [in een groep]", False),
        ("learn: [taal]\n    way: [in een groep]", "learn: [taal]\n      way: [in een groep]", True),
        ("learn: [taal]", "learn: [taal]\n      kinds: [taalhuis]", False),
        ("learn: [taal]", "learn: [taal]\n      kinds: [ido, taalhuis]", True),
    ],
)
def test_a_spreekuur_must_fit_every_key_that_is_given(
    portal: PortalFolder, pages_of: Pages, session: str, offers: str, fits: bool
) -> None:
    portal.edit("content/locaties/hengelo.md", "walk_in: true", session)
    portal.edit(FILE, "learn: [taal]", offers)
    assert bool(outcome(pages_of(portal), "/hulp-kiezen/bellen/").offers) is fits


def test_every_page_of_a_guide_is_an_address_that_is_guarded(portal: PortalFolder, pages_of: Pages) -> None:
    urls = site_urls(inspect(portal.options(cache=None)).portal)
    assert urls == pages_of(portal).keys() - {"/404.html"}
    assert {one for one in urls if one.startswith("/hulp-kiezen/")} == {
        "/hulp-kiezen/",
        "/hulp-kiezen/plek/",
        "/hulp-kiezen/lezen/",
        "/hulp-kiezen/spreekuur/",
        "/hulp-kiezen/bellen/",
    }


def test_the_steps_of_a_guide_that_is_over_lead_to_the_page_that_says_so(
    portal: PortalFolder, pages_of: Pages
) -> None:
    portal.edit(FILE, "checked_on", "expires_on: 2026-11-20\nchecked_on")
    pages = pages_of(portal)
    assert isinstance(pages["/hulp-kiezen/"], ExpiredPage)
    step = pages["/hulp-kiezen/plek/"]
    assert isinstance(step, RedirectPage)
    assert step.target.url == "/hulp-kiezen/"
    assert site_urls(inspect(portal.options(cache=None)).portal) == pages.keys() - {"/404.html"}


def test_what_an_outcome_names_and_is_over_is_left_out(portal: PortalFolder, pages_of: Pages) -> None:
    portal.edit("content/paginas/over-ons.md", "title", "expires_on: 2026-11-20\ntitle")
    assert outcome(pages_of(portal), "/hulp-kiezen/lezen/").pages == ()


@pytest.mark.parametrize(
    ("url", "parts"),
    [
        ("/hulp-kiezen/", ["<h1", "Hoe wilt u hulp?</h2>", 'href="/hulp-kiezen/plek/"', "/spreekuren/"]),
        ("/hulp-kiezen/plek/", ["Opnieuw beginnen", 'href="/hulp-kiezen/bellen/"']),
        ("/hulp-kiezen/spreekuur/", ["Waar en wanneer?", "Terug naar de vraag", "/spreekuren/"]),
        ("/hulp-kiezen/bellen/", ["Wij kennen hiervoor nu geen plek", "tel:0741234567", "Waar is het?"]),
    ],
)
def test_the_built_pages(portal: PortalFolder, url: str, parts: list[str]) -> None:
    assert not any(one.is_error for one in build(portal.options()).problems)
    html = portal.page(url)
    assert [one for one in parts if one not in html] == []
    assert "<form" not in html.partition("<main")[2]


def test_the_menu_has_its_short_name(portal: PortalFolder) -> None:
    build(portal.options())
    assert ">Hulp kiezen</a>" in portal.page("/over-ons/")
