"""The report as data: pure, from what was read. It works while there are errors in the content too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wegwijs.check.readability import TextReading
from wegwijs.convert import Fragment
from wegwijs.link import Portal
from wegwijs.link.graph import link_graph
from wegwijs.link.next_change import next_change
from wegwijs.months import months_later
from wegwijs.problems import Problem
from wegwijs.report.rows import PageRow, page_rows
from wegwijs.report.tasks import Task, tasks_of
from wegwijs.report.texts import LetPass, TextRow, let_pass, text_rows
from wegwijs.report.translations import Translation, translations_of
from wegwijs.settings import Settings
from wegwijs.validate import Records

MONTHS = 12
"""Length of the calendar."""


@dataclass(frozen=True, slots=True)
class Month:
    """What falls due in one calendar month. `first` is its first day."""

    first: date
    tasks: tuple[Task, ...]
    starting: tuple[PageRow, ...]
    ending: tuple[PageRow, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The state of the content on the day `today`.

    pages: one row per file, in order of file; tasks: every check that is or will be due, the oldest first;
    orphans: articles that no other page leads to; levels and topics: (name, number of published articles);
    errors: (file, how many), also of files that could not be read;
    texts: how they read, what needs most attention first; let_pass: what editors let pass of their language;
    next_change: see `link/next_change.py`.
    """

    today: date
    next_change: date | None
    pages: tuple[PageRow, ...]
    tasks: tuple[Task, ...]
    translations: tuple[Translation, ...]
    orphans: tuple[PageRow, ...]
    levels: tuple[tuple[str, int], ...]
    topics: tuple[tuple[str, int], ...]
    errors: tuple[tuple[str, int], ...]
    calendar: tuple[Month, ...]
    texts: tuple[TextRow, ...]
    let_pass: tuple[LetPass, ...]

    def in_state(self, state: str) -> tuple[PageRow, ...]:
        """The pages in one state: see `PageRow.state`."""
        return tuple(one for one in self.pages if one.state == state)


def make_report(
    records: Records,
    portal: Portal,
    fragments: Mapping[str, Fragment],
    settings: Settings,
    problems: Sequence[Problem],
    readings: Mapping[str, TextReading],
) -> Report:
    """The report of the day `portal.today`.

    fragments: path below content -> converted text; problems: all that a check found, errors too; readings:
    path below content -> how the text reads.
    """
    by_file = {one.source.file: one for one in readings.values()}
    rows = page_rows(records, portal, problems, by_file)
    by_url = {one.url: one for one in rows}
    tasks = tasks_of(portal, settings.ages, by_url)
    graph = link_graph(portal, fragments)
    lonely = [
        url for one in portal.articles.values() if not graph.into(url := one.url) + _users(graph.uses(url))
    ]
    levels = Counter(one.data.reading_level for one in portal.articles.values())
    return Report(
        today=portal.today,
        next_change=next_change(portal),
        pages=rows,
        tasks=tasks,
        translations=translations_of(portal, settings.translations.wanted),
        orphans=tuple(by_url[url] for url in lonely),
        levels=tuple(sorted(levels.items())),
        topics=_topics(portal),
        errors=tuple(sorted(Counter(one.file for one in problems if one.is_error).items())),
        calendar=_calendar(portal.today, tasks, rows),
        texts=text_rows(rows, by_file),
        let_pass=let_pass(by_file),
    )


def _topics(portal: Portal) -> tuple[tuple[str, int], ...]:
    return tuple(
        (one.data.title, len(portal.articles_of_topic.get(one.slug, ())))
        for one in sorted(portal.topics.values(), key=lambda one: (one.data.order, one.slug))
    )


def _users(uses: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(url for url, _ in uses)


def _calendar(today: date, tasks: Sequence[Task], rows: Sequence[PageRow]) -> tuple[Month, ...]:
    """This month and the next ones. What is already due is not in it."""
    first = today.replace(day=1)
    firsts = dict.fromkeys(months_later(first, number) for number in range(MONTHS))
    return tuple(_month(one, today, tasks, rows) for one in firsts)


def _month(first: date, today: date, tasks: Sequence[Task], rows: Sequence[PageRow]) -> Month:
    def falls(day: date | None) -> bool:
        return day is not None and day >= today and (day.year, day.month) == (first.year, first.month)

    live = [one for one in rows if one.state in ("published", "not-yet")]
    return Month(
        first,
        tuple(one for one in tasks if falls(one.due_on)),
        tuple(one for one in live if falls(one.publish_from)),
        tuple(one for one in live if falls(one.expires_on)),
    )
