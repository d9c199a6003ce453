"""Pages with only a text, the page for an address that does not exist, and old addresses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from wegwijs.link import BUILT_IN_PAGES
from wegwijs.link.aliases import aliases_on_site, entries_on_site
from wegwijs.link.session_filters import SESSIONS_PAGE
from wegwijs.link.statement import STATEMENT_PAGE
from wegwijs.link.urls import LOCATIONS_PAGE, is_location, print_views
from wegwijs.render.pages.context import Context, PageMaker, PageMakers, origin
from wegwijs.render.pages.parts import date_text
from wegwijs.render.pages.versions import version_fields
from wegwijs.render.views import Link, NotFoundPage, RedirectPage, TextPage
from wegwijs.validate import Entry
from wegwijs.validate import TextPage as TextRecord

NOT_FOUND_URL = "/404.html"


def text_pages(context: Context) -> PageMakers:
    for entry in context.portal.pages.values():
        if entry.url not in (*BUILT_IN_PAGES, STATEMENT_PAGE):
            yield entry.url, partial(text_page, context, entry)


def text_page(context: Context, entry: Entry[TextRecord]) -> TextPage:
    """A page with only a text, or a variant that was filled up from its original."""
    shared = text_fields(context, entry, "text")
    return TextPage(**shared, checked_on=date_text(entry.data.checked_on, context.texts))


def text_fields(context: Context, entry: Entry[TextRecord], template: str) -> dict[str, Any]:
    """The fields of a page that begins with the text of its file."""
    return context.page(
        template,
        entry.url,
        entry.data.title,
        entry.data.summary,
        **context.explained(entry),
        current=entry.url,
        search_kind=context.texts("Over deze site"),
        search_weight="0.6",
        search_words=entry.data.search_words,
        **version_fields(context, entry),
    )


def not_found_page(context: Context) -> tuple[str, PageMaker]:
    return NOT_FOUND_URL, partial(_not_found, context)


def _not_found(context: Context) -> NotFoundPage:
    shared = context.page(
        "not-found",
        NOT_FOUND_URL,
        context.texts("Deze pagina is er niet"),
        context.texts("Het adres klopt niet, of de pagina is verhuisd."),
        in_sitemap=False,
    )
    return NotFoundPage(**shared, topics=context.topics)


def redirect_pages(context: Context) -> PageMakers:
    """A page at every old address, and at /locaties/, with a link to where it is now.

    The steps of a guide that is over lead to the page that says so.
    """
    sessions = context.crumb(SESSIONS_PAGE)
    yield LOCATIONS_PAGE, partial(_redirect, context, LOCATIONS_PAGE, sessions)
    for alias, entry in aliases_on_site(context.portal):
        yield alias, partial(_redirect, context, alias, context.link(entry))
    for entry in entries_on_site(context.portal):
        for url in _old_print_views(context, entry):
            yield url, partial(_redirect, context, url, context.link(entry))
    for entry in context.portal.expired.values():
        for step in entry.source.step_urls:
            yield step, partial(_redirect, context, step, context.link(entry))


def _old_print_views(context: Context, entry: Entry[Any]) -> Iterator[str]:
    """Where a location has no poster and card now: at old addresses, and everywhere after its last day."""
    if not is_location(entry.source):
        return
    for alias in entry.data.aliases:
        yield from print_views(alias)
    if entry.url in context.portal.expired:
        yield from print_views(entry.url)


def _redirect(context: Context, url: str, target: Link) -> RedirectPage:
    """Its canonical address is that of the target: search engines move what they know of the old one."""
    shared = context.page(
        "redirect",
        url,
        context.texts("Deze pagina is verhuisd"),
        context.texts("U vindt nu: %(title)s.", title=target.text),
        canonical=origin(context.site.base_url) + target.url,
        in_sitemap=False,
    )
    return RedirectPage(**shared, target=target)
