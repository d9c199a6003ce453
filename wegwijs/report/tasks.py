"""What has to be checked, and by when: pages, sources, phone numbers and hours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from wegwijs.link import Portal
from wegwijs.months import months_later
from wegwijs.report.rows import PageRow
from wegwijs.settings import Ages
from wegwijs.validate import Article, Entry, Location

PAGE, SOURCE, PHONE, HOURS = "page", "source", "phone", "hours"


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to check.

    kind: "page", "source", "phone" or "hours"; what: which of them, empty for the page itself;
    checked_on: last time, None if never; due_on: last day on which that is good enough; days: from today
    until then, negative if it is past.
    """

    kind: str
    what: str
    page: PageRow
    checked_on: date | None
    due_on: date
    days: int

    @property
    def is_late(self) -> bool:
        return self.days < 0


def tasks_of(portal: Portal, ages: Ages, rows: Mapping[str, PageRow]) -> tuple[Task, ...]:
    """All checks of pages that are or will be on the site, the first that is due first.

    rows: by URL. The rules are those of `check/dates.py`.
    """
    tasks = []
    for entry in (*portal.everything, *portal.upcoming.values()):
        for kind, what, checked_on, due_on in _dates(entry, portal.today, ages):
            days = (due_on - portal.today).days
            tasks.append(Task(kind, what, rows[entry.url], checked_on, due_on, days))
    return tuple(sorted(tasks, key=lambda one: (one.due_on, one.page.file, one.kind, one.what)))


_Dates = Iterator[tuple[str, str, date | None, date]]


def _dates(entry: Entry[BaseModel], today: date, ages: Ages) -> _Dates:
    yield from _page(entry, ages)
    for source in getattr(entry.data, "sources", ()):
        if source.seen_on:
            yield SOURCE, source.title, source.seen_on, months_later(source.seen_on, ages.facts)
    phone = getattr(entry.data, "phone", None)
    if phone and not phone.example:
        checked = phone.checked_on
        yield PHONE, phone.number, checked, months_later(checked, ages.facts) if checked else today
    if isinstance(entry.data, Article):
        for call in entry.data.call_now:
            yield PHONE, call.number, call.checked_on, months_later(call.checked_on, ages.facts)
    if isinstance(entry.data, Location):
        yield from _hours(entry.data, today, ages)


def _page(entry: Entry[BaseModel], ages: Ages) -> _Dates:
    checked = getattr(entry.data, "checked_on", None)
    if checked is None or (isinstance(entry.data, Location) and entry.data.sessions):
        return
    review = entry.data.review_by if isinstance(entry.data, Article) else None
    yield PAGE, "", checked, review or months_later(checked, ages.facts)


def _hours(data: Location, today: date, ages: Ages) -> _Dates:
    for session in data.sessions:
        checked = session.checked_on or data.checked_on
        if not session.ends or session.ends >= today:
            yield HOURS, session.name, checked, months_later(checked, ages.hours) if checked else today
