"""Variants beside their originals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from types import MappingProxyType

from pydantic import BaseModel

from wegwijs.link.urls import BUILT_IN_PAGES
from wegwijs.problems import Place, Problem, did_you_mean, problem
from wegwijs.read.collections import COLLECTIONS
from wegwijs.validate import Entry, Records, Variant


def variants_by_original(
    records: Records,
    is_original: Callable[[Entry[BaseModel]], bool],
    is_shown: Callable[[Entry[BaseModel]], bool],
) -> Mapping[str, tuple[Entry[Variant], ...]]:
    """URL of an original -> its variants: those that are shown, of the originals that are asked for."""
    if not records.variants:
        return MappingProxyType({})
    originals = {(one.source.collection, one.slug) for one in (*records.articles, *records.pages)
                 if is_original(one) and one.url not in BUILT_IN_PAGES}  # fmt: skip
    groups: dict[str, list[Entry[Variant]]] = defaultdict(list)
    for one in sorted(records.variants, key=lambda one: (one.source.collection, one.slug)):
        source = one.source
        if (source.collection, source.original_slug) in originals and is_shown(one):
            groups[COLLECTIONS[source.collection].url(source.original_slug)].append(one)
    return MappingProxyType({url: tuple(group) for url, group in groups.items()})


def original_problems(records: Records) -> list[Problem]:
    """A problem for every variant without an original, and of a page that Wegwijs makes itself."""
    if not records.variants:
        return []
    known = {(one.collection, one.slug) for one in records.sources if not one.variant} | records.failed
    problems = []
    for variant in records.variants:
        source, place = variant.source, Place(variant.source.file)
        slug, collection = source.original_slug, source.collection
        if (collection, slug) not in known:
            slugs = [name for folder, name in known if folder == collection and "." not in name]
            suggestion = did_you_mean(slug, slugs)
            problems.append(problem("variant-no-original", place, name=f"{slug}.md", suggestion=suggestion))
        elif COLLECTIONS[collection].url(slug) in BUILT_IN_PAGES:
            problems.append(problem("variant-not-here", place, folder=f"{collection}/{slug}", original=slug))
    return problems
