"""Article pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain

from wegwijs.read.collections import ARTICLES
from wegwijs.render import structured_data
from wegwijs.render.pages.context import Context, PageMakers
from wegwijs.render.pages.handouts import handout_links
from wegwijs.render.pages.parts import (
    contact_card,
    date_text,
    reading_level,
    sources,
    teaser,
)
from wegwijs.render.pages.versions import version_fields
from wegwijs.render.views import ArticlePage, Heading, Teaser
from wegwijs.validate import Article, Entry
from wegwijs.words import long_date

MAX_RELATED = 6
MIN_HEADINGS = 4
"""Fewer headings than this need no "Op deze pagina"."""


def article_pages(context: Context) -> PageMakers:
    for article in context.portal.articles.values():
        yield article.url, partial(article_page, context, article)


def article_page(context: Context, article: Entry[Article]) -> ArticlePage:
    """The page of an article, or of a variant that was filled up from its original."""
    data, portal, base = article.data, context.portal, context.site.base_path
    topics = [portal.topics[slug] for slug in data.topic]
    fragment = context.fragments[article.source.path]
    headings = tuple(Heading(one.text, one.id) for one in fragment.headings if one.level == 2)
    checked = date_text(data.checked_on, context.texts)
    assert checked is not None, long_date(data.checked_on)
    shared = context.page(
        "article",
        article.url,
        data.title,
        data.summary,
        crumbs=(context.crumb("/onderwerpen/"), context.link(topics[0])),
        data=structured_data.article(
            data, context.absolute(article.url), context.texts.language, context.site.publisher
        ),
        current="/onderwerpen/",
        **context.explained(article),
        search_kind=context.texts("Vraag en antwoord"),
        search_weight="2",
        search_words=data.search_words,
        search_organisation=", ".join(portal.organisations[slug].data.title for slug in data.organisation),
        search_topics=data.topic,
        search_level=data.reading_level,
        **version_fields(context, article),
    )
    return ArticlePage(
        **shared,
        level=reading_level(data.reading_level, context.texts),
        checked_on=checked,
        headings=headings if len(headings) >= MIN_HEADINGS else (),
        sources=sources(data.sources, context.texts),
        contacts=tuple(
            contact_card(portal.organisations[slug], base, context.texts) for slug in data.organisation
        ),
        groups=context.groups,
        topics=tuple(context.link(topic) for topic in topics),
        related=_related(context, article),
        paper=handout_links(context, article),
    )


def _related(context: Context, article: Entry[Article]) -> tuple[Teaser, ...]:
    """Other articles of the same topics; those that the text links to come first."""
    portal = context.portal
    groups = [portal.articles_of_topic[slug] for slug in article.data.topic]
    found: dict[str, Entry[Article]] = {}
    for other in chain(_linked(context, article), *groups):
        if other.slug != article.source.original_slug:
            found.setdefault(other.slug, other)
        if len(found) == MAX_RELATED:
            break
    return tuple(teaser(one, context.site.base_path, context.texts) for one in found.values())


def _linked(context: Context, article: Entry[Article]) -> Iterator[Entry[Article]]:
    """The articles of the same topics that the text links to, in the order of the text."""
    topics = set(article.data.topic)
    for link in context.fragments[article.source.path].links:
        path = link.url.partition("#")[0]
        other = context.portal.articles.get(path.removeprefix(ARTICLES.prefix).strip("/"))
        if other is not None and path == other.url and topics & set(other.data.topic):
            yield other
