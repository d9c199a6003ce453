"""The portal: everything, cross-referenced and immutable."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel

from wegwijs.link.references import reference_problems
from wegwijs.link.urls import BUILT_IN_PAGES, url_problems
from wegwijs.link.variants import original_problems, variants_by_original
from wegwijs.problems import Problem
from wegwijs.read import Asset, Source
from wegwijs.read.collections import COLLECTIONS
from wegwijs.validate import (
    Article,
    Entry,
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
    """All published records by slug. Drafts are not in it.

    articles_of_topic: slug -> articles, in the topic's own order, then by title;
    articles_of_organisation: slug -> articles, sorted by title;
    sources: every file that could be read, drafts and files with mistakes too;
    unpublished: URLs of files that gave no record yet, so that a link to one is not reported.
    """

    articles: Mapping[str, Entry[Article]]
    topics: Mapping[str, Entry[Topic]]
    organisations: Mapping[str, Entry[Organisation]]
    locations: Mapping[str, Entry[Location]]
    terms: Mapping[str, Entry[Term]]
    pages: Mapping[str, Entry[TextPage]]
    assets: Mapping[str, Asset]
    articles_of_topic: Mapping[str, tuple[Entry[Article], ...]]
    articles_of_organisation: Mapping[str, tuple[Entry[Article], ...]]
    sources: tuple[Source, ...]
    unpublished: frozenset[str]
    variants: Mapping[str, tuple[Entry[Variant], ...]] = field(default_factory=dict)
    """URL of an original -> its published variants, sorted by code."""

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
            *(variant for group in self.variants.values() for variant in group),
        )


def link(records: Records, assets: Iterable[Asset]) -> tuple[Portal, list[Problem]]:
    """The portal, and the references and URLs in it that cannot be right."""
    problems = reference_problems(records) + url_problems(records) + original_problems(records)
    articles = _by_slug(records.articles)
    portal = Portal(
        articles=articles,
        topics=_by_slug(records.topics),
        organisations=_by_slug(records.organisations),
        locations=_by_slug(records.locations),
        terms=_by_slug(records.terms),
        pages=_by_slug(records.pages),
        assets=MappingProxyType({one.path: one for one in assets}),
        articles_of_topic=_by_topic(articles, records.topics),
        articles_of_organisation=_grouped(articles.values(), "organisation"),
        sources=records.sources,
        variants=variants_by_original(records),
        unpublished=frozenset(COLLECTIONS[folder].url(slug) for folder, slug in records.failed),
    )
    return portal, problems


def _by_slug(entries: Iterable[Entry[Data]]) -> Mapping[str, Entry[Data]]:
    published = [one for one in entries if not getattr(one.data, "draft", False)]
    return MappingProxyType({one.slug: one for one in published})


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


__all__ = ["BUILT_IN_PAGES", "Portal", "link"]
