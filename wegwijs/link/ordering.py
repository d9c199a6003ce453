"""The order in which readers find locations, the same on all pages and in all files."""

from __future__ import annotations

from collections.abc import Iterable

from wegwijs.validate import Entry, Location
from wegwijs.words import sort_key


def by_municipality(locations: Iterable[Entry[Location]]) -> tuple[Entry[Location], ...]:
    """By municipality, then by name."""
    return tuple(sorted(locations, key=_names))


def _names(location: Entry[Location]) -> tuple[str, ...]:
    data = location.data
    return sort_key(data.municipality), data.municipality, sort_key(data.title), location.slug
