"""The choices among spreekuren: a municipality, a day of the week, a kind. Each has a page of its own.

A choice exists for what any location has that is or was on the site, spreekuren that have stopped too:
no address goes because a date passed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from wegwijs.read.files import slugify
from wegwijs.schedule import WEEKDAYS
from wegwijs.validate import Location
from wegwijs.validate.values import SessionKind

SESSIONS_PAGE = "/spreekuren/"
MUNICIPALITY, DAY, KIND = "gemeente", "dag", "soort"
"""What is chosen by. Each is a folder below `SESSIONS_PAGE`, so that no name of one is taken for another."""
KINDS: tuple[str, ...] = get_args(get_args(SessionKind)[0])


@dataclass(frozen=True, slots=True)
class SessionFilter:
    """axis: what is chosen by; value: in the address; name: as it stands in the frontmatter."""

    axis: str
    value: str
    name: str

    @property
    def url(self) -> str:
        """Site-relative, without base path."""
        return f"{SESSIONS_PAGE}{self.axis}/{self.value}/"


def session_filters(locations: Iterable[Location]) -> tuple[SessionFilter, ...]:
    """Every choice: municipalities by name, days and kinds in their own order."""
    found = tuple(locations)
    days = {day for one in found for session in one.sessions for day in session.days}
    kinds = {session.kind for one in found for session in one.sessions}
    return (
        *_municipalities(found),
        *(SessionFilter(DAY, day, day) for day in WEEKDAYS if day in days),
        *(SessionFilter(KIND, kind, kind) for kind in KINDS if kind in kinds),
    )


def municipality_value(name: str) -> str:
    """A municipality in an address. Two that differ in accents or capitals only are taken for one."""
    return slugify(name) or f"x{name.encode().hex()}"


def _municipalities(locations: Iterable[Location]) -> Iterable[SessionFilter]:
    names: Mapping[str, str] = {
        municipality_value(name): name
        for name in sorted({one.municipality for one in locations}, reverse=True)
    }
    return (SessionFilter(MUNICIPALITY, value, names[value]) for value in sorted(names))
