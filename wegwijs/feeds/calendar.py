"""Spreekuren as iCalendar (RFC 5545, with RFC 7986), for the calendars of phones and computers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from icalendar import Calendar, Component, Event, Timezone, TimezoneDaylight, TimezoneStandard, vGeo

from wegwijs.feeds.identity import revised_on, sequence
from wegwijs.feeds.texts import SessionTexts
from wegwijs.schedule import WEEKDAYS, ZONE, Occurrence, Series, checked_on, moment, series
from wegwijs.schedule import Calendar as ClosedDays
from wegwijs.validate import Location, Session

PRODUCER = "-//Wegwijs//Spreekuren//NL"
REFRESH = timedelta(days=1)
_END = b"END:VCALENDAR\r\n"
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Listed:
    """A spreekuur as it goes into a calendar. uid: `session_ids`; url: of the page of its location."""

    uid: str
    session: Session
    location: Location
    texts: SessionTexts
    url: str


def calendar_file(name: str, url: str, events: Iterable[bytes]) -> bytes:
    """A calendar with these events in it. url: of the page that says the same."""
    result = Calendar()
    result.add("prodid", PRODUCER)
    result.add("version", "2.0")
    result.add("calscale", "GREGORIAN")
    result.add("name", name)
    result.add("x-wr-calname", name)
    result.add("url", url)
    result.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    result.add("x-published-ttl", "P1D")
    result.add_component(_time_zone())
    frame = _written(result)
    return frame.removesuffix(_END) + b"".join(events) + _END


def events(one: Listed, closed: ClosedDays, today: date) -> Iterator[bytes]:
    """One for the rule, and one for each extra time: few programs know RDATE with other times.

    In bytes, because each stands in two calendars, and writing takes longer than all the rest.
    """
    found = series(one.session, closed, checked_on(one.session, one.location), today)
    if found.regular:
        yield _written(_regular(one, found, today))
    for number, extra in enumerate(found.extra, start=1):
        same_day = sum(other.day == extra.day for other in found.extra[:number])
        yield _written(_event(one, f"{extra.day:%Y%m%d}-{same_day}.{one.uid}", extra, today))


def _written(part: Component) -> bytes:
    """In the order in which the properties were added."""
    return bytes(part.to_ical(sorted=False))


def _regular(one: Listed, found: Series, today: date) -> Event:
    first, last = found.regular[0], found.regular[-1]
    event = _event(one, one.uid, first, today)
    event.add("rrule", _rule(one.session, last))
    if found.closed:
        event.add("exdate", [moment(day, first.start) for day in found.closed])
    return event


def _rule(session: Session, last: Occurrence) -> dict[str, Any]:
    """RRULE up to and including `last`. UNTIL is in UTC, as RFC 5545 (3.3.10) wants beside a time zone."""
    days = [_CODES[WEEKDAYS.index(day)] for day in sorted(session.days, key=WEEKDAYS.index)]
    until = moment(last.day, last.start).astimezone(UTC)
    ordinals = session.every.ordinals
    if ordinals:
        by_day = [f"{number}{day}" for number in ordinals for day in days]
        return {"freq": "MONTHLY", "until": until, "byday": by_day}
    return {
        "freq": "WEEKLY",
        "until": until,
        "interval": session.every.weeks,
        "byday": days,
        "wkst": "MO",
    }


def _event(one: Listed, uid: str, first: Occurrence, today: date) -> Event:
    revised = revised_on(one.session, one.location, today)
    stamp = datetime.combine(revised, time(), UTC)
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("sequence", sequence(revised))
    event.add("dtstart", moment(first.day, first.start))
    event.add("dtend", moment(first.day, first.until))
    event.add("summary", one.texts.summary)
    event.add("location", one.texts.place)
    event.add("description", one.texts.description(first))
    event.add("url", one.url)
    where = one.location.coordinates
    if where and not where.approximate:
        event.add("geo", vGeo((where.latitude, where.longitude)))
    event.add("categories", [one.texts.kind])
    event.add("status", "TENTATIVE" if one.session.example else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    event.add("class", "PUBLIC")
    return event


def _time_zone() -> Timezone:
    """The rule of the European Union (directive 2000/84/EC), valid since 1996.

    `icalendar` can make this from the zone, but then as a list of days without a rule, on which it
    gives the begin of summer time by the clock after the change; RFC 5545 wants the one before it.
    """
    zone = Timezone()
    zone.add("tzid", ZONE.key)
    summer = (TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), 3, (1, 2))
    winter = (TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), 10, (2, 1))
    for part, name, begin, month, (before, after) in (summer, winter):
        part.add("dtstart", begin)
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        part.add("tzname", name)
        part.add("rrule", {"freq": "YEARLY", "bymonth": month, "byday": "-1SU"})
        zone.add_component(part)
    return zone
