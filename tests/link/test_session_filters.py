from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stages import LOCATION, PAGE, Stages, run_stages, small_portal
from wegwijs.check.published import gone_problems
from wegwijs.link.session_filters import SessionFilter, municipality_value, session_filters
from wegwijs.link.urls import filters_of, site_urls
from wegwijs.read.published import Published
from wegwijs.validate import Address, Location

Files = dict[str, str | bytes | None]


def stages(tmp_path: Path, files: Files | None = None, today: date = date(2026, 11, 23)) -> Stages:
    return run_stages(small_portal(tmp_path, files), today)


def location(municipality: str) -> Location:
    return Location(title="A", summary="B", municipality=municipality, address=Address(city="C"))


def test_there_is_a_choice_for_what_there_is(tmp_path: Path) -> None:
    assert [one.url for one in filters_of(stages(tmp_path).portal)] == [
        "/spreekuren/gemeente/hengelo/",
        "/spreekuren/dag/dinsdag/",
        "/spreekuren/dag/donderdag/",
        "/spreekuren/soort/ido/",
    ]


@pytest.mark.parametrize("name", ["soort", "dag", "gemeente", "Index", "’s-Hertogenbosch", "Ελλάδα"])
def test_no_name_of_a_municipality_breaks_an_address(name: str) -> None:
    [one] = session_filters([location(name)])
    assert one.url.startswith("/spreekuren/gemeente/")
    assert one.url.count("/") == 4
    assert one.value


@given(st.lists(st.text(min_size=1), max_size=6))
def test_every_choice_has_an_address_of_its_own(names: list[str]) -> None:
    places = [location(name) for name in names]
    found = session_filters(places)
    assert len({one.url for one in found}) == len(found)
    assert {one.value for one in found} == {municipality_value(one.municipality) for one in places}
    assert all(one.value for one in found)
    assert found == session_filters(reversed(places))


def test_one_municipality_written_in_two_ways_is_one_choice() -> None:
    found = session_filters([location("Súdwest-Fryslân"), location("Sudwest Fryslan")])
    assert found == (SessionFilter("gemeente", "sudwest-fryslan", "Sudwest Fryslan"),)


def test_a_choice_stays_when_its_spreekuur_or_its_location_is_over(tmp_path: Path) -> None:
    ended = LOCATION.replace("    example: true\n", "    ends: 2026-12-01\n    example: true\n")
    over = ended.replace("municipality:", "expires_on: 2026-12-31\nmunicipality:")
    known = site_urls(stages(tmp_path / "a").portal)
    for files in ({"locaties/hengelo-stad.md": ended}, {"locaties/hengelo-stad.md": over}):
        assert site_urls(stages(tmp_path / "b", files, date(2027, 1, 8)).portal) == known


def test_the_address_of_a_choice_cannot_be_an_alias(tmp_path: Path) -> None:
    page = PAGE.replace("title", "aliases: [/spreekuren/dag/dinsdag/]\ntitle")
    [one] = stages(tmp_path, {"paginas/over-ons.md": page}).problems
    assert one.code == "url-taken"
    assert one.message == "Het adres /spreekuren/dag/dinsdag/ is al van Wegwijs zelf."


def test_the_address_of_a_choice_that_went_can_be(tmp_path: Path) -> None:
    page = PAGE.replace("title", "aliases: [/spreekuren/dag/zondag/]\ntitle")
    found = stages(tmp_path, {"paginas/over-ons.md": page})
    assert found.problems == []
    assert "/spreekuren/dag/zondag/" in site_urls(found.portal)


def test_a_choice_that_went_is_told_but_not_while_a_location_cannot_be_read(tmp_path: Path) -> None:
    published = Published("urls.txt", ((3, "/spreekuren/dag/zondag/"),))
    found = stages(tmp_path / "a")
    assert [one.line for one in gone_problems(published, found.portal)] == [3]
    broken = stages(tmp_path / "b", {"locaties/markelo.md": "---\ntitle: Markelo\n---\n"})
    assert list(gone_problems(published, broken.portal)) == []
