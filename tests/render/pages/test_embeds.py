from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.render.conftest import Pages
from tests.support import PortalFolder
from wegwijs.pipeline import build
from wegwijs.render import Design, Page
from wegwijs.render.views import EmbedPage

HENGELO = "/kader/locatie/hengelo/"
LOCATION = "content/locaties/hengelo.md"


def embed(pages: dict[str, Page], url: str = HENGELO) -> EmbedPage:
    page = pages[url]
    assert isinstance(page, EmbedPage)
    return page


def parsed(portal: PortalFolder, url: str = HENGELO) -> LexborHTMLParser:
    return LexborHTMLParser(portal.page(url))


def test_what_each_is_about(page_objects: dict[str, Page]) -> None:
    found = {url: page for url, page in page_objects.items() if isinstance(page, EmbedPage)}
    assert {url: (page.title, page.heading) for url, page in found.items()} == {
        "/kader/alle/": ("Spreekuren: alle plekken", "Spreekuren"),
        "/kader/gemeente/hengelo/": ("Spreekuren in de gemeente Hengelo",) * 2,
        "/kader/gemeente/oldenzaal/": ("Spreekuren in de gemeente Oldenzaal",) * 2,
        "/kader/locatie/hengelo/": ("Spreekuren: Bibliotheek Hengelo", "Spreekuren"),
        "/kader/locatie/oldenzaal/": ("Spreekuren: Bibliotheek Oldenzaal", "Spreekuren"),
    }


def test_a_place_with_its_times(page_objects: dict[str, Page]) -> None:
    [place] = embed(page_objects).places
    assert (place.name, place.url) == ("Bibliotheek Hengelo", "/locaties/hengelo/")
    assert place.address == "Beursstraat 34, 7551 HV Hengelo"
    [session] = place.sessions
    assert session.walk_in == "Zonder afspraak: u kunt binnenlopen"
    assert session.next_dates[0].text == "dinsdag 24 november, 14.00 tot 16.30 uur"
    assert session.exceptions == ("Op donderdag 24 december is er geen spreekuur (kerstvakantie).",)


def test_a_place_without_known_times(page_objects: dict[str, Page]) -> None:
    page = embed(page_objects, "/kader/locatie/oldenzaal/")
    assert page.places[0].sessions == ()
    assert page.places[0].unknown_hours == "Wij weten de tijden nu niet zeker. Loop binnen en vraag het."
    assert page.valid_until == ""


