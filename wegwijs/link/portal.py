"""The portal: everything, cross-referenced and immutable."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel

from wegwijs.link.references import lacks_reference, reference_problems
from wegwijs.link.states import State, has_days, is_hidden, state_of
from wegwijs.link.urls import BUILT_IN_PAGES, url_problems
from wegwijs.link.variants import original_problems, variants_by_original
from wegwijs.memory import Memory
from wegwijs.problems import Problem
from wegwijs.read import Asset, Source
from wegwijs.read.collections import COLLECTIONS
from wegwijs.schedule import COUNTRY_ONLY, Calendar
from wegwijs.validate import (
    Article,
    Entry,
    Guide,
    Location,
    Organisation,
    Records,
    Term,
    TextPage,
    Topic,
    Variant,
)

Data = TypeVar("Data", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Portal:
    """All records that are on the site on the day `today`, by slug.

    upcoming: by URL, those with a first day that has yet to come;
    expired: by URL, those whose last day is past. At their URL is a page that says so.

    articles_of_topic: slug -> articles, in the topic's own order, then by title;
    articles_of_organisation: slug -> articles, sorted by title;
    sources: every file that could be read, drafts and files with mistakes too;
    unpublished: URLs of files that gave no record yet, so that a link to one is not reported;
    variants: URL of an original -> its variants that are on the site, sorted by code;
    expired_variants: the same for the originals in `expired`. At their URLs too is a page that says so.
    """

    articles: Mapping[str, Entry[Article]]
    topics: Mapping[str, Entry[Topic]]
    organisations: Mapping[str, Entry[Organisation]]
    locations: Mapping[str, Entry[Location]]
    terms: Mapping[str, Entry[Term]]
    pages: Mapping[str, Entry[TextPage]]
    guides: Mapping[str, Entry[Guide]]
    assets: Mapping[str, Asset]
    articles_of_topic: Mapping[str, tuple[Entry[Article], ...]]
    articles_of_organisation: Mapping[str, tuple[Entry[Article], ...]]
    sources: tuple[Source, ...]
    unpublished: frozenset[str]
    today: date
    upcoming: Mapping[str, Entry[BaseModel]]
    expired: Mapping[str, Entry[BaseModel]]
    variants: Mapping[str, tuple[Entry[Variant], ...]] = field(default_factory=dict)
    expired_variants: Mapping[str, tuple[Entry[Variant], ...]] = field(default_factory=dict)
    calendar: Calendar = COUNTRY_ONLY

    def variants_of(self, url: str) -> tuple[Entry[Variant], ...]:
        """The translations and easier versions of the page at this URL."""
        return self.variants.get(url, ())

    @property
    def everything(self) -> tuple[Entry[BaseModel], ...]:
        """All records, in the order of the collections and then of the slugs."""
        return (
            *self.articles.values(),
            *self.topics.values(),
            *self.organisations.values(),
            *self.locations.values(),
            *self.terms.values(),
            *self.pages.values(),
            *self.guides.values(),
            *(variant for group in self.variants.values() for variant in group),
        )


def link(
    records: Records,
    assets: Iterable[Asset],
    today: date,
    memory: Memory | None = None,
    calendar: Calendar = COUNTRY_ONLY,
) -> tuple[Portal, list[Problem]]:
    """The portal of the day `today`, and the references and URLs in it that cannot be right."""
    memory = memory or Memory()
    problems = reference_problems(records, today, memory) + url_problems(records, memory)
    problems += original_problems(records)
    return _portal(records, assets, today, frozenset(), calendar), problems


def link_with_drafts(
    records: Records,
    assets: Iterable[Asset],
    today: date,
    unusable: Collection[str] = (),
    calendar: Calendar = COUNTRY_ONLY,
) -> Portal:
    """The portal as it would be with drafts and what is not published yet, for a preview.

    The other records are right. A draft that refers to what does not exist is left out: it cannot
    be shown. unusable: path of drafts that cannot be shown for another reason.
    """
    every = (*records.everything, *records.variants)
    coming = {one.source.path: one.source for one in every if _is_coming(one, today)}
    others = (one.source for one in records.everything if one.source.path not in coming)
    published = {(one.collection, one.slug) for one in others}
    usable = {path: one for path, one in coming.items() if path not in unusable}
    while True:
        known = published | {(one.collection, one.slug) for one in usable.values()}
        left = {path: one for path, one in usable.items() if not lacks_reference(one, known)}
        if len(left) == len(usable):
            return _portal(records, assets, today, frozenset(left), calendar)
        usable = left


def _is_coming(entry: Entry[BaseModel], today: date) -> bool:
    return state_of(entry.source, today) in (State.DRAFT, State.NOT_YET)


def _is_over(today: date, entry: Entry[BaseModel]) -> bool:
    return state_of(entry.source, today) is State.EXPIRED


def _portal(
    records: Records, assets: Iterable[Asset], today: date, shown: Set[str], calendar: Calendar
) -> Portal:
    """shown: paths of hidden files that count as published."""

    every = (*records.everything, *records.variants)
    hidden = {one.source.path for one in every if is_hidden(one, today)} - shown

    def is_shown(entry: Entry[BaseModel]) -> bool:
        return entry.source.path not in hidden

    def by_slug(entries: Iterable[Entry[Data]]) -> Mapping[str, Entry[Data]]:
        return MappingProxyType({one.slug: one for one in entries if is_shown(one)})

    articles = by_slug(records.articles)
    dated = [one for one in records.everything if has_days(one.source)]
    return Portal(
        articles=articles,
        topics=by_slug(records.topics),
        organisations=by_slug(records.organisations),
        locations=by_slug(records.locations),
        terms=by_slug(records.terms),
        pages=by_slug(records.pages),
        guides=by_slug(records.guides),
        assets=MappingProxyType({one.path: one for one in assets}),
        articles_of_topic=_by_topic(articles, records.topics),
        articles_of_organisation=_grouped(articles.values(), "organisation"),
        sources=records.sources,
        variants=variants_by_original(records, is_shown, is_shown),
        expired_variants=variants_by_original(records, partial(_is_over, today), is_shown),
        unpublished=_unpublished(records),
        today=today,
        upcoming=_by_url(dated, today, State.NOT_YET),
        expired=_by_url(dated, today, State.EXPIRED),
        calendar=calendar,
    )


def _unpublished(records: Records) -> frozenset[str]:
    """Of files that are not right yet, as far as they can be read."""
    own = {COLLECTIONS[folder].url(slug) for folder, slug in records.failed}
    failed = (one for one in records.sources if (one.collection, one.slug) in records.failed)
    return frozenset(own.union(*(one.urls for one in failed)))


def _by_url(entries: Iterable[Entry[BaseModel]], today: date, state: State) -> Mapping[str, Entry[BaseModel]]:
    return MappingProxyType({one.url: one for one in entries if state_of(one.source, today) is state})


def _by_topic(
    articles: Mapping[str, Entry[Article]], topics: Iterable[Entry[Topic]]
) -> Mapping[str, tuple[Entry[Article], ...]]:
    """The articles of each topic: those that the topic names first, then the others by title."""
    groups = dict(_grouped(articles.values(), "topic"))
    for topic in topics:
        in_topics_order = partial(_position, topic.data.articles)
        groups[topic.slug] = tuple(sorted(groups.get(topic.slug, ()), key=in_topics_order))
    return MappingProxyType(groups)


def _position(first: tuple[str, ...], article: Entry[Article]) -> int:
    return first.index(article.slug) if article.slug in first else len(first)


def _grouped(articles: Iterable[Entry[Article]], key: str) -> Mapping[str, tuple[Entry[Article], ...]]:
    groups: dict[str, list[Entry[Article]]] = defaultdict(list)
    for article in articles:
        for slug in dict.fromkeys(getattr(article.data, key)):
            groups[slug].append(article)
    return MappingProxyType(
        {slug: tuple(sorted(group, key=lambda one: one.data.title)) for slug, group in groups.items()}
    )


__all__ = ["BUILT_IN_PAGES", "Portal", "link", "link_with_drafts"]
