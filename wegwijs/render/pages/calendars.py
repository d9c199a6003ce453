"""The link to a calendar (`wegwijs/feeds`) on the page that says the same."""

from __future__ import annotations

from collections.abc import Iterable

from wegwijs.link.feeds import CALENDAR
from wegwijs.render.pages.context import Context
from wegwijs.schedule import outlook
from wegwijs.validate import Entry, Location


def calendar_url(context: Context, page: str, locations: Iterable[Entry[Location]]) -> str:
    """Beside the page at this site-relative URL; empty if no spreekuur of these locations is to come."""
    coming = any(
        outlook(session, context.portal.calendar, context.today).next
        for location in locations
        for session in location.data.sessions
    )
    return context.url(page + CALENDAR) if coming else ""
