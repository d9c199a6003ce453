"""Embeds: the small pages that stand in a frame on the website of a municipality.

They have a folder of their own, so that a web server can allow frames for all of them by one rule.
Who pasted a frame does not look at it again, so an address never dies: it shows what there is now.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from wegwijs.link.aliases import aliases_on_site
from wegwijs.link.ordering import by_municipality
from wegwijs.link.session_filters import municipality_value
from wegwijs.read.collections import LOCATIONS
from wegwijs.validate import Entry, Location

if TYPE_CHECKING:
    from wegwijs.link.portal import Portal

EMBEDS = "/kader/"
ALL_EMBED = f"{EMBEDS}alle/"
_LOCATION = f"{EMBEDS}locatie/"
_MUNICIPALITY = f"{EMBEDS}gemeente/"


@dataclass(frozen=True, slots=True)
class Embed:
    """What one address shows: places, by municipality and then by name.

    municipality, place: what it is about, if not all; instead: where a place that is gone leads to.
    """

    places: tuple[Entry[Location], ...] = ()
    municipality: str = ""
    place: Entry[Location] | None = None
    instead: Entry[Any] | None = None


def location_embed(slug: str) -> str:
    """Site-relative URL of the embed of one place."""
    return f"{_LOCATION}{slug}/"


def municipality_embed(name: str) -> str:
    """Site-relative URL of the embed of a municipality."""
    return f"{_MUNICIPALITY}{municipality_value(name)}/"


def embeds(portal: Portal) -> dict[str, Embed]:
    """Site-relative URL -> what it shows. The first that claims a URL has it."""
    places = by_municipality(portal.locations.values())
    found = {ALL_EMBED: Embed(places)}
    found |= {location_embed(one.slug): Embed((one,), place=one) for one in places}
    for url, embed in (*_municipalities(places), *_over(portal), *_aliases(portal)):
        found.setdefault(url, embed)
    return found


def _municipalities(places: Iterable[Entry[Location]]) -> Iterator[tuple[str, Embed]]:
    groups: dict[str, list[Entry[Location]]] = defaultdict(list)
    for one in places:
        groups[municipality_embed(one.data.municipality)].append(one)
    for url, group in groups.items():
        yield url, Embed(tuple(group), group[0].data.municipality)


def _over(portal: Portal) -> Iterator[tuple[str, Embed]]:
    """Places after their last day, and municipalities that had no other."""
    for entry in portal.expired.values():
        if isinstance(entry.data, Location):
            yield location_embed(entry.slug), Embed(instead=entry)
            yield municipality_embed(entry.data.municipality), Embed(municipality=entry.data.municipality)


def _aliases(portal: Portal) -> Iterator[tuple[str, Embed]]:
    """The embed of an old address of a place, and what an editor gave another embed's address to."""
    for alias, entry in aliases_on_site(portal):
        if alias.startswith(LOCATIONS.prefix):
            old = alias.removeprefix(LOCATIONS.prefix).strip("/")
            yield location_embed(old), _led_to(entry, portal)
        elif alias.startswith(EMBEDS):
            yield alias, _led_to(entry, portal)


def _led_to(entry: Entry[BaseModel], portal: Portal) -> Embed:
    place = portal.locations.get(entry.slug)
    if place is None or place.url != entry.url:
        return Embed(instead=entry)
    return Embed((place,), place=place)
