"""The overview of spreekuren, and a page for each choice: a municipality, a day of the week, a kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from wegwijs.link.ordering import by_municipality
from wegwijs.link.session_filters import DAY, MUNICIPALITY, SESSIONS_PAGE, SessionFilter
from wegwijs.link.urls import filters_of
from wegwijs.places import Gazetteer, middle
from wegwijs.places.points import Point
from wegwijs.render.pages.calendars import calendar_url
from wegwijs.render.pages.context import FINDER_POLICY, Context, PageMakers
from wegwijs.render.pages.finder import GAZETTEER, location_gazetteer, nearby_places, place_of
from wegwijs.render.pages.overviews import shared_fields
from wegwijs.render.pages.sketch import sketch
from wegwijs.render.pages.timetable import chosen_rows, filter_groups, filter_name, session_rows
from wegwijs.render.views import ChosenSessionsPage, Link, SessionRow, SessionsPage, Sketch
from wegwijs.site_texts import SiteTexts

Rows = Callable[[], tuple[SessionRow, ...]]


def session_pages(context: Context) -> PageMakers:
    rows = cache(partial(session_rows, context))
    yield SESSIONS_PAGE, partial(_overview, context, rows)
    for one in filters_of(context.portal):
        yield one.url, partial(_chosen, context, rows, one)


def _overview(context: Context, rows: Rows) -> SessionsPage:
    shared = shared_fields(
        context, SESSIONS_PAGE, "sessions", search_kind=context.texts("Overzicht"), search_weight="1.2"
    )
    known = location_gazetteer(context.portal.locations.values())
    return SessionsPage(
        **{**shared, "csp": FINDER_POLICY},
        filters=filter_groups(context),
        rows=rows(),
        unknown=_unknown(rows),
        any_example=any(one.example for one in rows()),
        finder=bool(known.names),
        finder_hint=_hint(context, known),
        knows_postcodes=bool(known.codes),
        gazetteer_url=context.url(f"/{GAZETTEER}"),
        places=nearby_places(context),
        sketch=_sketch(context),
        calendar=calendar_url(context, SESSIONS_PAGE, context.portal.locations.values()),
    )


def _hint(context: Context, known: Gazetteer) -> str:
    """An example of what somebody may type: the first postcode and the last town of our places."""
    towns = [one.data.address.city for one in by_municipality(context.portal.locations.values())]
    code = next((one.code for town in towns for one in known.codes if one.place == town), "")
    if code:
        return context.texts("Bijvoorbeeld: %(code)s of %(town)s.", code=code, town=towns[-1])
    return context.texts("Bijvoorbeeld: %(town)s.", town=towns[-1]) if towns else ""


def _sketch(context: Context) -> Sketch | None:
    """Of the towns, each in the middle of its places."""
    towns: dict[str, list[Point]] = {}
    for one in context.portal.locations.values():
        found = place_of(one.data)
        if found:
            towns.setdefault(one.data.address.city, []).append(found[0])
    return sketch({name: middle(points) for name, points in towns.items()}, context.texts)


def _chosen(context: Context, rows: Rows, chosen: SessionFilter) -> ChosenSessionsPage:
    title, summary = _titled(chosen, context.texts)
    shared = context.page(
        "sessions-chosen",
        chosen.url,
        title,
        summary,
        crumbs=(context.crumb(SESSIONS_PAGE),),
        current=SESSIONS_PAGE,
    )
    found = chosen_rows(rows(), chosen)
    return ChosenSessionsPage(
        **shared,
        filters=filter_groups(context, chosen),
        rows=found,
        any_example=any(one.example for one in found),
        unknown=() if chosen.axis == MUNICIPALITY else _unknown(rows),
    )


def _unknown(rows: Rows) -> tuple[Link, ...]:
    return tuple(one.place for one in rows() if one.unknown)


def _titled(chosen: SessionFilter, _: SiteTexts) -> tuple[str, str]:
    """Title and summary of the page of a choice."""
    name = filter_name(chosen, _)
    if chosen.axis == MUNICIPALITY:
        title = _("Spreekuren in de gemeente %(name)s", name=name)
        return title, _("Waar en wanneer iemand u helpt in de gemeente %(name)s.", name=name)
    if chosen.axis == DAY:
        return _("Spreekuren op %(day)s", day=name), _("Waar iemand u helpt op %(day)s.", day=name)
    return _("Spreekuren: %(kind)s", kind=name), _("Waar en wanneer u hiervoor terechtkunt.")
