"""Topic pages."""

from __future__ import annotations

from functools import partial

from wegwijs.render.pages.context import Context, PageMakers
from wegwijs.render.pages.parts import teaser
from wegwijs.render.views import Link, TopicPage
from wegwijs.validate import Entry, Topic


def topic_pages(context: Context) -> PageMakers:
    for topic in context.portal.topics.values():
        yield topic.url, partial(_page, context, topic)


def _page(context: Context, topic: Entry[Topic]) -> TopicPage:
    data, portal = topic.data, context.portal
    articles = portal.articles_of_topic.get(topic.slug, ())
    shared = context.page(
        "topic",
        topic.url,
        data.title,
        data.summary,
        crumbs=(context.crumb("/onderwerpen/"),),
        current="/onderwerpen/",
        body=context.body(topic),
        sort=context.texts("Onderwerp"),
        search_kind=context.texts("Onderwerp"),
        search_weight="0.8",
        search_words=data.search_words,
        search_topics=(topic.slug,),
    )
    slugs = dict.fromkeys(slug for one in articles for slug in one.data.organisation)
    return TopicPage(
        **shared,
        icon=data.icon,
        articles=tuple(teaser(one, context.site.base_path, context.texts) for one in articles),
        organisations=tuple(context.link(portal.organisations[slug]) for slug in slugs),
        others=tuple(Link(one.title, one.url) for one in context.topics if one.url != context.url(topic.url)),
    )
