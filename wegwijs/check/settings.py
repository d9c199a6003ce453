"""Settings: what they name must be in the portal."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from wegwijs.link import BUILT_IN_PAGES, Portal
from wegwijs.link.states import last_day
from wegwijs.problems import Place, Problem, did_you_mean, problem
from wegwijs.read.collections import ORGANISATIONS, TOPICS
from wegwijs.settings import Settings
from wegwijs.words import date_for_editors


def address_problems(settings: Settings, place: Place) -> list[Problem]:
    """A release at an address that only this computer knows would send everybody astray."""
    host = urlsplit(settings.base_url).hostname
    if host in ("localhost", "127.0.0.1", "::1"):
        place = settings.place(place.file, "portal", "base_url")
        return [problem("setting-address", place, value=settings.base_url)]
    return []


def setting_problems(settings: Settings, place: Place, portal: Portal) -> list[Problem]:
    """A problem for each organisation, topic and menu page that does not exist.

    A file that exists but has mistakes of its own is not reported here as well.
    """
    return [
        *_organisation(settings, place, portal),
        *_topic(settings, place, portal),
        *_menu("main", settings.navigation.main, settings.place(place.file, "navigation", "main"), portal),
        *_menu(
            "footer", settings.navigation.footer, settings.place(place.file, "navigation", "footer"), portal
        ),
    ]


def _organisation(settings: Settings, place: Place, portal: Portal) -> Iterator[Problem]:
    slug = settings.organisation
    known = slug in portal.organisations or ORGANISATIONS.url(slug) in portal.unpublished
    if slug and not known:
        suggestion = did_you_mean(slug, portal.organisations)
        place = settings.place(place.file, "portal", "organisation")
        yield problem("setting-organisation", place, value=slug, suggestion=suggestion)


def _topic(settings: Settings, place: Place, portal: Portal) -> Iterator[Problem]:
    slug = settings.safety_topic
    known = slug in portal.topics or TOPICS.url(slug) in portal.unpublished
    if slug and not known:
        place = settings.place(place.file, "portal", "safety_topic")
        yield problem("setting-topic", place, value=slug, suggestion=did_you_mean(slug, portal.topics))


def _menu(key: str, urls: tuple[str, ...], place: Place, portal: Portal) -> Iterator[Problem]:
    known = {*BUILT_IN_PAGES, *portal.unpublished, *portal.upcoming, *(one.url for one in portal.everything)}
    for url in urls:
        if url in portal.expired:
            last = last_day(portal.expired[url].source)
            yield problem("reference-expired", place, value=url, date=date_for_editors(last) if last else "")
        elif url not in known:
            suggestion = did_you_mean(url, known)
            yield problem("setting-page", place, key=key, value=url, suggestion=suggestion)
