"""The centres of Dutch postcodes, as `data/README.md` tells where they come from.

They are part of the package, as the names of months are part of Babel: reading them is reading code.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path

from wegwijs.places.names import plain
from wegwijs.places.points import Point, is_within, middle

FILE = Path(__file__).parent / "data/postcodes.csv"
ONE_TOWN = 6
"""Kilometres. In the Netherlands the parts of a town in two municipalities lie less than 3 apart, and two
towns of one name more than 12."""


@dataclass(frozen=True, slots=True)
class Centre:
    """Where one postcode lies in one town."""

    postcode: str
    place: str
    municipality: str
    point: Point


@cache
def dutch_centres() -> tuple[Centre, ...]:
    """All of the Netherlands, in order of postcode."""
    return read_centres(FILE.read_text("utf-8"))


@cache
def dutch_towns() -> frozenset[str]:
    """The names of all Dutch towns, as they are officially spelt."""
    return frozenset(one.place for one in dutch_centres())


@cache
def dutch_municipalities() -> frozenset[str]:
    """The names of all Dutch municipalities, as they are officially spelt."""
    return frozenset(one.municipality for one in dutch_centres())


def read_centres(text: str) -> tuple[Centre, ...]:
    """The rows of a list as `data/postcodes.csv` is."""
    rows = csv.DictReader(StringIO(text))
    return tuple(
        Centre(
            row["postcode"],
            row["place"],
            row["municipality"],
            Point(float(row["latitude"]), float(row["longitude"])),
        )
        for row in rows
    )


def centre_of(place: str, municipality: str) -> Point | None:
    """The middle of a Dutch town; None if we do not know it, or not which of two towns of that name it is."""
    towns = towns_of(_by_place().get(plain(place), ()))
    own = [point for name, point in towns if plain(name) == plain(municipality)]
    points = own or [point for _, point in towns]
    return points[0] if len(points) == 1 else None


def towns_of(parts: Iterable[Centre]) -> list[tuple[str, Point]]:
    """(municipality, middle) of each town, where all parts have one name.

    Parts in other municipalities belong to the same town if they are near; it then counts for the first.
    """
    groups: dict[str, list[Point]] = defaultdict(list)
    for one in parts:
        groups[one.municipality].append(one.point)
    middles = [(name, middle(points)) for name, points in groups.items()]
    if all(is_within(middles[0][1], point, ONE_TOWN) for _, point in middles):
        return [
            (name, middle([point for points in groups.values() for point in points]))
            for name, _ in middles[:1]
        ]
    return middles


@cache
def _by_place() -> Mapping[str, tuple[Centre, ...]]:
    found: dict[str, list[Centre]] = defaultdict(list)
    for one in dutch_centres():
        found[plain(one.place)].append(one)
    return {place: tuple(rows) for place, rows in found.items()}
