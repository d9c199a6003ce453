"""Pages with only a text, the page for an address that does not exist, and old addresses."""

from __future__ import annotations

from collections.abc import Iterator

from wegwijs.link import BUILT_IN_PAGES
from wegwijs.render.pages.context import Context
from wegwijs.render.pages.parts import date_text
from wegwijs.render.pages.versions import version_fields
from wegwijs.render.views import Link, NotFoundPage, RedirectPage, TextPage
from wegwijs.validate import Entry
from wegwijs.validate import TextPage as TextRecord

LOCATIONS_URL = "/locaties/"


def text_pages(context: Context) -> Iterator[TextPage]:
    for entry in context.portal.pages.values():
        if entry.url not in BUILT_IN_PAGES:
            yield text_page(context, entry)


def text_page(context: Context, entry: Entry[TextRecord]) -> TextPage:
    """A page with only a text, or a variant that was filled up from its original."""
    shared = context.page(
        "text",
        entry.url,
        entry.data.title,
        entry.data.summary,
        body=context.body(entry),
        current=entry.url,
        search_kind=context.texts("Over deze site"),
        search_weight="0.6",
        search_words=", ".join(entry.data.search_words),
        **version_fields(context, entry),
    )
    return TextPage(**shared, checked_on=date_text(entry.data.checked_on, context.texts))


def not_found_page(context: Context) -> NotFoundPage:
    shared = context.page(
        "not-found",
        "/404.html",
        context.texts("Deze pagina is er niet"),
        context.texts("Het adres klopt niet, of de pagina is verhuisd."),
        in_sitemap=False,
    )
    return NotFoundPage(**shared, topics=context.topics)


def redirect_pages(context: Context) -> Iterator[RedirectPage]:
    """A page at every old address, and at /locaties/, with a link to where it is now."""
    sessions = context.crumb("/spreekuren/")
    yield _redirect(context, LOCATIONS_URL, sessions)
    for entry in context.portal.everything:
        for alias in getattr(entry.data, "aliases", ()):
            yield _redirect(context, alias, context.link(entry))


def _redirect(context: Context, url: str, target: Link) -> RedirectPage:
    title = context.texts("Deze pagina is verhuisd")
    summary = context.texts("U vindt nu: %(title)s.", title=target.text)
    shared = context.page("redirect", url, title, summary, in_sitemap=False)
    return RedirectPage(**shared, target=target)
