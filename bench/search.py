"""How good search is, on the real search page in Chromium, beside Pagefind alone over the same pages.

python bench/search.py                                  # all of tests/search, slips, and what it costs
python bench/search.py tests/search/places.tsv --slips 0    # one set of queries, or several
python bench/search.py --in-page                        # the query side only: for who works on it
python bench/search.py --throttle                       # and the first question at 400 kbit/s and 400 ms
python bench/search.py --pages 1000 10000               # development.tsv, among generated articles

It makes the portal in a temporary folder. See bench/README.md for what is measured.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from selenium.webdriver.chromium.webdriver import ChromiumDriver

REPO = Path(__file__).parent.parent
sys.path.insert(0, str(REPO))

import search_portal  # noqa: E402 (after the path)
import search_tables  # noqa: E402 (after the path)
from search_browser import (  # noqa: E402 (after the path)
    FAST,
    SLOW,
    OurSearch,
    Pagefind,
    QuerySide,
    Search,
    browser,
    connection,
    served,
)
from search_portal import Portal  # noqa: E402 (after the path)

from bench.quality import Answer, Answers, Query, QuerySet, Wanted, read_set  # noqa: E402 (after the path)
from bench.slips import slips  # noqa: E402 (after the path)

SETS = REPO / "tests" / "search"
DEVELOPMENT = SETS / "development.tsv"
PLAIN, WITH_WORDS = "pagefind-plain", "pagefind-words"
OUR_NAME, PLAIN_NAME, WORDS_NAME = "Wegwijs", "Pagefind, plain", "Pagefind, search words"
WEIGHTS = {"ranking": {"metaWeights": {"title": 5, "zoekwoorden": 3}}}
FIRST_QUESTIONS = ("toeslag aanvragen", "paspoort verlopen", "rekening cak")
"""Asked on a fresh page; the figures are medians over them."""


@dataclass(frozen=True, slots=True)
class Built:
    """A portal, and where it is served. indexing: name of a way of searching -> seconds for its index."""

    portal: Portal
    url: str
    indexing: dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("sets", type=Path, nargs="*", help="TSV files; default: all of tests/search")
    parser.add_argument("--pages", type=int, nargs="+", default=[], metavar="N", help="articles in all")
    parser.add_argument("--slips", type=int, default=2, metavar="N", help="rounds of slips for each title")
    parser.add_argument("--ask", nargs="+", default=[], metavar="Q", help="only the first results of these")
    parser.add_argument("--in-page", action="store_true", help="the query side only, without its page: fast")
    parser.add_argument("--throttle", action="store_true", help="the first question on a slow connection too")
    parser.add_argument("--report", type=Path, help="write the tables to this file too")
    parser.add_argument("--keep", type=Path, help="make the portals in this new folder, and leave them")
    options = parser.parse_args()
    lines = []
    with _folder(options.keep) as folder:
        for line in report(folder, options):  # shown at once: all of it may take an hour
            print(line, flush=True)
            lines.append(line)
    if options.report:
        options.report.write_text("\n".join([*lines, ""]), "utf-8")


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep is None:
        with tempfile.TemporaryDirectory(prefix="wegwijs-bench-") as folder:
            yield Path(folder)
    else:
        keep.mkdir(parents=True)  # a new one: what somebody has there is not ours
        yield keep.absolute()


def report(folder: Path, options: argparse.Namespace) -> Iterator[str]:
    """All tables in Markdown."""
    load = os.getloadavg()[0]
    yield f"# How good search is\n\n{date.today()}; {os.cpu_count()} cores, load {load:.1f} before.\n"
    if options.pages:
        yield from _sizes(folder, options)
        return
    with _built(folder / "portal", 0) as built, browser() as driver:
        yield from search_tables.portal_lines(built.portal, built.indexing)
        if options.ask:
            asked = QuerySet("asked", Wanted.PAGE, tuple(Query(one) for one in options.ask))
            ways = _ways(driver, built, enter=True)
            yield from search_tables.first_table({way.name: _answers(way, asked) for way in ways})
            return
        yield from _quality(built, driver, options)
        if not options.in_page:
            yield from _cost(built, driver, throttle=options.throttle)


@contextmanager
def _built(folder: Path, pages: int) -> Iterator[Built]:
    """A portal with both indexes of Pagefind alone beside ours, served on this machine."""
    _say(f"build a portal of {pages or 'the planned'} articles")
    portal = search_portal.make(folder, pages)
    indexing = {
        OUR_NAME: portal.index,
        PLAIN_NAME: search_portal.add_pagefind(folder, portal, PLAIN, words=False),
        WORDS_NAME: search_portal.add_pagefind(folder, portal, WITH_WORDS, words=True),
    }
    with served(portal.site) as url:
        yield Built(portal, url, indexing)


def _ways(driver: ChromiumDriver, built: Built, *, enter: bool = False) -> list[Search]:
    """Ours first, then what it is compared with. enter: press Enter behind each question."""
    return [
        OurSearch(driver, OUR_NAME, built.url, enter=enter),
        Pagefind(driver, PLAIN_NAME, built.url, PLAIN, {}),
        Pagefind(driver, WORDS_NAME, built.url, WITH_WORDS, WEIGHTS),
    ]


def _sets(files: Sequence[Path], built: Built) -> list[QuerySet]:
    return [read_set(file).with_pages(frozenset(built.portal.names)) for file in files]


def _quality(built: Built, driver: ChromiumDriver, options: argparse.Namespace) -> Iterator[str]:
    """The tables of all sets, and then what was missed."""
    sets = _sets(options.sets or sorted(SETS.glob("*.tsv")), built)
    inner: list[Search] = [QuerySide(driver, OUR_NAME, built.url)] if options.in_page else []
    ways = inner or _ways(driver, built)
    results = {one.name: {way.name: _answers(way, one) for way in ways} for one in sets}
    for wanted in Wanted:
        some = {one.name: results[one.name] for one in sets if one.wanted is wanted}
        yield from search_tables.set_table(wanted, some)
    yield from search_tables.part_table(results, built.portal.names)
    if options.slips:
        slipped = _slipped(built.portal.articles, options.slips)
        ways = inner or _ways(driver, built, enter=True)
        yield from search_tables.slip_table({way.name: _answers(way, slipped) for way in ways})
    for one in sets:
        yield from search_tables.miss_lines(one, results[one.name][OUR_NAME])


def _answers(way: Search, queries: QuerySet) -> Answers:
    """What each query of a set gets, on one page on which all of them are asked."""
    _say(f"{queries.name}: {len(queries.queries)} queries, {way.name}")
    way.open()
    return [(query, way.ask(query.text)) for query in queries.queries]


def _slipped(titles: Sequence[str], rounds: int) -> QuerySet:
    """Queries with one slip for every title; their kind is the kind of slip."""
    found = {(one, title) for seed in range(rounds) for title in titles for one in slips(title, seed)}
    ordered = sorted(found, key=lambda one: (one[1], one[0].kind, one[0].text))
    return QuerySet(
        "slips", Wanted.PAGE, tuple(Query(one.text, (title,), one.kind) for one, title in ordered)
    )


def _cost(built: Built, driver: ChromiumDriver, *, throttle: bool) -> Iterator[str]:
    """The first question on a fresh page: Enter comes at once, so little was loaded while somebody typed."""
    ways = _ways(driver, built, enter=True)
    fast = {way.name: _first(driver, way, FAST) for way in ways}
    yield from search_tables.cost_table("The first question on a fresh page", fast)
    if throttle:
        slow = {way.name: _first(driver, way, SLOW) for way in ways}
        yield from search_tables.cost_table("The same at 400 kbit/s and 400 ms", slow)


def _first(driver: ChromiumDriver, way: Search, conditions: Mapping[str, object]) -> Answer:
    """The medians over `FIRST_QUESTIONS` of the first answer on a page that was just loaded."""
    found = []
    for question in FIRST_QUESTIONS:
        _say(f"first question {question!r}, {way.name}")
        way.open()
        with connection(driver, conditions):
            found.append(way.ask(question))
    first, whole = (median(getattr(one, name) for one in found) for name in ("first", "whole"))
    return Answer((), first=first, whole=whole, size=round(median(one.size for one in found)))


def _sizes(folder: Path, options: argparse.Namespace) -> Iterator[str]:
    """The development set at every size, with the index time and what a first question costs."""
    for pages in options.pages:
        with _built(folder / str(pages), pages) as built, browser() as driver:
            yield f"## {pages:,} articles\n"
            yield from search_tables.portal_lines(built.portal, built.indexing)
            for one in _sets(options.sets or [DEVELOPMENT], built):
                results = {way.name: _answers(way, one) for way in _ways(driver, built)}
                yield from search_tables.set_table(one.wanted, {one.name: results})
                yield from search_tables.miss_lines(one, results[OUR_NAME])
            yield from _cost(built, driver, throttle=options.throttle)


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
