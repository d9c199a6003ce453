"""The places as the finder shows them: where each is, and the next spreekuur there.

The distance itself is told by a script in the page, so that nobody's postcode leaves his device.
"""

from __future__ import annotations

from collections.abc import Iterable

from wegwijs.link.feeds import path_of
from wegwijs.link.ordering import by_municipality
from wegwijs.link.session_filters import SESSIONS_PAGE
from wegwijs.places import Gazetteer, Point, centre_of, gazetteer, middle
from wegwijs.render.pages.context import Context
from wegwijs.render.pages.parts import HELPING, address_lines, condition, no_hours
from wegwijs.render.pages.route import route_url
from wegwijs.render.pages.sessions import KINDS
from wegwijs.render.views import Link, NearbyPlace
from wegwijs.schedule import Occurrence, next_occurrences
from wegwijs.site_texts import SiteTexts
from wegwijs.validate import Entry, Location, Session
from wegwijs.words import time_span, weekday_date

GAZETTEER = path_of(f"{SESSIONS_PAGE}plaatsen.json")
"""The file of the site in which the finder looks up a town or a postcode; loaded when somebody asks."""


def place_of(data: Location) -> tuple[Point, bool] | None:
    """Where a location is, and whether that is only the middle of its town; None: we do not know."""
    at = data.coordinates
    if at is not None:
        return Point(at.latitude, at.longitude), at.approximate
    centre = centre_of(data.address.city, data.municipality)
    return (centre, True) if centre else None


def location_gazetteer(locations: Iterable[Entry[Location]]) -> Gazetteer:
    """The towns and postcodes from which these locations can be reached."""
    points: dict[str, list[Point]] = {}
    for one in locations:
        found = place_of(one.data)
        if found:
            for name in dict.fromkeys((one.data.address.city, one.data.municipality)):
                points.setdefault(name, []).append(found[0])
    own = {name: middle(found) for name, found in points.items()}
    return gazetteer((one for found in points.values() for one in found), own)


def nearby_places(context: Context) -> tuple[NearbyPlace, ...]:
    """Every location, by municipality and name."""
    return tuple(_place(context, one) for one in by_municipality(context.portal.locations.values()))


def _place(context: Context, location: Entry[Location]) -> NearbyPlace:
    data, _ = location.data, context.texts
    found, at = _next(context, data), place_of(data)
    session, first = found or (None, None)
    return NearbyPlace(
        name=data.title,
        url=context.url(location.url),
        address=", ".join(address_lines(location)),
        when=f"{weekday_date(first.day, _.locale)}, {time_span(first.start, first.until, _)}"
        if first
        else "",
        what=_(KINDS[session.kind]) if session else "",
        note=_note(data, session, _),
        example=session.example if session else False,
        latitude=f"{at[0].latitude:.4f}" if at else "",
        longitude=f"{at[0].longitude:.4f}" if at else "",
        approximate=at is not None and at[1],
        bus=data.travel.bus or "",
        route=_route(data, _),
    )


def _next(context: Context, data: Location) -> tuple[Session, Occurrence] | None:
    """The first spreekuur to come where somebody helps with arranging things; if there is none, any other."""
    found = [
        (session.kind not in HELPING, one, number)
        for number, session in enumerate(data.sessions)
        for one in next_occurrences(session, context.portal.calendar, context.today)
    ]
    if not found:
        return None
    _other, first, number = min(found)
    return data.sessions[number], first


def _route(data: Location, _: SiteTexts) -> Link | None:
    url = route_url(data)
    return Link(_("Route naar %(place)s (OpenStreetMap)", place=data.title), url) if url else None


def _note(data: Location, session: Session | None, _: SiteTexts) -> str:
    return no_hours(data, _) if session is None else condition(session, _)
