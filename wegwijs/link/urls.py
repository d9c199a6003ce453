"""URLs: every page its own, also the pages that Wegwijs makes itself and old addresses (aliases)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from wegwijs.problems import Place, Problem, problem
from wegwijs.validate import Records

BUILT_IN_PAGES: Mapping[str, str] = MappingProxyType(
    {
        "/": "home",
        "/artikelen/": "index",
        "/onderwerpen/": "topics",
        "/organisaties/": "index",
        "/brieven/": "letters",
        "/spreekuren/": "sessions",
        "/begrippen/": "index",
        "/zoeken/": "search",
    }
)
"""URL -> template of the pages that Wegwijs makes. A file in paginas/ with the same URL gives the
title, summary and introduction of that page."""

RESERVED = ("/bouwstenen/", "/assets/", "/pagefind/", "/locaties/", "/404/")

OWN_FOLDERS = ("/assets/", "/pagefind/")
"""Below these Wegwijs writes files of its own."""


def url_problems(records: Records) -> list[Problem]:
    """A problem for the second owner of a URL, whether a page or an alias."""
    owners: dict[str, str] = dict.fromkeys(RESERVED, "Wegwijs zelf")
    claims: list[tuple[str, str, Place]] = []
    published = [one for one in records.everything if not getattr(one.data, "draft", False)]
    for entry in published:
        claims.append((entry.url, entry.source.file, entry.place()))
    pages = {url for url, _, _ in claims}
    for entry in published:
        for index, alias in enumerate(getattr(entry.data, "aliases", ())):
            claims.append((alias, entry.source.file, entry.place("aliases", index)))
    for url in BUILT_IN_PAGES:
        if url not in pages:
            owners[url] = "Wegwijs zelf"
    return _collisions(owners, claims)


def _collisions(owners: dict[str, str], claims: list[tuple[str, str, Place]]) -> list[Problem]:
    problems = []
    for url, file, place in claims:
        owner = "Wegwijs zelf" if url.startswith(OWN_FOLDERS) else owners.get(url.casefold())
        if owner:
            problems.append(problem("url-taken", place, url=url, other=owner))
        else:
            owners[url.casefold()] = file
    return problems
