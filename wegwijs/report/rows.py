"""One row per file: what it is, where it is, and how it is doing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pydantic import BaseModel

from wegwijs.check.periods import owner_of
from wegwijs.check.readability import TextReading
from wegwijs.link import Portal
from wegwijs.link.states import State, first_day, last_day, state_of
from wegwijs.problems import Problem
from wegwijs.read import Source
from wegwijs.read.collections import COLLECTIONS
from wegwijs.validate import Article, Entry, Records

BROKEN = "broken"
"""State of a file in which the data at the top is not right yet; the others are those of `State`."""


@dataclass(frozen=True, slots=True)
class PageRow:
    """One file of the content.

    url: site-relative; kind: its folder, "artikelen"; state: "published", "draft", "not-yet", "expired" or
    "broken"; level and topics: of articles; owner: empty if nobody is named; errors and warnings: how many.
    estimate: how hard it reads, 1 (A1) to 5 (C1), with its margin in the same unit and the level it looks
    like; None and "" if it has no sentences in Dutch. words: how many were measured; is_short: too few for
    more than an advice (`min_words` in the settings).
    """

    title: str
    url: str
    file: str
    kind: str
    state: str
    level: str = ""
    topics: tuple[str, ...] = ()
    owner: str = ""
    checked_on: date | None = None
    review_by: date | None = None
    publish_from: date | None = None
    expires_on: date | None = None
    errors: int = 0
    warnings: int = 0
    estimate: float | None = None
    margin: float | None = None
    estimated_level: str = ""
    words: int = 0
    is_short: bool = False

    @property
    def is_online(self) -> bool:
        """Whether there is a page at its URL."""
        return self.state in ("published", "expired")


def page_rows(
    records: Records, portal: Portal, problems: Sequence[Problem], readings: Mapping[str, TextReading]
) -> tuple[PageRow, ...]:
    """A row for every file that could be read, in order of file. readings: file -> how its text reads."""
    entries = {one.source.path: one for one in records.everything}
    errors = Counter(one.file for one in problems if one.is_error)
    warnings = Counter(one.file for one in problems if not one.is_error)
    originals = {(one.collection, one.slug): one for one in records.sources}
    titles = {one.slug: one.data.title for one in records.topics}
    rows = []
    for source in records.sources:
        failed = (source.collection, source.slug) in records.failed
        original = originals.get((source.collection, source.original_slug), source)
        state = BROKEN if failed else _state(source, original, portal.today)
        row = _row(source, entries.get(source.path), state, titles)
        row = replace(row, errors=errors[source.file], warnings=warnings[source.file])
        reading = readings.get(source.file)
        rows.append(_measured(row, reading) if reading else row)
    return tuple(rows)


def _measured(row: PageRow, reading: TextReading) -> PageRow:
    """The row with how hard the text reads."""
    found = reading.estimate
    if found is None:
        return row
    return replace(
        row,
        estimate=found.score,
        margin=found.margin,
        estimated_level=found.level,
        words=found.words,
        is_short=found.words < reading.settings.min_words,
    )


def _state(source: Source, original: Source, today: date) -> str:
    """A translation or an easier version is on the site with its original, or not at all."""
    own = state_of(source, today)
    return (state_of(original, today) if own is State.PUBLISHED else own).value


def _row(source: Source, entry: Entry[BaseModel] | None, state: str, titles: Mapping[str, str]) -> PageRow:
    data = entry.data if entry else None
    article = data if isinstance(data, Article) else None
    return PageRow(
        title=str(getattr(data, "title", "") or _title(source)),
        url=source.url,
        file=source.file,
        kind=COLLECTIONS[source.collection].folder,
        state=state,
        level=article.reading_level if article else "",
        topics=tuple(titles.get(slug, slug) for slug in article.topic) if article else (),
        owner=owner_of(entry) if entry else "",
        checked_on=getattr(data, "checked_on", None),
        review_by=getattr(data, "review_by", None),
        publish_from=first_day(source),
        expires_on=last_day(source),
    )


def _title(source: Source) -> str:
    """What a file with mistakes is called: its title if there is one, else its name."""
    title = source.values.get("title")
    return title if isinstance(title, str) and title else source.slug
