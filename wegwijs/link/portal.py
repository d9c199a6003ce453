"""The portal: everything, cross-referenced and immutable."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel

from wegwijs.link.references import reference_problems
from wegwijs.link.states import State, is_hidden, state_of
from wegwijs.link.urls import BUILT_IN_PAGES, url_problems
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
    today: date
    upcoming: Mapping[str, Entry[BaseModel]]
    expired: Mapping[str, Entry[BaseModel]]

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
        )


def link(records: Records, assets: Iterable[Asset], today: date) -> tuple[Portal, list[Problem]]:
    """The portal of the day `today`, and the references and URLs in it that cannot be right."""
    problems = reference_problems(records, today) + url_problems(records)
    articles = _by_slug(records.articles, today)
    portal = Portal(
        articles=articles,
        topics=_by_slug(records.topics, today),
        organisations=_by_slug(records.organisations, today),
        locations=_by_slug(records.locations, today),
        terms=_by_slug(records.terms, today),
        pages=_by_slug(records.pages, today),
        assets=MappingProxyType({one.path: one for one in assets}),
        articles_of_topic=_by_topic(articles, records.topics),
        articles_of_organisation=_grouped(articles.values(), "organisation"),
        sources=records.sources,
        unpublished=frozenset(COLLECTIONS[folder].url(slug) for folder, slug in records.failed),
        today=today,
        upcoming=_by_url(records, today, State.NOT_YET),
        expired=_by_url(records, today, State.EXPIRED),
    )
    return portal, problems


def _by_slug(entries: Iterable[Entry[Data]], today: date) -> Mapping[str, Entry[Data]]:
    return MappingProxyType({one.slug: one for one in entries if not is_hidden(one, today)})


def _by_url(records: Records, today: date, state: State) -> Mapping[str, Entry[BaseModel]]:
    found = (one for one in records.everything if state_of(one.source, today) is state)
    return MappingProxyType({one.url: one for one in found})


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
