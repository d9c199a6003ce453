"""Location pages: where it is, how to get there and in, and when somebody is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from wegwijs.link.session_filters import SESSIONS_PAGE
from wegwijs.render import place_data
from wegwijs.render.pages.calendars import calendar_url
from wegwijs.render.pages.context import Context, PageMakers
from wegwijs.render.pages.paper import paper_links
from wegwijs.render.pages.parts import (
    HELPING,
    address_lines,
    advice,
    date_text,
    host,
    phone,
    sources,
    unknown_hours,
)
from wegwijs.render.pages.route import route_url
from wegwijs.render.pages.sessions import session_view
from wegwijs.render.views import AccessFact, Link, LocationPage, Partner, SessionView, Teaser
from wegwijs.site_texts import DUTCH, N_, SiteTexts
from wegwijs.validate import Entry, Location, Session
from wegwijs.words import in_a_row, sentences

ASK = {
    "bibliotheek": N_("Vraag het in de bibliotheek."),
    "wijkcentrum": N_("Vraag het in het wijkcentrum."),
    "dorpshuis": N_("Vraag het in het dorpshuis."),
    "gemeentehuis": N_("Vraag het in het gemeentehuis."),
    "school": N_("Vraag het op de school."),
    "ander gebouw": N_("Vraag het daar."),
}
"""Where to ask what we do not know, by the kind of building."""
HOW_IT_GOES = (
    N_("U vertelt wat u wilt regelen. Of u laat uw brief zien."),
    N_("U doet het zelf. Wij kijken met u mee."),
    N_("Uw wachtwoord en uw BSN typt u zelf. Wij vragen er nooit om."),
    N_("U mag iemand meenemen."),
    N_("Weten wij het antwoord niet? Dan zeggen wij wie u wel kan helpen."),
)
"""From the rules of conduct of an IDO and the library's own description of its help."""
BUSES = "https://9292.nl"
MANY_SESSIONS = 3


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
        crumbs=(context.crumb(SESSIONS_PAGE),),
        data=place_data.place(data, context.absolute(location.url), context.portal, context.site.publisher),
        current=SESSIONS_PAGE,
        body=context.body(location),
        search_kind=context.texts("Spreekuur"),
        search_weight="1.2",
        search_words=_search_words(data),
    )
    ask = context.texts(ASK[data.building])
    return LocationPage(
        **shared,
        address=address_lines(location),
        floor=data.address.floor or "",
        ask=ask,
        how_it_goes=how_it_goes(data, context.settings.organisation, context.texts),
        travel=travel_facts(data, context.texts),
        travel_links=tuple(travel_links(data, context.texts)),
        access=access_facts(data, context.texts),
        sessions=(sessions := tuple(_sessions(context, data))),
        session_links=session_links(sessions),
        unknown_hours="" if data.sessions else unknown_hours(data, context.texts),
        helps_with=data.helps_with,
        not_helps_with=data.not_helps_with,
        bring=data.bring,
        languages=in_a_row(data.languages, context.texts) or not_known(data, context.texts),
        phone=phone(data.phone, context.texts),
        email=Link(data.email, f"mailto:{data.email}") if data.email else None,
        website=Link(host(data.website), data.website) if data.website else None,
        partners=tuple(
            Partner(one.name, one.what, one.where or "", one.when or "", one.example) for one in data.partners
        ),
        calendar=calendar_url(context, location.url, (location,)),
        practise=data.practise or "",
        others=tuple(place for group in context.groups for place in group.places if place.url != url),
        sources=sources(data.sources, context.texts),
        checked_on=None if data.example else date_text(data.checked_on, context.texts),
        example=data.example,
        paper=paper_links(context, location),
    )


def _search_words(data: Location) -> tuple[str, ...]:
    """What people type who look for a place or a day. In Dutch, whatever the language of the page."""
    days = [day for session in data.sessions for day in session.days]
    names = [session.name for session in data.sessions]
    return tuple(dict.fromkeys((*data.search_words, data.municipality, "spreekuur", *days, *names)))


