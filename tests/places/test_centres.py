from __future__ import annotations

import pytest

from wegwijs.places import Point, centre_of, dutch_centres, kilometres, read_centres
from wegwijs.places.centres import Centre, towns_of
from wegwijs.places.names import plain


def test_a_row_is_read() -> None:
    text = "postcode,place,latitude,longitude,municipality\n7551,Hengelo,52.2623,6.7972,Hengelo\n"
    assert read_centres(text) == (Centre("7551", "Hengelo", "Hengelo", Point(52.2623, 6.7972)),)


@pytest.mark.parametrize(
    ("place", "municipality"),
    [
        ("Hengelo", "Hengelo"),
        ("hengelo", "HENGELO"),
        ("Delden", "Hof van Twente"),
        ("Diepenheim", "een oude gemeente"),
    ],
)
def test_a_town_is_known_by_its_name(place: str, municipality: str) -> None:
    assert centre_of(place, municipality) is not None


def test_of_two_towns_of_one_name_the_municipality_tells_which() -> None:
    one, other = centre_of("Haarle", "Tubbergen"), centre_of("Haarle", "Hellendoorn")
    assert one is not None
    assert other is not None
    assert kilometres(one, other) > 25
    assert centre_of("Haarle", "") is None


def test_a_town_of_elsewhere_is_not_known() -> None:
    assert centre_of("Brugge", "Brugge") is None


def test_a_large_town_is_one_town() -> None:
    amsterdam = [one for one in dutch_centres() if one.place == "Amsterdam"]
    assert len(amsterdam) > 50
    assert len(towns_of(amsterdam)) == 1


def test_parts_of_a_town_in_two_municipalities_are_one_town() -> None:
    parts = [Centre("1", "A", "X", Point(52, 6)), Centre("2", "A", "Y", Point(52.03125, 6))]
    assert towns_of(parts) == [("X", Point(52.015625, 6))]
    assert towns_of([]) == []


@pytest.mark.parametrize("name", ["'s-Gravenhage", "s gravenhage", "’S-GRAVENHAGE"])
def test_marks_and_capitals_do_not_count(name: str) -> None:
    assert plain(name) == "sgravenhage"
    assert plain("Sûdwest-Fryslân") == "sudwestfryslan"
