"""Where programs find spreekuren: the addresses of the files that `wegwijs/feeds` makes."""

from __future__ import annotations

from collections.abc import Iterator

from wegwijs.link.portal import Portal
from wegwijs.link.session_filters import SESSIONS_PAGE
from wegwijs.validate import Entry, Location

CALENDAR = "spreekuren.ics"
"""The calendar of a location, beside its page; that of all is beside `SESSIONS_PAGE`."""
OPEN_DATA = f"{SESSIONS_PAGE}spreekuren.json"
OPEN_DATA_SCHEMA = f"{SESSIONS_PAGE}spreekuren.schema.json"
FEEDS = (f"{SESSIONS_PAGE}{CALENDAR}", OPEN_DATA, OPEN_DATA_SCHEMA)
"""What programs read, of all locations together."""


def calendar_folders(location: Entry[Location]) -> tuple[str, ...]:
    """Where the calendar of a location is: at its page, and where that page was before. A program that
    looks at an old address for news does not read a page that leads on."""
    return (location.url, *(one for one in location.data.aliases if one.endswith("/")))


def feed_paths(portal: Portal) -> Iterator[str]:
    """The path in the site of each file that `wegwijs.feeds.feed_files` gives."""
    for entry in portal.locations.values():
        yield from (path_of(folder + CALENDAR) for folder in calendar_folders(entry))
    yield from map(path_of, FEEDS)


def path_of(url: str) -> str:
    """ "spreekuren/spreekuren.ics" of "/spreekuren/spreekuren.ics"."""
    return url.lstrip("/")
