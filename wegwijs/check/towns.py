"""Names of towns that look misspelt, and coordinates that cannot be those of the town in the address."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from wegwijs.check.upcoming import upcoming
from wegwijs.language import _
from wegwijs.link import Portal
from wegwijs.places import Point, centre_of, dutch_municipalities, dutch_towns, kilometres
from wegwijs.problems import Place, Problem, problem
from wegwijs.validate import Entry, Location

LIKENESS = 0.85
"""As in `difflib`: one or two letters are wrong. Less alike is another town, perhaps abroad."""
FAR = 20
"""Kilometres. No Dutch town reaches this far from its middle."""


def town_problems(portal: Portal) -> list[Problem]:
    """What is wrong with the town, the municipality or the coordinates of each location."""
    locations = (*portal.locations.values(), *upcoming(portal, Location))
    return [found for one in locations for found in (*_names(one), *_far(one))]


def _names(location: Entry[Location]) -> Iterator[Problem]:
    """Names that look like one of the Netherlands. What looks like none may be in another country."""
    data = location.data
    point = Point(data.coordinates.latitude, data.coordinates.longitude) if data.coordinates else None
    yield from _misspelt(location.place("municipality"), data.municipality, dutch_municipalities(), point)
    yield from _misspelt(location.place("address", "city"), data.address.city, dutch_towns(), point)


def _misspelt(place: Place, name: str, known: frozenset[str], point: Point | None) -> Iterator[Problem]:
    """point: where it is, if that is known: what lies far from the town it looks like is another one."""
    if name in known or any(one.startswith(f"{name} (") for one in known):
        return
    by_folded = {one.casefold(): one for one in sorted(known)}
    for close in get_close_matches(name.casefold(), list(by_folded), n=1, cutoff=LIKENESS):
        meant = by_folded[close]
        centre = centre_of(meant, "")
        if point is None or centre is None or kilometres(point, centre) <= FAR:
            suggestion = _("Bedoelde u `{word}`?", word=meant)
            yield problem("town-misspelt", place, value=name, suggestion=suggestion)


def _far(location: Entry[Location]) -> Iterator[Problem]:
    data = location.data
    centre = centre_of(data.address.city, data.municipality)
    if data.coordinates is None or centre is None:
        return
    point = Point(data.coordinates.latitude, data.coordinates.longitude)
    distance = kilometres(point, centre)
    if distance > FAR:
        yield problem(
            "coordinates-far",
            location.place("coordinates", "latitude"),
            distance=f"{distance:.0f}",
            city=data.address.city,
            suggestion=_swapped(point, centre),
        )


def _swapped(point: Point, centre: Point) -> str:
    other = Point(point.longitude, point.latitude)
    if kilometres(other, centre) > FAR:
        return ""
    return _("Wissel de twee getallen: eerst `latitude: 52…`, dan `longitude: 6…`.")