def test_only_sessions_that_help_are_shown(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.edit(LOCATION, "kind: ido", "kind: taalhuis")
    [place] = embed(pages_of(portal_folder)).places
    assert place.sessions == ()
    assert place.unknown_hours


@pytest.mark.parametrize(
    ("today", "last"),
    [(date(2026, 11, 23), "10 december 2026"), (date(2026, 12, 21), "7 januari 2027")],
)
def test_until_when_the_dates_are_right(
    portal_folder: PortalFolder, pages_of: Pages, today: date, last: str
) -> None:
    """The last date that is named: after it there may be others."""
    page = embed(pages_of(portal_folder, today=today))
    assert page.valid_until == f"Na {last} zijn er misschien nog meer dagen."
    assert last.partition(" 20")[0] in page.places[0].sessions[0].next_dates[-1].text


def test_of_several_spreekuren_the_first_list_that_ends_counts(
    portal_folder: PortalFolder, pages_of: Pages
) -> None:
    often = "  - kind: ido\n    name: Vaak\n    days: [maandag, dinsdag, woensdag, donderdag, vrijdag]\n"
    often += '    from: "10:00"\n    until: "11:00"\n    walk_in: true\n'
    portal_folder.edit(LOCATION, "sessions:\n", f"sessions:\n{often}")
    page = embed(pages_of(portal_folder))
    assert page.valid_until == "Na 3 december 2026 zijn er misschien nog meer dagen."


def test_a_spreekuur_that_is_over(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.edit(LOCATION, "walk_in: true", "walk_in: true\n    ends: 2026-11-19")
    page = embed(pages_of(portal_folder))
    assert page.places[0].sessions[0].ended == "Dit spreekuur is gestopt op 19 november 2026."
    assert page.valid_until == ""


def test_a_place_after_its_last_day(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.edit(LOCATION, "municipality:", "expires_on: 2026-11-22\nmunicipality:")
    pages = pages_of(portal_folder)
    page = embed(pages)
    assert (page.places, page.notice) == ((), "Hier zijn nu geen spreekuren.")
    assert (page.more.text, page.more.url) == ("Bibliotheek Hengelo", "/locaties/hengelo/")
    assert page.title == "Spreekuren"
    assert embed(pages, "/kader/gemeente/hengelo/").more.url == "/spreekuren/"


def test_an_embed_has_no_script_no_form_and_no_menu(built: PortalFolder) -> None:
    """So there is nothing to steal by laying something over it, or under it."""
    for url in (HENGELO, "/kader/alle/", "/kader/gemeente/oldenzaal/"):
        page = parsed(built, url)
        assert page.css("script, form, input, button, nav, header, footer, img, iframe, [style]") == []
        policy = page.css_first("meta[http-equiv=Content-Security-Policy]").attributes["content"] or ""
        assert "script-src" not in policy
        assert {"default-src 'none'", "form-action 'none'"} <= set(policy.split("; "))


def test_every_link_leaves_the_frame(built: PortalFolder) -> None:
    for url in (HENGELO, "/kader/alle/"):
        links = parsed(built, url).css("a")
        assert links
        assert {one.attributes["target"] for one in links} == {"_top"}


def test_headings_go_down_one_by_one(built: PortalFolder) -> None:
    levels = [int((one.tag or "")[1]) for one in parsed(built, "/kader/alle/").css("h1, h2, h3")]
    assert levels == [1, 2, 3, 2]


def test_what_is_an_example_says_so(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.edit(LOCATION, "walk_in: true", "walk_in: true\n    example: true")
    assert embed(pages_of(portal_folder)).places[0].sessions[0].example


def test_it_says_when_the_times_were_checked(portal_folder: PortalFolder) -> None:
    old = "    walk_in: true\n"
    portal_folder.edit("content/locaties/hengelo.md", old, f"{old}    checked_on: 2026-11-21\n")
    assert build(portal_folder.options()).ok
    checked = 'Tijden gecontroleerd op <time datetime="2026-11-21">21 november 2026</time>'
    assert checked in portal_folder.page("/kader/locatie/hengelo/")
    assert checked in portal_folder.page("/locaties/hengelo/")


def test_it_says_how_to_make_an_appointment(portal_folder: PortalFolder) -> None:
    portal_folder.edit(LOCATION, "walk_in: true", "walk_in: false\n    how: Bel 074 123 45 67.")
    assert build(portal_folder.options()).ok
    texts = [one.text() for one in parsed(portal_folder).css("section p")]
    first = texts.index("Maak eerst een afspraak")
    assert texts[first + 1] == "Bel 074 123 45 67."


def test_it_weighs_little(built: PortalFolder, real_design: Design) -> None:
    """Bytes after gzip of all that one frame loads."""
    page = (built.site / HENGELO.strip("/") / "index.html").read_bytes()
    style = real_design.files[real_design.stylesheets["embed"]]
    assert len(gzip.compress(page)) + len(gzip.compress(style)) < 2500
    assert real_design.stylesheets["embed"] in page.decode()
    assert real_design.stylesheet not in page.decode()


def test_below_a_base_path(built_below: PortalFolder) -> None:
    page = parsed(built_below)
    assert {one.attributes["href"] for one in page.css("a")} == {
        "/hulp/locaties/hengelo/",
        "/hulp/spreekuren/",
    }
    assert (Path(built_below.site) / "kader/alle/index.html").is_file()
