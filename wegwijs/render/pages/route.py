"""How somebody gets to a place: a link to a planner of routes on foot, by bicycle or by car."""

from __future__ import annotations

from urllib.parse import urlencode

from wegwijs.render.views import Link
from wegwijs.site_texts import DUTCH, SiteTexts
from wegwijs.validate import Location

PLANNER = "https://www.openstreetmap.org/directions"
"""Takes `to` as an address or as "latitude,longitude" (openstreetmap-website, index/directions.js)."""


def route_link(data: Location, _: SiteTexts = DUTCH) -> Link | None:
    """To the door; None where we do not know where that is: the middle of a town is no door."""
    address, at = data.address, data.coordinates
    if at is not None and not at.approximate:
        to = f"{at.latitude},{at.longitude}"
    elif address.street:
        to = ", ".join(part for part in (address.street, address.postcode, address.city) if part)
    else:
        return None
    text = _("Route naar %(place)s (OpenStreetMap)", place=data.title)
    return Link(text, f"{PLANNER}?{urlencode({'to': to})}")
