"""Auditing a whole site: its pages, the browsers, the cache, and one report in a stable order."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from wegwijs.audit.across import compared
from wegwijs.audit.axe import vendored_version, verify
from wegwijs.audit.browser import open_browser
from wegwijs.audit.cache.reading import hash_in_folder, hash_on_web
from wegwijs.audit.cache.store import Read, ResultCache
from wegwijs.audit.cache.version import audit_version, browser_version
from wegwijs.audit.discovery import Browser, find_browser
from wegwijs.audit.errors import EndpointLost, SiteError
from wegwijs.audit.pages import Page, SitePages, find_pages, is_ours
from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.rules import EVERYTHING, LAW
from wegwijs.audit.run.auditor import PAGE_SECONDS, Auditor, Opener
from wegwijs.audit.run.remote import Endpoint, look_at, open_remote, sessions
from wegwijs.audit.run.shard import ALL, Shard
from wegwijs.audit.run.work import Progress, audit_all
from wegwijs.audit.scene import Remembered
from wegwijs.audit.sites.addresses import folder, normal
from wegwijs.audit.sites.running import MOST_PAGES, running_pages
from wegwijs.audit.sites.web import Web
from wegwijs.audit.states import longest_first
from wegwijs.language import _
from wegwijs.server import StaticSite, serve

OnProgress = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Settings:
    """How to audit. jobs: browsers at a time, here or at each endpoint that does not say how many it has.

    standard: a name in rules.STANDARDS; "": all for our own portal, the law for other sites. remote:
    addresses of WebDriver endpoints; none: browsers of this machine. cache: a folder; None: no cache.
    hosts: machines besides the site's own that pages may load from. serve_at: the name or address of this
    machine at which a folder is served, for browsers on other machines.
    """

    jobs: int = 1
    standard: str = ""
    shard: Shard = ALL
    remote: tuple[str, ...] = ()
    cache: Path | None = None
    page_seconds: float = PAGE_SECONDS
    hosts: tuple[str, ...] = ()
    serve_at: str = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class _Site:
    """`name` tells its cache from others', `url` is where it is now, `pages` are all that it has."""

    name: str
    url: str
    pages: Sequence[Page]
    broken: Sequence[PageReport]
    notes: tuple[str, ...]
    own: bool
    read: Read


def audit_site(
    site: Path, settings: Settings = Settings(), on_progress: OnProgress = lambda progress: None
) -> Report:
    """Audit every page of a built folder.

    `on_progress` is called after each page, from one thread at a time. Raises SiteError,
    AxeError or BrowserNotFound (all AuditError, with a text for people) when it cannot begin.
    """
    found = find_pages(site)
    verify()
    try:
        with serve(site, settings.serve_at, base_path=found.base_path) as server:
            files = StaticSite(site, found.base_path)
            one = _Site(
                name=str(site.resolve()),
                url=server.url,
                pages=found.pages,
                broken=tuple(hidden_pages(found)),
                notes=(),
                own=is_ours(site),
                read=partial(hash_in_folder, files),
            )
            return _audit(one, settings, on_progress)
    except OSError as error:
        text = _("De website kan niet op {host} worden aangeboden: {reason}.")
        raise SiteError(text.format(host=settings.serve_at, reason=error)) from error


def audit_url(
    url: str,
    settings: Settings = Settings(),
    on_progress: OnProgress = lambda progress: None,
    sitemap: str = "",
    most_pages: int = MOST_PAGES,
) -> Report:
    """Audit the pages of a running site below the folder of this address.

    sitemap: the address or file of one, instead of what the site itself names. Raises as `audit_site` does.
    """
    start = normal(url)
    if not start:
        raise SiteError(_("'{url}' is geen webadres, zoals https://hulp.example.nl/", url=url))
    verify()
    web = Web()
    found = running_pages(start, web, sitemap, most_pages)
    read = partial(hash_on_web, web)
    one = _Site(folder(start), folder(start), found.pages, found.broken, found.notes, False, read)
    return _audit(one, settings, on_progress)


