from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from wegwijs.places import EMPTY, Centre, Name, Point, dutch_centres, gazetteer, kilometres
from wegwijs.places.gazetteer import REACH
from wegwijs.places.names import plain

HENGELO = Point(52.2667, 6.7976)
dutch = st.builds(Point, st.floats(50.7, 53.6), st.floats(3.3, 7.3))


@given(st.lists(dutch, min_size=1, max_size=4))
def test_postcodes_within_reach_are_in_it_and_no_others(points: list[Point]) -> None:
    found = {one.code for one in gazetteer(points, {}).codes}
    near = {
        one.postcode for one in dutch_centres() if min(kilometres(one.point, at) for at in points) <= REACH
    }
    assert found == near


@given(st.lists(dutch, min_size=1, max_size=3))
def test_every_town_is_there_once_in_order(points: list[Point]) -> None:
    known = gazetteer(points, {})
    labels = [(one.name, one.municipality) for one in known.names]
    assert len(set(labels)) == len(labels)
    assert [one.name for one in known.names] == sorted(one.name for one in known.names)
    assert {one.place for one in known.codes} <= {one.name for one in known.names}


def test_towns_municipalities_and_two_of_one_name() -> None:
    known = gazetteer([HENGELO], {})
    labels = {(one.name, one.municipality) for one in known.names}
    assert {("Hengelo", ""), ("Goor", ""), ("Hof van Twente", "")} <= labels
    assert {("Haarle", "Tubbergen"), ("Haarle", "Hellendoorn")} <= labels
    assert [one.place for one in known.codes if one.code == "7471"] == ["Goor"]
    assert not any(one.code.startswith("1") for one in known.codes)


def test_elsewhere_only_our_own_towns_are_known() -> None:
    bruges = Point(51.2093, 3.2247)
    far = Point(48.8566, 2.3522)
    known = gazetteer([far], {"Parijs": far})
    assert known.names == (Name("Parijs", far),)
    assert known.codes == ()
    assert Name("Brugge", bruges) in gazetteer([bruges], {"Brugge": bruges}).names
    assert gazetteer([], {}) == EMPTY


def test_our_own_name_adds_nothing_to_a_town_that_is_known() -> None:
    known = gazetteer([HENGELO], {"HENGELO": Point(0, 0)})
    assert [one.point for one in known.names if plain(one.name) == "hengelo"] == [
        one.point for one in gazetteer([HENGELO], {}).names if one.name == "Hengelo"
    ]


def test_json_is_compact_and_the_same_each_time() -> None:
    centres = (
        Centre("7551", "Hengelo", "Hengelo", Point(52.26234, 6.79721)),
        Centre("7552", "Hengelo", "Hengelo", Point(52.26434, 6.79921)),
        Centre("7471", "Goor", "Hof van Twente", Point(52.235, 6.583)),
    )
    text = gazetteer([HENGELO], {}, centres).to_json()
    assert json.loads(text) == {
        "names": [["Goor", 52.235, 6.583], ["Hengelo", 52.263, 6.798], ["Hof van Twente", 52.235, 6.583]],
        "codes": {
            "7471": [52.235, 6.583, "Goor"],
            "7551": [52.262, 6.797, "Hengelo"],
            "7552": [52.264, 6.799, "Hengelo"],
        },
    }
    assert text == gazetteer([HENGELO], {}, tuple(reversed(centres))).to_json()
