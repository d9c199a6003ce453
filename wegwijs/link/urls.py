"""URLs: every page its own, also the pages that Wegwijs makes itself and old addresses (aliases)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from wegwijs.language import _
from wegwijs.link.aliases import aliases_on_site, entries_on_site
from wegwijs.link.embeds import ALL_EMBED, EMBEDS, embeds, location_embed
from wegwijs.link.session_filters import SESSIONS_PAGE, SessionFilter, session_filters
from wegwijs.memory import Memory
from wegwijs.problems import Place, Problem, problem
from wegwijs.read import Source
from wegwijs.read.collections import LOCATIONS
from wegwijs.validate import Location, Records

if TYPE_CHECKING:
    from wegwijs.link.portal import Portal

BUILT_IN_PAGES: Mapping[str, str] = MappingProxyType(
    {
        "/": "home",
        "/artikelen/": "index",
        "/onderwerpen/": "topics",
        "/organisaties/": "index",
        "/brieven/": "letters",
        SESSIONS_PAGE: "sessions",
        "/begrippen/": "index",
        "/zoeken/": "search",
        "/insluiten/": "embedding",
    }
)
"""URL -> template of the pages that Wegwijs makes. A file in paginas/ with the same URL gives the
title, summary and introduction of that page."""

LOCATIONS_PAGE = "/locaties/"
"""Leads on to the list of spreekuren."""

REVIEW_PAGE = "/bouwstenen/"
"""Leads to all components of the design, on pages below it. A release has none of them."""

RESERVED = (REVIEW_PAGE, "/assets/", "/pagefind/", LOCATIONS_PAGE, "/404/", EMBEDS, ALL_EMBED)

_Claim: TypeAlias = tuple[str, str, Place]
"""(URL, file that claims it, where it does)"""

PRINT_VIEWS: Mapping[str, str] = MappingProxyType({"poster": "poster", "card": "kaart"})
"""Template -> folder below a location in which its poster and its card stand."""

OWN_FOLDERS = (REVIEW_PAGE, "/assets/", "/pagefind/")
"""Below these Wegwijs writes files of its own."""


def print_views(url: str) -> tuple[str, ...]:
    """The URLs of the print views of a location, or those at an old address of it."""
    return tuple(f"{url}{folder}/" for folder in PRINT_VIEWS.values())


def site_urls(portal: Portal) -> frozenset[str]:
    """Every URL at which a reader finds a page or is led to one, old ones too. Site-relative.

    Because an alias always leads to the page of its own file, and may not be the URL or an alias of another
    page (`url_problems`), there are no chains, loops or redirects into nothing.
    """
    entries = tuple(entries_on_site(portal))
    old = [(entry.source, alias) for alias, entry in aliases_on_site(portal)]
    own = [(entry.source, url) for entry in entries for url in entry.source.urls]
    urls = (url for _source, url in (*own, *old))
    views = (view for source, url in (*own, *old) if is_location(source) for view in print_views(url))
    filters = (one.url for one in filters_of(portal))
    return frozenset(chain(BUILT_IN_PAGES, (LOCATIONS_PAGE,), filters, urls, views, embeds(portal)))


def page_sources(portal: Portal) -> dict[str, str]:
    """URL -> path below the content folder, of each page that is made of one file. Site-relative.

    Steps of a guide are made of the guide's file, and print views and the embed of a location of that
    location's. Drafts are in it too.
    """
    made: dict[str, str] = {}
    for source in portal.sources:
        made |= dict.fromkeys(source.urls, source.path)
        if is_location(source):
            made |= dict.fromkeys((*print_views(source.url), location_embed(source.slug)), source.path)
    return made


def filters_of(portal: Portal) -> tuple[SessionFilter, ...]:
    """The choices among the spreekuren of a portal, those of locations that are over too."""
    over = (one.data for one in portal.expired.values() if isinstance(one.data, Location))
    return session_filters((*(one.data for one in portal.locations.values()), *over))


def is_location(source: Source) -> bool:
    """Whether it has print views."""
    return source.collection == LOCATIONS.folder


def url_problems(records: Records, memory: Memory | None = None) -> list[Problem]:
    """A problem for the second owner of a URL, whether a page or an alias.

    Taken from the sources, so that a file with another mistake in it is looked at in the same run.
    """
    memory = memory or Memory()
    claims = tuple(memory.recall_each("claims", ((one.path, (one,)) for one in records.sources), _claims))
    locations = (one.data for one in records.locations if not one.source.draft)
    own = tuple(one.url for one in session_filters(locations))
    return memory.recall("collisions", None, (claims, own), lambda: _collisions(claims, own))


def _claims(source: Source) -> tuple[tuple[_Claim, ...], tuple[_Claim, ...]]:
    """The URLs of the pages of a file, and its aliases; none of a draft."""
    if source.draft:
        return (), ()
    steps = ((url, source.file, source.place(*path)) for url, path in source.step_urls.items())
    aliases = ((alias, source.file, place) for alias, place in aliases_of(source))
    return ((source.url, source.file, source.place()), *steps), tuple(aliases)


def aliases_of(source: Source) -> Iterator[tuple[str, Place]]:
    """The old URLs that a file claims, as they were typed, each with its place."""
    value = source.values.get("aliases", ())
    for index, alias in enumerate([value] if isinstance(value, str) else value):
        if isinstance(alias, str) and alias:
            yield alias, source.place("aliases", index)


def _collisions(
    claims: Sequence[tuple[tuple[_Claim, ...], tuple[_Claim, ...]]], filters: Sequence[str]
) -> list[Problem]:
    """claims: of each file. Pages come before aliases: an alias takes no page away.

    filters: URLs of the choices among spreekuren. One that is no choice any more may become an alias.
    """
    pages = [page for found, _aliases in claims for page in found]
    taken = {page[0] for page in pages}
    locations = (page[0] for page in pages if page[0].startswith(LOCATIONS.prefix))
    views = (view for url in locations for view in print_views(url))
    own = {(file, url.casefold()) for url, file, _place in pages}
    owners: dict[str, str] = dict.fromkeys((*RESERVED, *filters), _("Wegwijs zelf"))
    owners.update((url, _("Wegwijs zelf")) for url in (*BUILT_IN_PAGES, *views) if url not in taken)
    problems = []
    for url, file, place in (*pages, *chain.from_iterable(aliases for _pages, aliases in claims)):
        owner = _("Wegwijs zelf") if url.startswith(OWN_FOLDERS) else owners.get(url.casefold())
        if owner == file:
            code = "alias-own" if (file, url.casefold()) in own else "alias-twice"
            problems.append(problem(code, place, url=url))
        elif owner:
            problems.append(problem("url-taken", place, url=url, other=owner))
        else:
            owners[url.casefold()] = file
    return problems