def _audit(site: _Site, settings: Settings, on_progress: OnProgress) -> Report:
    standard = settings.standard or (EVERYTHING if site.own else LAW)
    pages = settings.shard.pick(site.pages)
    hosts = (*settings.hosts, urlsplit(site.url).hostname or "")
    openers, version, endpoints = _browsers(settings, hosts)
    folder = settings.cache if version else None
    cache = _results(folder, site.name, version, standard, site.url, site.read, settings.hosts)
    known = cache.find(pages)
    left = longest_first(page for page in pages if page.url not in known)
    keep = cache.keep if folder else None
    # Browsers of this machine draw alike, so what one has measured the others need not.
    remembered: Remembered | None = None if settings.remote else {}
    auditors = [
        Auditor(opener, site.url, standard, settings.page_seconds, keep, remembered)
        for opener in openers[: len(left)]
    ]
    try:
        made = _all_audited(left, auditors, on_progress)
    finally:
        cache.save(site.pages)
    broken = site.broken if settings.shard.number == 1 else ()
    reports = [*known.values(), *made, *broken]
    notes = (*site.notes, *_shard_note(settings.shard, len(pages), len(site.pages)), *_lost_notes(endpoints))
    in_order = compared(sorted(reports, key=lambda page: page.url), standard)
    return Report(vendored_version(), in_order, standard, str(settings.shard), notes)


def _all_audited(
    pages: Sequence[Page], auditors: Sequence[Auditor], on_progress: OnProgress
) -> Sequence[PageReport]:
    """The report of each page. Raises EndpointLost when the last browser goes before the last page."""
    if not pages:
        return []
    work = audit_all(pages, auditors, on_progress)
    if len(work.reports) < len(pages):
        raise EndpointLost(
            _("Er is geen browser meer: {reasons}", reasons="; ".join(dict.fromkeys(work.lost)))
        )
    return work.reports


def _browsers(settings: Settings, hosts: tuple[str, ...]) -> tuple[list[Opener], str, list[Endpoint]]:
    """What opens each browser, and which version those are."""
    if not settings.remote:
        browser = find_browser()
        openers = [_local(browser, hosts)] * max(1, settings.jobs)
        return openers, browser_version(browser.binary), []
    endpoints = [look_at(url) for url in settings.remote]
    chosen = sessions(endpoints, max(1, settings.jobs))
    if not chosen:
        lost = "; ".join(one.lost for one in endpoints)
        raise EndpointLost(_("Geen van de adressen van --remote is te gebruiken: {reasons}.", reasons=lost))
    versions = {one.version for one in chosen}
    version = "" if "" in versions else " ".join(sorted(versions))
    return [partial(open_remote, one, hosts) for one in chosen], version, endpoints


def _local(browser: Browser, hosts: tuple[str, ...]) -> Opener:
    return partial(open_browser, browser, hosts)


def results_of_folder(cache: Path, site: Path, base_path: str, url: str, browser: Browser) -> ResultCache:
    """What earlier audits of this built folder by this browser found, in all that our own portal must pass.

    cache: the folder that keeps it. url: where the site is served now.
    """
    read = partial(hash_in_folder, StaticSite(site, base_path))
    version = browser_version(browser.binary)
    return _results(cache if version else None, str(site.resolve()), version, EVERYTHING, url, read)


def _results(
    cache: Path | None,
    name: str,
    version: str,
    standard: str,
    url: str,
    read: Read,
    hosts: tuple[str, ...] = (),
) -> ResultCache:
    file = cache / f"{hashlib.sha256(name.encode()).hexdigest()[:16]}.sqlite" if cache else None
    return ResultCache(file, f"{audit_version()} {version} {standard}", url, read, hosts)


def _shard_note(shard: Shard, picked: int, total: int) -> tuple[str, ...]:
    if shard.of == 1:
        return ()
    return (_("Deel {shard}: {picked} van de {total} pagina's.", shard=shard, picked=picked, total=total),)


def _lost_notes(endpoints: Sequence[Endpoint]) -> tuple[str, ...]:
    return tuple(
        _("Browsers van {url} vielen uit: {reason}.", url=one.url, reason=one.lost)
        for one in endpoints
        if one.lost
    )


def hidden_pages(found: SitePages) -> Iterator[PageReport]:
    """The pages that are there and not listed, or listed and not there: each an error."""
    for path in found.unlisted:
        text = _("Dit bestand staat niet in manifest.json. Elke pagina moet getest worden.")
        yield PageReport(found.base_path + path, error=text)
    for page in found.missing:
        text = _("Het bestand {file} is er niet, maar de lijst met pagina's noemt het wel.", file=page.path)
        yield PageReport(page.url, error=text)
