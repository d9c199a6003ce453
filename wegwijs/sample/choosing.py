"""A representative sample of a built site. Source: WCAG-EM 1.0 (W3C Note, 10 July 2014), step 3."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from math import ceil
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from wegwijs.audit.pages import Page, find_pages
from wegwijs.audit.states import EXTRA_VISITS

RANDOM_SHARE = 0.1
"""Step 3.2: a tenth of the structured sample, drawn at random, comes on top of it."""
NOT_SEEN = ("redirect", "components", "component-groups")
"""Kinds of pages that send on at once, or that no resident meets."""
PROCESSES: Mapping[str, tuple[str, ...]] = {
    "zoeken, lezen, langskomen": ("search", "article", "location"),
    "een brief begrijpen": ("letters", "article", "location"),
    "kiezen in een wegwijzer": ("guide-question", "guide-outcome"),
    "een probleem melden": ("home", "statement"),
}
"""Step 3.3: what somebody does from beginning to end -> the kinds of its pages."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """One page of the sample. reasons: why it is in, in Dutch."""

    page: Page
    reasons: tuple[str, ...]

    @property
    def states(self) -> tuple[str, ...]:
        """Names of the states that a page of this kind has, and others have not."""
        return tuple(one.name for one in EXTRA_VISITS.get(self.page.kind, ()))


@dataclass(frozen=True, slots=True)
class Sample:
    """pages: sorted by URL; seed: with which the random part was drawn, so that anybody can draw it again;
    processes: name -> URLs of its steps; total: pages of the site that could be chosen."""

    pages: tuple[Chosen, ...]
    seed: str
    processes: Mapping[str, tuple[str, ...]]
    total: int


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the HTML of a page shows. parts: (tag, class) of all elements; links: paths that it leads to."""

    parts: frozenset[tuple[str, str]]
    links: tuple[str, ...]
    language: str


class _Reader(HTMLParser):
    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url
        self.parts: set[tuple[str, str]] = set()
        self.links: list[str] = []
        self.language = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.parts.update((tag, one) for one in ("", *values.get("class", "").split()))
        if tag == "html":
            self.language = values.get("lang", "")
        if tag == "a" and values.get("href"):
            self.links.append(urlsplit(urljoin(self.url, values["href"])).path)


def choose(site: Path, seed: str) -> Sample:
    """The sample of a built folder. The same folder and seed give the same pages.

    Raises SiteError, OSError.
    """
    pages = [one for one in find_pages(site).pages if one.kind not in NOT_SEEN]
    seen = {one: _read(site / one.path, one.url) for one in pages}
    reasons: dict[Page, list[str]] = defaultdict(list)
    for page, reason in _structured(seen):
        reasons[page].append(reason)
    processes = {}
    for name, kinds in PROCESSES.items():
        steps = _process(kinds, seen, reasons)
        if steps:
            processes[name] = tuple(one.url for one in steps)
            for page in steps:
                reasons[page].append(f"proces: {name}")
    rest = [one for one in pages if one not in reasons]
    for page in _drawn(rest, ceil(RANDOM_SHARE * len(reasons)), seed):
        reasons[page].append("geloot")
    chosen = (Chosen(page, tuple(reasons[page])) for page in sorted(reasons, key=lambda one: one.url))
    return Sample(tuple(chosen), seed, processes, len(pages))


def _read(file: Path, url: str) -> _Seen:
    reader = _Reader(url)
    reader.feed(file.read_text("utf-8", errors="replace"))
    return _Seen(frozenset(reader.parts), tuple(reader.links), reader.language)


def _structured(seen: Mapping[Page, _Seen]) -> Iterable[tuple[Page, str]]:
    """Step 3.1: a page of each kind and of each language, and one with each part of the design.

    Of a kind, the page with most different parts: it shows most of what that kind can have.
    """
    by_kind: dict[str, list[Page]] = defaultdict(list)
    by_language: dict[str, list[Page]] = defaultdict(list)
    for page, found in seen.items():
        by_kind[page.kind].append(page)
        by_language[found.language].append(page)
    for kind in sorted(by_kind):
        yield _richest(by_kind[kind], seen), f"soort: {kind or 'onbekend'}"
    for language in sorted(by_language):
        yield _richest(by_language[language], seen), f"taal: {language or 'onbekend'}"


def _richest(pages: Sequence[Page], seen: Mapping[Page, _Seen]) -> Page:
    return min(pages, key=lambda one: (-len(seen[one].parts), one.url))


def _process(
    kinds: Sequence[str],
    seen: Mapping[Page, _Seen],
    preferred: Mapping[Page, object],
    way: tuple[Page, ...] = (),
) -> tuple[Page, ...]:
    """Pages of these kinds of which each leads to the next, those that are in the sample already first.

    Search makes its links in the browser, so any page may follow on it. way: the pages so far. Empty: the
    site has no such way.
    """
    if not kinds:
        return way
    for page in _in_order(seen, kinds[0], preferred):
        leads = not way or way[-1].kind == "search" or page.url in seen[way[-1]].links
        found = _process(kinds[1:], seen, preferred, (*way, page)) if leads and page not in way else ()
        if found:
            return found
    return ()


def _in_order(seen: Mapping[Page, _Seen], kind: str, preferred: Mapping[Page, object]) -> list[Page]:
    def rank(page: Page) -> tuple[bool, int, str]:
        return page not in preferred, -len(seen[page].parts), page.url

    return sorted((one for one in seen if one.kind == kind), key=rank)


def _drawn(pages: Iterable[Page], number: int, seed: str) -> list[Page]:
    """Pages drawn by lot: those with the lowest hash of seed and URL, the same on every machine for ever."""

    def lot(page: Page) -> str:
        return hashlib.sha256(f"{seed}\n{page.url}".encode()).hexdigest()

    return sorted(pages, key=lot)[:number]
