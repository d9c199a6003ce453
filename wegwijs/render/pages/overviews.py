"""The pages that Wegwijs makes itself: home, the lists, the letters and search."""

from __future__ import annotations

from functools import partial
from typing import Any

from markupsafe import Markup

from wegwijs.render.pages.call_now import call_now
from wegwijs.render.pages.context import SEARCH_POLICY, Context, PageMakers
from wegwijs.render.pages.defaults import DEFAULT_INTRODUCTIONS
from wegwijs.render.pages.explanations import meaning
from wegwijs.render.pages.organisations import sender_letter
from wegwijs.render.pages.parts import LEVELS, by_letter, phone, teaser
from wegwijs.render.pages.snippets import snippet_groups
from wegwijs.render.views import (
    EmbeddingPage,
    HomePage,
    IndexPage,
    LettersPage,
    SearchPage,
    Teaser,
    TopicsPage,
)
from wegwijs.validate import Entry, TextPage
from wegwijs.words import sort_key

GENERAL_LETTER_ARTICLE = "brief-van-de-overheid"
"""Where a resident goes whose sender is not in the list."""


def overview_pages(context: Context) -> PageMakers:
    yield "/", partial(_home, context)
    yield "/artikelen/", partial(_articles, context)
    yield "/onderwerpen/", partial(_topics, context)
    yield "/organisaties/", partial(_organisations, context)
    yield "/brieven/", partial(_letters, context)
    yield "/begrippen/", partial(_terms, context)
    yield "/zoeken/", partial(_search, context)
    yield "/insluiten/", partial(_embedding, context)


def _introduction(context: Context, url: str) -> Entry[TextPage] | None:
    """The file in paginas/ that gives this page its title, summary and text."""
    return next((one for one in context.portal.pages.values() if one.url == url), None)


def shared_fields(context: Context, url: str, template: str, **more: Any) -> dict[str, Any]:
    """The fields of a page that Wegwijs makes itself, with the title and text of its file in paginas/."""
    entry = _introduction(context, url)
    default = DEFAULT_INTRODUCTIONS[url]
    title = entry.data.title if entry else context.texts(default.title)
    summary = entry.data.summary if entry else context.texts(default.summary)
    body = context.body(entry) if entry else Markup()
    words = entry.data.search_words if entry else ()
    return context.page(
        template, url, title, summary, body=body, current=url, **{"search_words": words, **more}
    )


def _home(context: Context) -> HomePage:
    entry = _introduction(context, "/")
    slugs = entry.data.featured if entry else ()
    articles = context.portal.articles
    base = context.site.base_path
    return HomePage(
        **shared_fields(context, "/", "home"),
        topics=context.topics,
        featured=tuple(teaser(articles[slug], base, context.texts) for slug in slugs if slug in articles),
        groups=context.groups,
    )


def _articles(context: Context) -> IndexPage:
    """Most titles begin with "Ik", so an article stands under its index words."""
    articles = context.portal.articles.values()
    items = [
        Teaser(one.data.title, context.url(one.url), "" if word else one.data.summary, word=word)
        for one in articles
        for word in one.data.index_words or ("",)
    ]
    count = context.texts.ngettext("%(number)s vraag", "%(number)s vragen", len(articles))
    return _index(context, "/artikelen/", items, count)


def _topics(context: Context) -> TopicsPage:
    return TopicsPage(**shared_fields(context, "/onderwerpen/", "topics"), topics=context.topics)


def _organisations(context: Context) -> IndexPage:
    items = [
        Teaser(one.data.title, context.url(one.url), one.data.summary)
        for one in context.portal.organisations.values()
    ]
    count = context.texts.ngettext("%(number)s organisatie", "%(number)s organisaties", len(items))
    return _index(context, "/organisaties/", items, count)


def _terms(context: Context) -> IndexPage:
    items = [
        Teaser(one.data.title, context.url(one.url), meaning(one.data), defines=True)
        for one in context.portal.terms.values()
    ]
    count = context.texts.ngettext("%(number)s woord", "%(number)s woorden", len(items))
    return _index(context, "/begrippen/", items, count)


def _index(context: Context, url: str, items: list[Teaser], count_text: str) -> IndexPage:
    return IndexPage(
        **shared_fields(context, url, "index"),
        letters=by_letter(items),
        count_text=count_text,
    )


def _letters(context: Context) -> LettersPage:
    organisations = sorted(context.portal.organisations.values(), key=lambda one: sort_key(one.data.title))
    found = (sender_letter(context, one) for one in organisations)
    general = context.portal.articles.get(GENERAL_LETTER_ARTICLE)
    return LettersPage(
        **shared_fields(
            context, "/brieven/", "letters", search_kind=context.texts("Overzicht"), search_weight="0.5"
        ),
        letters=tuple(one for one in found if one),
        unknown_sender=context.link(general) if general else None,
        groups=context.groups,
    )


def _embedding(context: Context) -> EmbeddingPage:
    return EmbeddingPage(
        **shared_fields(
            context,
            "/insluiten/",
            "embedding",
            search_kind=context.texts("Over deze site"),
            search_weight="0.4",
        ),
        groups=snippet_groups(context),
    )


def _search(context: Context) -> SearchPage:
    topics = [(topic.data.order, slug, topic.data.title) for slug, topic in context.portal.topics.items()]
    used = {article.data.reading_level for article in context.portal.articles.values()}
    shared = {**shared_fields(context, "/zoeken/", "search"), "csp": SEARCH_POLICY}
    publisher = context.portal.organisations.get(context.settings.organisation)
    return SearchPage(
        **shared,
        phone=phone(publisher.data.phone, context.texts) if publisher else None,
        topic_options=tuple((slug, title) for _, slug, title in sorted(topics)),
        level_options=tuple((code, context.texts(text)) for code, text in LEVELS.items() if code in used),
        call_now=call_now(context),
        topics=context.topics,
        groups=context.groups,
    )
