"""Whether a file is on the site on a day: a draft, not yet, published, or no longer.

Decided here and nowhere else. It is read from the source, not from the record, so that it is also
known of a file with another mistake in it.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import BaseModel

from wegwijs.read import Source
from wegwijs.validate import Entry
from wegwijs.validate.records import SCHEMAS


class State(StrEnum):
    """Of a file, on a day."""

    DRAFT = "draft"
    NOT_YET = "not-yet"
    PUBLISHED = "published"
    EXPIRED = "expired"


def first_day(source: Source) -> date | None:
    """The first day on which the page is on the site; None: there is no such day in its frontmatter."""
    return _day(source, "publish_from")


def last_day(source: Source) -> date | None:
    """The last day on which the page's text is on the site; None: it stays."""
    return _day(source, "expires_on")


def has_days(source: Source) -> bool:
    """Whether the frontmatter has a first or a last day in it, right or wrong."""
    return "publish_from" in source.values or "expires_on" in source.values


def state_of(source: Source, today: date) -> State:
    """The state of a file on the day `today`."""
    if source.draft:
        return State.DRAFT
    if not has_days(source):
        return State.PUBLISHED
    first, last = first_day(source), last_day(source)
    if first is not None and today < first:
        return State.NOT_YET
    if last is not None and last < today:
        return State.EXPIRED
    return State.PUBLISHED


def is_hidden(entry: Entry[BaseModel], today: date) -> bool:
    """Whether a record is left out of pages, lists and search on the day `today`."""
    return state_of(entry.source, today) is not State.PUBLISHED


def refers_too_soon(source: Source, target: Source, today: date) -> date | None:
    """The first day of `target`, if there is a day from `today` on when only `source` is on the site.

    A file that appears on the same day as what it refers to, or later, may refer to it already.
    """
    first = first_day(target)
    if first is None or target.draft or source.draft:
        return None
    begins = max(today, first_day(source) or today)
    ends = last_day(source) or date.max
    return first if begins < first and begins <= ends else None


def _day(source: Source, key: str) -> date | None:
    """The date at a key; None for a value or a key that cannot be there, about which there is a problem."""
    value = source.values.get(key)
    if value is None or key not in SCHEMAS[source.collection].model_fields:
        return None
    try:
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        return None
