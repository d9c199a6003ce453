"""The way to a place: a page of another website that plans it, on foot, by bicycle or by car."""

from __future__ import annotations

from urllib.parse import urlencode

from wegwijs.validate import Location

PLANNER = "https://www.openstreetmap.org/directions"
"""Takes the place to go to as `to`: coordinates or an address (openstreetmap-website, directions.js)."""


def route_url(data: Location) -> str:
    """To the building; empty if only its town is known: the middle of a village is the wrong door."""
    at, address = data.coordinates, data.address
    if at and not at.approximate:
        to = f"{at.latitude},{at.longitude}"
    else:
        to = f"{address.street}, {address.city}" if address.street else ""
    return f"{PLANNER}?{urlencode({'to': to})}" if to else ""
