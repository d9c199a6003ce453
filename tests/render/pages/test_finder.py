from __future__ import annotations

import json

import pytest

from tests.render.conftest import Pages, context_of
from tests.support import PortalFolder
from wegwijs.places import Point
from wegwijs.render import Design, Page
from wegwijs.render.pages.finder import GAZETTEER, place_of
from wegwijs.render.pages.route import route_url
from wegwijs.render.views import NearbyPlace, SessionsPage
from wegwijs.site_files import other_files
from wegwijs.validate import Address, Location
from wegwijs.validate.locations import (
    Coordinates,
)

FILE = "content/locaties/hengelo.md"
EXACT = "coordinates:\n  latitude: 52.2658\n  longitude: 6.7931\nsessions:"


def location(city: str = "Hengelo", street: str = "", at: Coordinates | None = None) -> Location:
    address = Address(city=city, street=street or None, postcode="7551 HV" if street else None)
    return Location(title="Bieb", summary="B", municipality="Hengelo", address=address, coordinates=at)


def place(portal: PortalFolder, pages_of: Pages) -> NearbyPlace:
    page = pages_of(portal)["/spreekuren/"]
    assert isinstance(page, SessionsPage)
    [one] = page.places
    return one


def test_its_own_coordinates_come_before_the_middle_of_its_town() -> None:
    at = Coordinates(latitude="52.2658", longitude="6.7931")
    assert place_of(location(at=at)) == (Point(52.2658, 6.7931), False)
    middle = place_of(location())
    assert middle is not None
    assert middle[1]
    assert place_of(location("Nergenshuizen")) is None


def test_who_says_that_coordinates_are_rough_is_believed() -> None:
    at = Coordinates(latitude="52.2658", longitude="6.7931", approximate="true")
    assert place_of(location(at=at)) == (Point(52.2658, 6.7931), True)


def test_a_place_in_the_list(portal_folder: PortalFolder, pages_of: Pages) -> None:
    portal_folder.edit(FILE, "sessions:", f"travel:\n  bus: Bus 1 stopt voor de deur.\n{EXACT}")
    one = place(portal_folder, pages_of)
    assert (one.name, one.address) == ("Bibliotheek Hengelo", "Beursstraat 34, 7551 HV Hengelo")
    assert (one.latitude, one.longitude, one.approximate) == ("52.2658", "6.7931", False)
    assert one.when == "dinsdag 24 november, 14.00 tot 16.30 uur"
    assert one.what == "Informatiepunt Digitale Overheid (IDO)"
    assert one.bus == "Bus 1 stopt voor de deur."


def test_a_spreekuur_where_somebody_helps_comes_before_an_earlier_other_one(
    portal_folder: PortalFolder, pages_of: Pages
) -> None:
    earlier = '  - kind: {}\n    name: A\n    days: maandag\n    from: "9:00"\n    until: "10:00"\n'
    portal_folder.edit(FILE, "sessions:\n", "sessions:\n" + earlier.format("taalhuis"))
    assert place(portal_folder, pages_of).when.startswith("dinsdag 24 november")
    portal_folder.edit(FILE, "kind: ido", "kind: cursus")
    one = place(portal_folder, pages_of)
    assert (one.when.partition(",")[0], one.what) == ("maandag 23 november", "Hulp bij lezen en schrijven")


def test_route_leads_to_the_door_and_never_to_the_middle_of_a_town() -> None:
    rough = Coordinates(latitude="52.2658", longitude="6.7931", approximate="true")
    exact = Coordinates(latitude="52.2658", longitude="6.7931")
    base = "https://www.openstreetmap.org/directions?to="
    assert route_url(location()) == ""
    assert route_url(location(at=rough)) == ""
    assert route_url(location(at=exact)) == f"{base}52.2658%2C6.7931"
    assert route_url(location(street="Markt 1")) == f"{base}Markt+1%2C+Hengelo"


def test_the_link_to_a_route_names_the_place(portal_folder: PortalFolder, pages_of: Pages) -> None:
    route = place(portal_folder, pages_of).route
    assert route is not None
    assert route.text == "Route naar Bibliotheek Hengelo (OpenStreetMap)"


def test_towns_are_in_a_file_that_only_the_overview_may_fetch(page_objects: dict[str, Page]) -> None:
    page = page_objects["/spreekuren/"]
    assert isinstance(page, SessionsPage)
    assert (page.gazetteer_url, page.finder, page.knows_postcodes) == (f"/{GAZETTEER}", True, True)
    assert "connect-src 'self'" in page.csp
    others = [one for url, one in page_objects.items() if url not in ("/spreekuren/", "/zoeken/")]
    assert not any("connect-src" in one.csp for one in others)


def test_the_file_of_towns(built: PortalFolder, real_design: Design) -> None:
    data = json.loads((built.site / GAZETTEER).read_bytes())
    assert ["Hengelo", 52.267, 6.798] in data["names"]
    assert data["codes"]["7551"][2] == "Hengelo"
    context = context_of(built.options(cache=None))
    assert other_files(context, real_design, ())[GAZETTEER] == (built.site / GAZETTEER).read_bytes()


@pytest.mark.parametrize(("at", "finder"), [(EXACT, True), ("sessions:", False)])
def test_elsewhere_the_finder_knows_our_own_towns(
    portal_folder: PortalFolder, pages_of: Pages, at: str, finder: bool
) -> None:
    portal_folder.edit(FILE, "city: Hengelo", "city: Parijs")
    portal_folder.edit(FILE, "sessions:", at.replace("52.2658", "48.8566").replace("6.7931", "2.3522"))
    page = pages_of(portal_folder)["/spreekuren/"]
    assert isinstance(page, SessionsPage)
    assert (page.finder, page.knows_postcodes) == (finder, False)
