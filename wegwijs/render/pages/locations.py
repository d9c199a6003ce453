"""Location pages: where it is, how to get in, and when somebody is there."""

from __future__ import annotations

from functools import partial

from wegwijs.render import structured_data
from wegwijs.render.pages.context import Context, PageMakers
from wegwijs.render.pages.paper import paper_links
from wegwijs.render.pages.parts import (
    address_lines,
    date_text,
    host,
    phone,
    sources,
    unknown_hours,
)
from wegwijs.render.pages.sessions import session_view
from wegwijs.render.views import AccessFact, Link, LocationPage, Partner
from wegwijs.site_texts import DUTCH, N_, SiteTexts
from wegwijs.validate import Access, Entry, Location
from wegwijs.words import in_a_row

NOT_KNOWN = N_("Dat weten wij niet zeker. Vraag het in de bibliotheek.")


def location_pages(context: Context) -> PageMakers:
    for location in context.portal.locations.values():
        yield location.url, partial(_page, context, location)


def _page(context: Context, location: Entry[Location]) -> LocationPage:
    data = location.data
    url = context.url(location.url)
    shared = context.page(
        "location",
        location.url,
        data.title,
        data.summary,
        crumbs=(context.crumb("/spreekuren/"),),
        data=structured_data.library(data, context.absolute(location.url)),
        current="/spreekuren/",
        body=context.body(location),
        search_kind=context.texts("Spreekuur"),
        search_weight="1.2",
        search_words=", ".join((*data.search_words, data.municipality, "spreekuur")),
    )
    return LocationPage(
        **shared,
        address=address_lines(location),
        floor=data.address.floor or "",
        access=access_facts(data.access, context.texts),
        sessions=tuple(
            session_view(one, index, context.today, context.portal.calendar, context.texts)
            for index, one in enumerate(data.sessions, start=1)
        ),
        unknown_hours="" if data.sessions else unknown_hours(data, context.texts),
        helps_with=data.helps_with,
        not_helps_with=data.not_helps_with,
        bring=data.bring,
        languages=in_a_row(data.languages, context.texts) or context.texts(NOT_KNOWN),
        phone=phone(data.phone, context.texts),
        email=Link(data.email, f"mailto:{data.email}") if data.email else None,
        website=Link(host(data.website), data.website) if data.website else None,
        partners=tuple(
            Partner(one.name, one.what, one.where or "", one.when or "", one.example) for one in data.partners
        ),
        practise=data.practise or "",
        others=tuple(place for group in context.groups for place in group.places if place.url != url),
        sources=sources(data.sources, context.texts),
        checked_on=None if data.example else date_text(data.checked_on, context.texts),
        example=data.example,
        paper=paper_links(context, location),
    )


def access_facts(access: Access, _: SiteTexts = DUTCH) -> tuple[AccessFact, ...]:
    """What is known about getting in; what is not known is said, never left out."""
    facts = [
        (_("Zonder drempel of trap"), access.step_free),
        (_("Lift"), access.lift),
        (_("Toilet"), access.toilet),
        (_("Ringleiding"), access.hearing_loop),
        (_("Rustige plek om te praten"), access.quiet_place),
    ]
    known = [AccessFact(label, text or _(NOT_KNOWN), bool(text)) for label, text in facts]
    if access.note:
        known.append(AccessFact(_("Goed om te weten"), access.note, True))
    return tuple(known)
