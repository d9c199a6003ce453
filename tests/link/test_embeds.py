from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from tests.stages import LOCATION, PAGE, run_stages, small_portal
from tests.support import TODAY
from wegwijs.link import Portal
from wegwijs.link.embeds import ALL_EMBED, embeds, location_embed, municipality_embed
from wegwijs.link.urls import site_urls

HENGELO = "/kader/locatie/hengelo-stad/"
Files = Mapping[str, str | bytes | None]


def portal_of(tmp_path: Path, files: Files, today: date = TODAY) -> Portal:
    return run_stages(small_portal(tmp_path, files), today=today).portal


def place(name: str, municipality: str, more: str = "") -> str:
    text = LOCATION.replace("Bibliotheek Hengelo Stad", name).replace(
        "municipality: Hengelo", f"municipality: {municipality}"
    )
    return text.replace("municipality:", f"{more}municipality:", 1)


def shown(portal: Portal) -> dict[str, list[str]]:
    return {url: [one.slug for one in embed.places] for url, embed in embeds(portal).items()}


def test_all_places_each_municipality_and_each_place(tmp_path: Path) -> None:
    files = {
        "locaties/hengelo-stad.md": place("Bibliotheek Hengelo Stad", "Hengelo"),
        "locaties/hengelo-es.md": place("Bibliotheek Es", "Hengelo"),
        "locaties/goor.md": place("Bibliotheek Goor", "Hof van Twente"),
    }
    assert shown(portal_of(tmp_path, files)) == {
        "/kader/alle/": ["hengelo-es", "hengelo-stad", "goor"],
        "/kader/gemeente/hengelo/": ["hengelo-es", "hengelo-stad"],
        "/kader/gemeente/hof-van-twente/": ["goor"],
        "/kader/locatie/hengelo-es/": ["hengelo-es"],
        "/kader/locatie/hengelo-stad/": ["hengelo-stad"],
        "/kader/locatie/goor/": ["goor"],
    }


@pytest.mark.parametrize("slug", ["alle", "gemeente", "locatie", "hengelo"])
def test_no_name_of_a_place_takes_the_address_of_something_else(tmp_path: Path, slug: str) -> None:
    portal = portal_of(tmp_path, {f"locaties/{slug}.md": place("Een plek", "Hengelo")})
    assert slug in shown(portal)["/kader/gemeente/hengelo/"]
    assert shown(portal)[location_embed(slug)] == [slug]
    assert len(shown(portal)[ALL_EMBED]) == len(portal.locations)


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("Hof van Twente", "/kader/gemeente/hof-van-twente/"),
        ("'s-Gravenhage", "/kader/gemeente/s-gravenhage/"),
        ("Súdwest-Fryslân", "/kader/gemeente/sudwest-fryslan/"),
    ],
)
def test_a_municipality_has_an_address_whatever_its_name(name: str, url: str) -> None:
    assert municipality_embed(name) == url


def test_each_municipality_has_an_address_of_its_own_even_without_a_letter_for_one() -> None:
    assert municipality_embed("北京") != municipality_embed("東京")


def test_every_address_counts_as_published(tmp_path: Path) -> None:
    portal = portal_of(tmp_path, {})
    assert {ALL_EMBED, HENGELO, "/insluiten/"} <= site_urls(portal)
    assert set(embeds(portal)) <= site_urls(portal)


def test_an_old_name_of_a_place_shows_the_place_as_it_is_now(tmp_path: Path) -> None:
    moved = place("Bibliotheek Hengelo Stad", "Hengelo", "aliases: [/locaties/hengelo/]\n")
    portal = portal_of(tmp_path, {"locaties/hengelo-stad.md": moved})
    assert shown(portal)["/kader/locatie/hengelo/"] == ["hengelo-stad"]


def test_an_editor_can_give_the_address_of_a_municipality_that_is_gone(tmp_path: Path) -> None:
    moved = place("Bibliotheek Hengelo Stad", "Twentestad", "aliases: [/kader/gemeente/hengelo/]\n")
    portal = portal_of(tmp_path, {"locaties/hengelo-stad.md": moved})
    assert shown(portal)["/kader/gemeente/hengelo/"] == ["hengelo-stad"]


def test_a_place_that_is_gone_leads_to_the_page_with_its_old_address(tmp_path: Path) -> None:
    page = PAGE.replace("summary:", "aliases: [/locaties/oud/]\nsummary:", 1)
    embed = embeds(portal_of(tmp_path, {"paginas/weg.md": page}))["/kader/locatie/oud/"]
    assert embed.places == ()
    assert embed.instead is not None
    assert embed.instead.url == "/weg/"


def test_after_its_last_day_a_place_has_an_embed_that_can_say_so(tmp_path: Path) -> None:
    files = {"locaties/hengelo-stad.md": place("Stad", "Hengelo", "expires_on: 2026-11-22\n")}
    found = embeds(portal_of(tmp_path, files))
    assert found[HENGELO].places == ()
    assert found[HENGELO].instead is not None
    assert found["/kader/gemeente/hengelo/"].places == ()
    assert found["/kader/gemeente/hengelo/"].municipality == "Hengelo"


@pytest.mark.parametrize("alias", ["/kader/", "/kader/alle/"])
def test_an_alias_takes_no_address_that_is_always_there(tmp_path: Path, alias: str) -> None:
    page = PAGE.replace("summary:", f"aliases: [{alias}]\nsummary:", 1)
    [one] = run_stages(small_portal(tmp_path, {"paginas/weg.md": page})).problems
    assert one.message == f"Het adres {alias} is al van Wegwijs zelf."