def _sessions(context: Context, data: Location) -> Iterator[SessionView]:
    for number, session in enumerate(data.sessions, start=1):
        yield session_view(
            session,
            number,
            context.today,
            context.portal.calendar,
            context.texts,
            partner=_partner(context, session),
            advice=advice(data, context.texts),
        )


def session_links(sessions: Sequence[SessionView]) -> tuple[Link, ...]:
    """A link to each of them on the page; none where they are seen at once."""
    return tuple(Link(one.name, f"#{one.id}") for one in sessions) if len(sessions) >= MANY_SESSIONS else ()


def _partner(context: Context, session: Session) -> Teaser | None:
    """The organisation that helps; None if there is none, or none with that name."""
    found = context.portal.organisations.get(session.organisation or "")
    return Teaser(found.data.title, context.url(found.url), found.data.summary) if found else None


def not_known(data: Location, _: SiteTexts = DUTCH) -> str:
    """What is said where we do not know something: that, and where to ask."""
    return sentences(_("Dat weten wij niet zeker."), _(ASK[data.building]))


def how_it_goes(data: Location, publisher: str, _: SiteTexts = DUTCH) -> tuple[str, ...]:
    """How somebody is helped, in the order in which it happens; empty where we do not help with arranging.

    publisher: the organisation of the portal; how others help is for them to say.
    """
    ours = (one for one in data.sessions if one.organisation in (None, publisher))
    helps = any(one.kind in HELPING for one in ours)
    return tuple(_(text) for text in HOW_IT_GOES) if helps else ()


def travel_facts(data: Location, _: SiteTexts = DUTCH) -> tuple[AccessFact, ...]:
    """How to get there. Who has no car or bicycle needs the bus, so that we do not know it is said."""
    if not _is_found(data):
        return ()
    bus = data.travel.bus or _("Welke bus er stopt, weten wij niet zeker. Kijk op 9292.nl.")
    facts = [
        AccessFact(_("Met de bus of de trein"), bus, bool(data.travel.bus)),
        AccessFact(_("Met de fiets"), data.travel.bicycle or "", True),
        AccessFact(_("Met de auto"), data.travel.parking or "", True),
    ]
    return tuple(one for one in facts if one.text)


def travel_links(data: Location, _: SiteTexts = DUTCH) -> Iterator[Link]:
    """Where to look up the way, on other websites; the page itself asks them nothing."""
    if not _is_found(data):
        return
    yield Link(_("Zoek uw bus of trein op %(website)s", website=host(BUSES)), BUSES)
    if url := route_url(data):
        yield Link(_("Bekijk de route op de kaart van %(website)s", website=host(url)), url)


def _is_found(data: Location) -> bool:
    """Whether there is anything to tell about getting there."""
    travel = data.travel
    return bool(route_url(data) or travel.bus or travel.bicycle or travel.parking)


def access_facts(data: Location, _: SiteTexts = DUTCH) -> tuple[AccessFact, ...]:
    """What is known about getting in; what is not known is said together, never left out."""
    access = data.access
    facts = [
        (_("Zonder drempel of trap"), access.step_free),
        (_("Lift"), access.lift),
        (_("Toilet"), access.toilet),
        (_("Ringleiding voor een gehoorapparaat"), access.hearing_loop),
        (_("Rustige plek om te praten"), access.quiet_place),
        (_("Goed om te weten"), access.note),
    ]
    known = [AccessFact(label, text, True) for label, text in facts if text]
    unknown = [label for label, text in facts[:-1] if not text]
    if unknown:
        names = in_a_row([unknown[0], *(label[:1].lower() + label[1:] for label in unknown[1:])], _)
        text = sentences(f"{names}.", _(ASK[data.building]))
        known.append(AccessFact(_("Dit weten wij niet zeker"), text, False))
    return tuple(known)
