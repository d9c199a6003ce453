"""Embeds: pages for in a frame on another website. No script, no form, nothing that leads around in it.

All that depends on the day comes from the outlook of a spreekuur, as on other pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from wegwijs.link.embeds import Embed, embeds
from wegwijs.render.pages.context import Context, PageMakers
from wegwijs.render.pages.parts import HELPING, address_lines, advice, no_hours
from wegwijs.render.pages.sessions import session_view
from wegwijs.render.views import EmbedPage, EmbedPlace, Link
from wegwijs.schedule import outlook
from wegwijs.site_texts import DUTCH, SiteTexts
from wegwijs.validate import Entry, Location, Session
from wegwijs.words import long_date

EMBED_POLICY = "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'"
"""No script at all. Who may frame the page cannot be said in a page: see `publish/headers.py`."""


def embed_pages(context: Context) -> PageMakers:
    for url, embed in embeds(context.portal).items():
        yield url, partial(_page, context, url, embed)


def embed_title(embed: Embed, _: SiteTexts = DUTCH) -> str:
    """What the frame is about: its accessible name, and the title of the page in it."""
    if embed.municipality:
        return _("Spreekuren in de gemeente %(name)s", name=embed.municipality)
    if embed.place is not None:
        return _("Spreekuren: %(name)s", name=embed.place.data.title)
    return _("Spreekuren") if embed.instead else _("Spreekuren: alle plekken")


def _page(context: Context, url: str, embed: Embed) -> EmbedPage:
    title = embed_title(embed, context.texts)
    shared = context.page(
        "embed",
        url,
        title,
        title,
        sort=context.texts("Voor andere websites"),
        csp=EMBED_POLICY,
        in_sitemap=False,
        breadcrumbs=(),
        structured_data=(),
    )
    return EmbedPage(
        **shared,
        heading=title if embed.municipality else context.texts("Spreekuren"),
        places=tuple(_place(context, one) for one in embed.places),
        valid_until=valid_until(context, embed.places),
        notice="" if embed.places else context.texts("Hier zijn nu geen spreekuren."),
        more=context.link(embed.instead) if embed.instead else _all_sessions(context),
    )


def _all_sessions(context: Context) -> Link:
    return Link(
        context.texts("Alle spreekuren op %(site)s", site=context.site.name), context.site.sessions_url
    )


def _place(context: Context, entry: Entry[Location]) -> EmbedPlace:
    data, calendar = entry.data, context.portal.calendar
    sessions = tuple(
        session_view(one, number, context.today, calendar, context.texts, advice=advice(data, context.texts))
        for number, one in enumerate(data.sessions, start=1)
        if one.kind in HELPING
    )
    return EmbedPlace(
        name=data.title,
        url=context.url(entry.url),
        address=", ".join(address_lines(entry)),
        sessions=sessions,
        unknown_hours="" if sessions else no_hours(data, context.texts),
    )


def valid_until(context: Context, places: Iterable[Entry[Location]]) -> str:
    """Until when the dates on the page are all that there are, so that an old copy does not mislead.

    After the last date that is named of one spreekuur, something may be missing.
    """
    found = (outlook(one, context.portal.calendar, context.today).next for one in _sessions(places))
    last = min((dates[-1].day for dates in found if dates), default=None)
    if last is None:
        return ""
    return context.texts(
        "Na %(date)s zijn er misschien nog meer dagen.", date=long_date(last, context.texts.locale)
    )


def _sessions(places: Iterable[Entry[Location]]) -> Iterable[Session]:
    return (session for one in places for session in one.data.sessions if session.kind in HELPING)
