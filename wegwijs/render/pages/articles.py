"""Article pages."""

from __future__ import annotations

from collections.abc import Iterator

from wegwijs.render import structured_data
from wegwijs.render.pages.context import Context
from wegwijs.render.pages.parts import (
    contact_card,
    date_text,
    reading_level,
    sources,
    teaser,
)
from wegwijs.render.views import ArticlePage, Heading, Teaser
from wegwijs.validate import Article, Entry
from wegwijs.words import long_date

MAX_RELATED = 6


def article_pages(context: Context) -> Iterator[ArticlePage]:
    for article in context.portal.articles.values():
        yield _page(context, article)


def _page(context: Context, article: Entry[Article]) -> ArticlePage:
    data, portal, base = article.data, context.portal, context.site.base_path
    topics = [portal.topics[slug] for slug in data.topic]
    fragment = context.fragments[article.source.path]
    checked = date_text(data.checked_on)
    assert checked is not None, long_date(data.checked_on)
    shared = context.page(
        "article",
        article.url,
        data.title,
        data.summary,
        crumbs=(context.crumb("/onderwerpen/"), context.link(topics[0])),
        data=structured_data.article(
            data, context.absolute(article.url), context.site.language, context.site.publisher
        ),
        current="/onderwerpen/",
        body=context.body(article),
        search_kind="Vraag en antwoord",
        search_weight="2",
        search_words=_search_words(context, article),
        search_topics=data.topic,
        search_level=data.reading_level,
    )
    return ArticlePage(
        **shared,
        level=reading_level(data.reading_level),
        checked_on=checked,
        headings=tuple(Heading(one.text, one.id) for one in fragment.headings if one.level == 2),
        sources=sources(data.sources),
        contacts=tuple(contact_card(portal.organisations[slug], base) for slug in data.organisation),
        groups=context.groups,
        topics=tuple(context.link(topic) for topic in topics),
        related=_related(context, article),
    )


def _search_words(context: Context, article: Entry[Article]) -> str:
    """The editor's search words, and the names people use for the organisation."""
    organisations = [context.portal.organisations[slug].data for slug in article.data.organisation]
    names = [one.title for one in organisations]
    return ", ".join(dict.fromkeys([*article.data.search_words, *names]))


def _related(context: Context, article: Entry[Article]) -> tuple[Teaser, ...]:
    """Other articles of the same topics; those that the text links to come first."""
    portal = context.portal
    linked = {one.url for one in context.fragments[article.source.path].links}
    same = [other for slug in article.data.topic for other in portal.articles_of_topic[slug]]
    others = {one.slug: one for one in same if one.slug != article.slug}
    ordered = sorted(others.values(), key=lambda one: one.url not in linked)
    return tuple(teaser(one, context.site.base_path) for one in ordered[:MAX_RELATED])
