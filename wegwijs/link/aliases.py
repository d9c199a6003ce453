"""Everything that has a page, and the old URLs that lead there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pydantic import BaseModel

from wegwijs.validate import Entry

if TYPE_CHECKING:
    from wegwijs.link.portal import Portal


def entries_on_site(portal: Portal) -> Iterator[Entry[BaseModel]]:
    """Every record with a page, be it one that says that it is over; in a fixed order."""
    yield from portal.everything
    yield from portal.expired.values()
    for group in portal.expired_variants.values():
        yield from group


def aliases_on_site(portal: Portal) -> Iterator[tuple[str, Entry[BaseModel]]]:
    """Every old URL, with the entry to whose page it leads."""
    for entry in entries_on_site(portal):
        for alias in getattr(entry.data, "aliases", ()):
            yield alias, entry
