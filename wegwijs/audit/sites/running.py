"""The pages of a site that runs somewhere: from its sitemap, else by following its links."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from wegwijs.audit.errors import SiteError
from wegwijs.audit.pages import Page
from wegwijs.audit.report import PageReport
from wegwijs.audit.sites.addresses import folder, normal, origin
from wegwijs.audit.sites.crawl import Crawl, too_many
from wegwijs.audit.sites.sitemap import read_sitemap, sitemaps_in_robots
from wegwijs.audit.sites.web import Answer, Web, WebError
from wegwijs.language import _

MOST_PAGES = 500
MOST_SITEMAPS = 200
AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class RunningPages:
    """`pages` sorted by URL; `broken`: listed, and not there; `notes` say in Dutch what was left out."""

    pages: tuple[Page, ...]
    broken: tuple[PageReport, ...] = ()
    notes: tuple[str, ...] = ()


def running_pages(start: str, web: Web, sitemap: str = "", most_pages: int = MOST_PAGES) -> RunningPages:
    """The pages below the folder of a normal address. Raises SiteError.

    sitemap: the address or file of one, instead of what the site itself names.
    """
    listed = _given(sitemap, start, web) if sitemap else _found(start, web)
    if listed:
        return _listed(listed, start, web, most_pages)
    if sitemap:
        raise SiteError(
            _("{file} noemt geen enkele pagina onder {address}.", file=sitemap, address=folder(start))
        )
    try:
        crawled = Crawl(start, lambda one: web.get(one, only_html=True), most_pages).run()
    except WebError as error:
        raise SiteError(
            _("{address} geeft geen antwoord ({reason}).", address=start, reason=error)
        ) from error
    if not crawled.pages:
        raise SiteError(_("Op {address} staat geen webpagina.", address=start))
    return RunningPages(tuple(Page(one, "", at=one) for one in crawled.pages), notes=crawled.notes)


def _given(sitemap: str, start: str, web: Web) -> list[str]:
    if normal(sitemap):
        return _within(_all_in([normal(sitemap)], web), start)
    try:
        found = read_sitemap(Path(sitemap).read_bytes())
    except OSError as error:
        raise SiteError(_("{file} is niet te lezen.", file=sitemap)) from error
    except ValueError as error:
        raise SiteError(_("{file} is geen goede sitemap: {error}.", file=sitemap, error=error)) from error
    return _within([*found.pages, *_all_in(found.sitemaps, web)], start)


def _found(start: str, web: Web) -> list[str]:
    """From the sitemaps that robots.txt names, and the usual places."""
    places = [urljoin(folder(start), "sitemap.xml"), urljoin(start, "/sitemap.xml")]
    try:
        robots = web.get(urljoin(start, "/robots.txt"))
        if robots.status == 200:
            named = sitemaps_in_robots(robots.body.decode("utf-8", "replace"))
            places = [*(_here(one, start) for one in named), *places]
    except WebError:
        pass
    for place in dict.fromkeys(filter(None, places)):
        if found := _within(_all_in([place], web), start):
            return found
    return []


def _here(address: str, start: str) -> str:
    """An address of the site as it is published, for the copy of it that runs at `start`."""
    parts = urlsplit(normal(urljoin(start, address)))
    return normal(f"{origin(start)}{parts.path}{'?' if parts.query else ''}{parts.query}")


def _all_in(places: Iterable[str], web: Web) -> list[str]:
    """The pages of sitemaps and of those that they lead to; what is none is passed over."""
    waiting = list(places)
    known: set[str] = set()
    pages: list[str] = []
    while waiting and len(known) < MOST_SITEMAPS:
        place = waiting.pop(0)
        if place in known:
            continue
        known.add(place)
        try:
            answer = web.get(place)
            found = read_sitemap(answer.body) if answer.status == 200 else None
        except (WebError, ValueError):
            continue
        if found:
            pages += found.pages
            waiting += [_here(one, place) for one in found.sitemaps]
    return pages


def _within(addresses: Iterable[str], start: str) -> list[str]:
    """Those below the start's folder. If all are of one other site, this is a copy of it."""
    known = [one for address in addresses if (one := normal(urljoin(start, address)))]
    origins = {origin(one) for one in known}
    if len(origins) == 1 and origins != {origin(start)}:
        known = [_here(one, start) for one in known]
    return list(dict.fromkeys(one for one in known if one.startswith(folder(start))))


def _listed(addresses: list[str], start: str, web: Web, most_pages: int) -> RunningPages:
    notes = (too_many(most_pages),) if len(addresses) > most_pages else ()
    wanted = addresses[:most_pages]
    pages: dict[str, Page] = {}
    broken: list[PageReport] = []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for address, answer in zip(wanted, pool.map(lambda one: _look(one, web), wanted), strict=True):
            if isinstance(answer, str) or answer.status != 200:
                reason = answer if isinstance(answer, str) else f"status {answer.status}"
                text = _("De sitemap noemt deze pagina, maar die is er niet ({reason}).", reason=reason)
                broken.append(PageReport(address, error=text))
            elif answer.is_html:
                at = normal(answer.address)
                pages[at] = Page(at, "", at=at)
    return RunningPages(tuple(sorted(pages.values())), tuple(broken), notes)


def _look(address: str, web: Web) -> Answer | str:
    try:
        return web.get(address, only_html=True)
    except WebError as error:
        return str(error)
