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
    by_name = {(one.collection, one.slug): one for one in portal.sources}
    # A translation or an easier version comes and goes with its original.
    originals = {
        url: by_name.get((one.collection, one.original_slug), one)
        for one in portal.sources
        for url in one.urls
    }
    dated = {url: one for url, one in originals.items() if has_days(one)}
    if not dated:
        return []
    memory = memory or Memory()
    more = (memory.same("dated", dated), portal.today)
    parts = ((one.path, (one, originals[one.url], fragments[one.path], *more)) for one in portal.sources)
    return list(chain.from_iterable(memory.recall_each("dated-links", parts, _links_of)))


def _links_of(
    source: Source, original: Source, fragment: Fragment, dated: Mapping[str, Source], today: date
) -> list[Problem]:
    return list(_links(source, original, fragment, dated, today))


def _links(
    source: Source, original: Source, fragment: Fragment, dated: Mapping[str, Source], today: date
) -> Iterator[Problem]:
    """original: of which the dates count for `source`; dated: URL -> original of the page there."""
    places = Targets(source)
    for link in fragment.links:
        place = places.next(link.target)
        target = dated.get(link.url.partition("#")[0].partition("?")[0])
        if target is not None and target is not original:
            yield from dated_problems(original, target, link.target, place(), today)
