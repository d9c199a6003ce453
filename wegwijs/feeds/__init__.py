"""Feeds: what programs read about spreekuren. Calendars, open data, and the description of those."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wegwijs.feeds.calendar import Listed, calendar_file, events
from wegwijs.feeds.identity import session_ids
from wegwijs.feeds.listing import open_data, owner_of
from wegwijs.feeds.open_data import schema_file, to_json
from wegwijs.feeds.texts import session_texts
from wegwijs.link.feeds import CALENDAR, OPEN_DATA, OPEN_DATA_SCHEMA, SESSIONS_PAGE, calendar_folders, path_of
from wegwijs.render.pages.context import Context
from wegwijs.validate import Entry, Location


def feed_files(context: Context) -> dict[str, bytes]:
    """Path below the site -> bytes. Locations without spreekuren have a calendar too, as people may have
    subscribed to it."""
    files: dict[str, bytes] = {}
    every: list[bytes] = []
    for entry in context.portal.locations.values():
        found = tuple(_events(context, entry))
        calendar = _calendar(context, entry.data.title, entry.url, found)
        files.update((path_of(folder + CALENDAR), calendar) for folder in calendar_folders(entry))
        every += found
    return {
        **files,
        path_of(SESSIONS_PAGE + CALENDAR): _calendar(context, context.site.publisher, SESSIONS_PAGE, every),
        path_of(OPEN_DATA): to_json(open_data(context)),
        path_of(OPEN_DATA_SCHEMA): schema_file(context.absolute(OPEN_DATA_SCHEMA)),
    }


def _calendar(context: Context, whose: str, url: str, found: Iterable[bytes]) -> bytes:
    _ = context.texts
    return calendar_file(_("Spreekuren van %(whose)s", whose=whose), context.absolute(url), found)


def _events(context: Context, entry: Entry[Location]) -> Iterator[bytes]:
    """Of the spreekuren of a location, in the order of its file."""
    sessions = entry.data.sessions
    url = context.absolute(entry.url)
    for uid, session in zip(session_ids(sessions, owner_of(context, entry)), sessions, strict=True):
        texts = session_texts(session, entry, url, context.texts)
        listed = Listed(uid, session, entry.data, texts, url)
        yield from events(listed, context.portal.calendar, context.today)


__all__ = ["feed_files"]
