"""Pages whose information no longer holds: the address stays, and says where to go now."""

from __future__ import annotations

from functools import partial

from pydantic import BaseModel

from wegwijs.link import BUILT_IN_PAGES
from wegwijs.link.session_filters import SESSIONS_PAGE
from wegwijs.link.states import last_day
from wegwijs.read.collections import ARTICLES, GUIDES, LOCATIONS, PAGES
from wegwijs.read.variants import language_of
from wegwijs.render.pages.context import Context, PageMakers
from wegwijs.render.pages.parts import date_text
from wegwijs.render.views import ExpiredPage, Link
from wegwijs.validate import Article, Entry

SECTIONS = {
    ARTICLES.folder: "/onderwerpen/",
    LOCATIONS.folder: SESSIONS_PAGE,
    PAGES.folder: "",
    GUIDES.folder: "",
}
"""Collection -> the page that its pages stand under."""


def expired_pages(context: Context) -> PageMakers:
    """A page at the URL of each expired one and of its variants, each in its own language.

    A page that Wegwijs makes itself stays, without its text.
    """
    for url, entry in context.portal.expired.items():
        if url not in BUILT_IN_PAGES:
            yield url, partial(_page, context, entry, context.link(entry))
    for url, variants in context.portal.expired_variants.items():
        for one in variants:
            own = context.in_language(language_of(one.source.variant, context.site.language))
            yield one.url, partial(_page, own, context.portal.expired[url], context.link(one))


def _page(context: Context, entry: Entry[BaseModel], own: Link) -> ExpiredPage:
    """entry: the original, of which the last day is past; own: the page itself."""
    section = SECTIONS[entry.source.collection]
    ended = date_text(last_day(entry.source), context.texts)
    assert ended is not None, entry.url
    shared = context.page(
        "expired",
        "/" + own.url.removeprefix(context.site.base_path),
        own.text,
        context.texts("Deze informatie geldt niet meer. De laatste dag was %(date)s.", date=ended.text),
        crumbs=(context.crumb(section),) if section else (),
        current=section,
        in_sitemap=False,
    )
    topics = entry.data.topic if isinstance(entry.data, Article) else ()
    return ExpiredPage(
        **shared,
        ended=ended,
        topics=tuple(context.link(context.portal.topics[slug]) for slug in topics),
        onward=(context.crumb("/onderwerpen/"), context.crumb("/zoeken/")),
        groups=context.groups,
    )
