"""Locations and their spreekuren as JSON-LD, in the vocabulary of schema.org.

Example hours are in it too: they only occur in builds that are not a release.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from wegwijs.link import Portal
from wegwijs.schedule import (
    WEEKDAYS,
    ZONE,
    Occurrence,
    Outlook,
    is_weekly,
    last_day,
    moment,
    outlook,
    rule_days,
    shifted,
)
from wegwijs.validate import Location, Session
from wegwijs.validate.choices import COURSE

TYPES = {
    "bibliotheek": "Library",
    "gemeentehuis": "CityHall",
    "wijkcentrum": "CivicStructure",
    "dorpshuis": "CivicStructure",
}
"""Any other building is a Place: a school that lends us a room is not the subject."""
FREE = "gratis"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TERM = "https://schema.org/"


def place(data: Location, url: str, portal: Portal, publisher: str) -> dict[str, Any]:
    """https://schema.org/Library, or another sort of https://schema.org/Place.

    url: absolute, of its page; publisher: who holds the spreekuren, where no other organisation does.
    """
    kind = TYPES.get(data.building, "Place")
    result: dict[str, Any] = {
        "@type": kind,
        "@id": url,
        "name": data.title,
        "description": data.summary,
        "url": url,
        "address": _address(data),
    }
    if data.coordinates and not data.coordinates.approximate:
        at = data.coordinates
        result["geo"] = {"@type": "GeoCoordinates", "latitude": at.latitude, "longitude": at.longitude}
    if data.phone:
        result["telephone"] = data.phone.number
    known = [(one, outlook(one, portal.calendar, portal.today)) for one in data.sessions]
    departments = [_department(*one, data) for one in known if kind == "Library" and _has_hours(*one)]
    events = [_event(*one, url, portal, publisher) for one in known if one[1].next]
    lists = {"department": departments, "event": events}
    return {**result, **{key: found for key, found in lists.items() if found}}


def _address(data: Location) -> dict[str, str]:
    address = data.address
    postal = {
        "@type": "PostalAddress",
        "streetAddress": address.street,
        "postalCode": address.postcode,
        "addressLocality": address.city,
        "addressCountry": "NL",
    }
    return {key: value for key, value in postal.items() if value}


def _has_hours(session: Session, ahead: Outlook) -> bool:
    """Opening hours are by the week: what is not each week has none, nor has a course."""
    return is_weekly(session.every) and session.meetings is None and bool(ahead.next)


def _department(session: Session, ahead: Outlook, library: Location) -> dict[str, Any]:
    """A spreekuur as a part of the library with its own hours: they are not those of the building.

    https://schema.org/department
    """
    result: dict[str, Any] = {
        "@type": "Library",
        "name": f"{session.name}, {library.title}",
        "openingHoursSpecification": [_opening_hours(session)],
    }
    special = [*_closed(ahead), *_other_hours(ahead)]
    return {**result, "specialOpeningHoursSpecification": special} if special else result


def _opening_hours(session: Session) -> dict[str, Any]:
    """https://schema.org/OpeningHoursSpecification"""
    result: dict[str, Any] = {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": _weekdays(session),
        **_hours(f"{session.start:%H:%M}", f"{session.until:%H:%M}"),
    }
    if session.starts:
        result["validFrom"] = session.starts.isoformat()
    if session.ends:
        result["validThrough"] = session.ends.isoformat()
    return result


def _closed(ahead: Outlook) -> Iterator[dict[str, Any]]:
    """Opening and closing at midnight means closed: https://schema.org/specialOpeningHoursSpecification"""
    for one in ahead.closures:
        yield _special(one.first, one.last, "00:00", "00:00")


def _other_hours(ahead: Outlook) -> Iterator[dict[str, Any]]:
    """All hours of days with an extra time, as they stand in for the ordinary hours of such a day."""
    known = dict.fromkeys((*ahead.next, *ahead.on_paper))
    days = {one.day for one in known if one.extra}
    for one in sorted(known):
        if one.day in days:
            yield _special(one.day, one.day, f"{one.start:%H:%M}", f"{one.until:%H:%M}")


