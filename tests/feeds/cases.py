"""Spreekuren for the tests of feeds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from tests.support import TODAY
from wegwijs.feeds.calendar import Listed, events
from wegwijs.feeds.texts import session_texts
from wegwijs.read import Source
from wegwijs.schedule import COUNTRY_ONLY, Calendar
from wegwijs.validate import Entry, Location, Session

URL = "https://hulp.example.nl/locaties/hengelo/"


def location(**more: Any) -> Location:
    values = {
        "title": "Bibliotheek Hengelo",
        "summary": "In het centrum.",
        "municipality": "Hengelo",
        "address": {"street": "Beursstraat 34", "city": "Hengelo"},
        "checked_on": "2026-11-20",
    }
    return Location.model_validate({**values, **more})


def listed(session: Session, place: Location) -> Listed:
    """As the portal lists it."""
    return Listed("ido.1.hengelo@wegwijs", session, place, session_texts(session, entry(place), URL), URL)


def entry(place: Location) -> Entry[Location]:
    """The location as if it came from a file."""
    path = "locaties/hengelo.md"
    return Entry(Source(path, path, "locaties", "hengelo", {}, {}, "", 1), place)


def events_of(
    session: Session, calendar: Calendar = COUNTRY_ONLY, today: date = TODAY, checked: date | None = None
) -> Iterator[bytes]:
    """The events of one spreekuur at a location that was checked on a day."""
    place = location(checked_on=str(checked)) if checked else location()
    return events(listed(session, place), calendar, today)
