"""What somebody may type to say where he is: the towns, municipalities and postcodes near our own places."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from wegwijs.places.centres import Centre, dutch_centres, towns_of
from wegwijs.places.names import plain
from wegwijs.places.points import Point, is_within, middle

REACH = 40
"""Kilometres from one of our places; who lives further away picks a municipality."""
DECIMALS = 3
"""Of degrees: about a hundred metres. The middle of a postcode is no more exact."""


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A town or municipality. municipality: only where there are two towns of that name."""

    name: str
    point: Point
    municipality: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Code:
    """A postcode of four digits. place: the town it lies in."""

    code: str
    point: Point
    place: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """names: in order of name, each once; codes: in order of postcode."""

    names: tuple[Name, ...] = ()
    codes: tuple[Code, ...] = ()

    def to_json(self) -> bytes:
        """As the finder reads it: {"names": [[name, latitude, longitude, municipality]],
        "codes": {postcode: [latitude, longitude, place]}}, the same bytes for the same list."""
        names = [[one.name, *_degrees(one.point), *filter(None, [one.municipality])] for one in self.names]
        codes = {one.code: [*_degrees(one.point), one.place] for one in self.codes}
        data = {"names": names, "codes": codes}
        return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


EMPTY = Gazetteer()


def gazetteer(
    points: Iterable[Point], own: Mapping[str, Point], centres: Sequence[Centre] | None = None
) -> Gazetteer:
    """What lies within `REACH` of any of these points, and our own towns.

    own: name of a town or municipality -> where it is; it counts where `centres` does not know the name;
    centres: default those of the Netherlands. Elsewhere in the world that leaves our own towns.
    """
    near = _near(tuple(sorted(set(points))), tuple(dutch_centres() if centres is None else centres))
    known = {plain(one.name) for one in near.names}
    more = (Name(name, point) for name, point in own.items() if plain(name) not in known)
    return Gazetteer(tuple(sorted((*near.names, *more))), near.codes)


@lru_cache(maxsize=4)
def _near(points: tuple[Point, ...], centres: tuple[Centre, ...]) -> Gazetteer:
    """Kept, as every save in the preview asks it again."""
    around = [one for one in centres if any(is_within(one.point, point, REACH) for point in points)]
    return Gazetteer(tuple(sorted(_names(around))), tuple(sorted(_codes(around))))


def _codes(around: Iterable[Centre]) -> Iterable[Code]:
    for code, parts in _grouped(around, "postcode").items():
        yield Code(code, middle([one.point for one in parts]), parts[0].place)


def _names(around: Sequence[Centre]) -> Iterable[Name]:
    places = _grouped(around, "place")
    for place, parts in places.items():
        towns = towns_of(parts)
        yield from (Name(place, point, name if len(towns) > 1 else "") for name, point in towns)
    taken = {plain(place) for place in places}
    for municipality, parts in _grouped(around, "municipality").items():
        if plain(municipality) not in taken:
            yield Name(municipality, middle([one.point for one in parts]))


def _grouped(centres: Iterable[Centre], key: str) -> dict[str, list[Centre]]:
    groups: dict[str, list[Centre]] = defaultdict(list)
    for one in centres:
        groups[getattr(one, key)].append(one)
    return groups


def _degrees(point: Point) -> tuple[float, float]:
    return round(point.latitude, DECIMALS), round(point.longitude, DECIMALS)
