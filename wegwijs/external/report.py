"""From outcomes to problems: one for each place where a link stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from wegwijs.external.addresses import Uses
from wegwijs.external.outcome import Kind, Outcome
from wegwijs.language import _
from wegwijs.problems import Place, Problem, problem
from wegwijs.settings import AllowedLink
from wegwijs.words import date_for_editors

FEW = 3
"""So many names can all be wrong without it being the internet that is missing."""


def link_problems(uses: Uses, outcomes: Mapping[str, Outcome], place: Place) -> Iterator[Problem]:
    """Problems of links that do not work. What refuses to be checked is no problem. Without internet there
    is one problem, at `place`."""
    if len(outcomes) > FEW and all(one.no_answer for one in outcomes.values()):
        yield problem("outside-offline", place)
        return
    for address, places in uses.items():
        page, _hash, anchor = address.partition("#")
        outcome = outcomes.get(page)
        if outcome is not None:
            for place in places:
                yield from _problems(page, anchor, outcome, place)


def _problems(url: str, anchor: str, outcome: Outcome, place: Place) -> Iterator[Problem]:
    if outcome.kind is Kind.GONE:
        yield problem("outside-gone", place, url=url, status=outcome.status)
    elif outcome.kind is Kind.MOVED:
        yield problem("outside-moved", place, url=url, location=outcome.location)
    elif outcome.kind is Kind.FAILED:
        yield problem("outside-failed", place, url=url, reason=_(outcome.reason, status=outcome.status))
    if anchor and anchor in outcome.missing:
        yield problem("outside-anchor", place, url=url, anchor=anchor)


def allowed(address: str, allow: Sequence[AllowedLink], today: date) -> bool:
    """Whether a link need not be checked on the day `today`."""
    return any(_fits(address, one) and today <= one.until for one in allow)


def _fits(address: str, entry: AllowedLink) -> bool:
    if entry.url.endswith("*"):
        return address.startswith(entry.url[:-1])
    return address.partition("#")[0] == entry.url.partition("#")[0]


def allow_problems(
    allow: Sequence[AllowedLink], addresses: Collection[str], today: date, place: Place
) -> Iterator[Problem]:
    """Exceptions that are over, or that no link needs."""
    for one in allow:
        if one.until < today:
            until = date_for_editors(one.until)
            yield problem("outside-allow-expired", place, url=one.url, until=until, reason=one.reason)
        elif not any(_fits(address, one) for address in addresses):
            yield problem("outside-allow-unused", place, url=one.url)
