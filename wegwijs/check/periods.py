"""From when until when a page is on the site, and who looks after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from pydantic import BaseModel

from wegwijs.link import Portal
from wegwijs.link.states import first_day, last_day
from wegwijs.months import months_later
from wegwijs.problems import Problem, problem
from wegwijs.validate import Entry
from wegwijs.words import date_for_editors

LONG_EXPIRED = 6
"""Months after its last day that a page still tells readers so; then it is time to clear it away."""

LIKENESS = 0.85
"""How much two names must be alike to be taken for one (difflib's ratio): "Anna Smit", "Anna Smid"."""


def period_problems(portal: Portal) -> list[Problem]:
    """Problems with the first and last day of pages, and with names of owners."""
    entries = (*portal.everything, *portal.upcoming.values(), *portal.expired.values())
    problems = [found for one in entries for found in _period(one, portal)]
    return problems + list(_owners(entries))


def _period(entry: Entry[BaseModel], portal: Portal) -> Iterator[Problem]:
    last = last_day(entry.source)
    if last is None:
        return
    first, place = first_day(entry.source), entry.place("expires_on")
    if first is not None and last < first:
        yield problem(
            "expires-before-publish", place, expires=date_for_editors(last), publish=date_for_editors(first)
        )
    elif months_later(last, LONG_EXPIRED) < portal.today:
        date = date_for_editors(last)
        yield problem("expired-long", place, date=date, months=LONG_EXPIRED, url=entry.url)


def _owners(entries: Sequence[Entry[BaseModel]]) -> Iterator[Problem]:
    """A warning for a name that is almost one which stands on more pages."""
    named = [(one, owner) for one in entries if (owner := owner_of(one))]
    counts = Counter(owner for _, owner in named)
    others = {owner: _commoner(owner, counts) for owner in counts}
    for entry, owner in named:
        other = others[owner]
        if other:
            yield problem("owner-alike", entry.place("owner"), value=owner, other=other, count=counts[other])


def _commoner(owner: str, counts: Mapping[str, int]) -> str:
    """The name that is nearly this one and stands on more pages; empty if there is none."""
    commoner = sorted(name for name, count in counts.items() if count > counts[owner])
    alike = get_close_matches(owner.casefold(), [one.casefold() for one in commoner], 1, LIKENESS)
    return next((one for one in commoner if one.casefold() == alike[0]), "") if alike else ""


def owner_of(entry: Entry[BaseModel]) -> str:
    """Who looks after a page; empty if nobody is named."""
    return getattr(entry.data, "owner", None) or ""
