"""Links in texts to pages that are not on the site yet, or no longer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain

from wegwijs.check.places import Targets
from wegwijs.convert import Fragment
from wegwijs.link import Portal
from wegwijs.link.references import dated_problems
from wegwijs.link.states import has_days
from wegwijs.memory import Memory
from wegwijs.problems import Problem
from wegwijs.read import Source


def dated_link_problems(
    portal: Portal, fragments: Mapping[str, Fragment], memory: Memory | None = None
) -> list[Problem]:
    """An error for a link that arrives nowhere until a later day, a warning for one to what is over.

    fragments: path below content -> converted text, for all of `portal.sources`.
    """
    dated = {one.url: one for one in portal.sources if has_days(one)}
    if not dated:
        return []
    memory = memory or Memory()
    more = (memory.same("dated", dated), portal.today)
    parts = ((one.path, (one, fragments[one.path], *more)) for one in portal.sources)
    return list(chain.from_iterable(memory.recall_each("dated-links", parts, _links_of)))


def _links_of(source: Source, fragment: Fragment, dated: Mapping[str, Source], today: date) -> list[Problem]:
    return list(_links(source, fragment, dated, today))


def _links(source: Source, fragment: Fragment, dated: Mapping[str, Source], today: date) -> Iterator[Problem]:
    places = Targets(source)
    for link in fragment.links:
        place = places.next(link.target)
        target = dated.get(link.url.partition("#")[0].partition("?")[0])
        if target is not None and target is not source:
            yield from dated_problems(source, target, link.target, place(), today)
