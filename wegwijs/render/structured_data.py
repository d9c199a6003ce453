"""JSON-LD for search engines, in the vocabulary of schema.org."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from wegwijs.render.views import Link
from wegwijs.validate import Article, Location, Session

_DAYS = {
    "maandag": "Monday",
    "dinsdag": "Tuesday",
    "woensdag": "Wednesday",
    "donderdag": "Thursday",
    "vrijdag": "Friday",
    "zaterdag": "Saturday",
    "zondag": "Sunday",
}


def to_script(data: dict[str, Any]) -> Markup:
    """JSON that cannot end the script element it stands in."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False)
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def breadcrumb_list(crumbs: Sequence[Link], current: str, origin: str) -> dict[str, Any]:
    """https://schema.org/BreadcrumbList; the last item is the page itself, without a link."""
    items: list[dict[str, Any]] = [
        {"@type": "ListItem", "position": number, "name": crumb.text, "item": origin + crumb.url}
        for number, crumb in enumerate(crumbs, start=1)
    ]
    items.append({"@type": "ListItem", "position": len(items) + 1, "name": current})
    return {"@type": "BreadcrumbList", "itemListElement": items}


def article(data: Article, url: str, language: str, publisher: str) -> dict[str, Any]:
    """https://schema.org/Article"""
    return {
        "@type": "Article",
        "headline": data.title,
        "description": data.summary,
        "url": url,
        "inLanguage": language,
        "dateModified": data.checked_on.isoformat(),
        "publisher": {"@type": "Organization", "name": publisher},
        "isAccessibleForFree": True,
    }


def library(data: Location, url: str) -> dict[str, Any]:
    """https://schema.org/Library with its spreekuren as departments.

    Example hours are in it too: they only occur in builds that are not a release.
    """
    address = data.address
    postal = {
        "@type": "PostalAddress",
        "streetAddress": address.street,
        "postalCode": address.postcode,
        "addressLocality": address.city,
        "addressCountry": "NL",
    }
    result: dict[str, Any] = {
        "@type": "Library",
        "name": data.title,
        "description": data.summary,
        "url": url,
        "address": {key: value for key, value in postal.items() if value},
    }
    if data.phone:
        result["telephone"] = data.phone.number
    if data.sessions:
        result["department"] = [_department(one, data.title) for one in data.sessions]
    return result


def _department(session: Session, library_name: str) -> dict[str, Any]:
    """A spreekuur as a part of the library with its own hours: they are not those of the building.

    https://schema.org/department
    """
    result: dict[str, Any] = {
        "@type": "Library",
        "name": f"{session.name}, {library_name}",
        "openingHoursSpecification": [_opening_hours(session)],
    }
    if session.not_on:
        closed = [_closed_days(one.first.isoformat(), one.last.isoformat()) for one in session.not_on]
        result["specialOpeningHoursSpecification"] = closed
    return result


def _opening_hours(session: Session) -> dict[str, Any]:
    """https://schema.org/OpeningHoursSpecification"""
    result: dict[str, Any] = {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": [f"https://schema.org/{_DAYS[day]}" for day in session.days],
        "opens": f"{session.start:%H:%M}",
        "closes": f"{session.until:%H:%M}",
    }
    if session.starts:
        result["validFrom"] = session.starts.isoformat()
    if session.ends:
        result["validThrough"] = session.ends.isoformat()
    return result


def _closed_days(first: str, last: str) -> dict[str, Any]:
    return {
        "@type": "OpeningHoursSpecification",
        "validFrom": first,
        "validThrough": last,
        "opens": "00:00",
        "closes": "00:00",
    }