def _special(first: date, last: date, opens: str, closes: str) -> dict[str, Any]:
    return {
        "@type": "OpeningHoursSpecification",
        "validFrom": first.isoformat(),
        "validThrough": last.isoformat(),
        **_hours(opens, closes),
    }


def _hours(opens: str, closes: str) -> dict[str, str]:
    return {"opens": opens, "closes": closes}


def _weekdays(session: Session) -> list[str]:
    return [_TERM + _DAYS[WEEKDAYS.index(day)] for day in session.days]


def _event(session: Session, ahead: Outlook, url: str, portal: Portal, publisher: str) -> dict[str, Any]:
    """https://schema.org/Event, with its rule and the next times; the first of those is its own time."""
    found = portal.organisations.get(session.organisation or "")
    result: dict[str, Any] = {
        "@type": "EducationEvent" if session.kind == COURSE else "Event",
        "name": session.name,
        **_times(ahead.next[0]),
        "location": {"@id": url},
        "organizer": {"@type": "Organization", "name": found.data.title if found else publisher},
        "eventStatus": f"{_TERM}EventScheduled",
        "eventAttendanceMode": f"{_TERM}OfflineEventAttendanceMode",
        "eventSchedule": _schedule(session, ahead, portal),
    }
    if session.cost and session.cost.strip(" .").casefold() == FREE:
        result["isAccessibleForFree"] = True
    if session.languages:
        result["inLanguage"] = [{"@type": "Language", "name": one} for one in session.languages]
    later = [{"@type": "Event", "name": session.name, **_times(one)} for one in ahead.next[1:]]
    return {**result, "subEvent": later} if later else result


def _times(one: Occurrence) -> dict[str, str]:
    return {
        "startDate": moment(one.day, one.start).isoformat(),
        "endDate": moment(one.day, one.until).isoformat(),
    }


def _schedule(session: Session, ahead: Outlook, portal: Portal) -> dict[str, Any]:
    """https://schema.org/Schedule. Which of a month it is, is written as iCalendar does: "1TU", "-1TU"."""
    every = session.every
    by_month = [f"{number}{day}" for number in every.ordinals for day in _codes(session)]
    ends = last_day(session, portal.calendar)
    begins = _begins(session, ahead)
    result: dict[str, Any] = {
        "@type": "Schedule",
        "repeatFrequency": "P1M" if every.ordinals else f"P{every.weeks}W",
        "byDay": by_month or _weekdays(session),
        "startTime": f"{session.start:%H:%M}",
        "endTime": f"{session.until:%H:%M}",
        "scheduleTimezone": ZONE.key,
    }
    found = {
        "startDate": begins and begins.isoformat(),
        "endDate": ends and ends.isoformat(),
        "exceptDate": [day.isoformat() for day in _exceptions(session, ahead, portal.today)],
    }
    return {**result, **{key: value for key, value in found.items() if value}}


def _codes(session: Session) -> list[str]:
    return [_DAYS[WEEKDAYS.index(day)][:2].upper() for day in session.days]


def _begins(session: Session, ahead: Outlook) -> date | None:
    """Its first day; where weeks are counted from a day that nobody wrote down, the next of its days."""
    if session.starts:
        return next(rule_days(session, session.starts, shifted(session.starts, 366)), None)
    regular = (one.day for one in ahead.next if not one.extra)
    return next(regular, None) if session.every.weeks > 1 else None


def _exceptions(session: Session, ahead: Outlook, today: date) -> Iterator[date]:
    """Days of the rule on which it is closed, as far ahead as is told to people."""
    days = (day for one in ahead.closures for day in rule_days(session, max(one.first, today), one.last))
    yield from dict.fromkeys(days)
