"""What is not on the site yet: a mistake in it must not wait for that day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from wegwijs.link import Portal
from wegwijs.validate import Article, Entry, Location

Kind = TypeVar("Kind", Article, Location)


def upcoming(portal: Portal, kind: type[Kind]) -> Iterator[Entry[Kind]]:
    """The records of a kind that come later, in order of URL."""
    for one in portal.upcoming.values():
        if isinstance(one.data, kind):
            yield Entry(one.source, one.data)
