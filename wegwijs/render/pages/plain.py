"""Pages with only a text, the page for an address that does not exist, and old addresses."""

from __future__ import annotations

from collections.abc import Iterator

from wegwijs.link import BUILT_IN_PAGES
from wegwijs.render.pages.context import Context
from wegwijs.render.pages.parts import date_text
from wegwijs.render.views import Link, NotFoundPage, RedirectPage, TextPage

LOCATIONS_URL = "/locaties/"


def text_pages(context: Context) -> Iterator[TextPage]:
    for entry in context.portal.pages.values():
        if entry.url not in BUILT_IN_PAGES:
            shared = context.page(
                "text",
                entry.url,
                entry.data.title,
                entry.data.summary,
                body=context.body(entry),
                current=entry.url,
                search_kind="Over deze site",
                search_weight="0.6",
                search_words=", ".join(entry.data.search_words),
            )
            yield TextPage(**shared, checked_on=date_text(entry.data.checked_on))


def not_found_page(context: Context) -> NotFoundPage:
    shared = context.page(
        "not-found",
        "/404.html",
        "Deze pagina is er niet",
        "Het adres klopt niet, of de pagina is verhuisd.",
        in_sitemap=False,
    )
    return NotFoundPage(**shared, topics=context.topics)


def redirect_pages(context: Context) -> Iterator[RedirectPage]:
    """A page at every old address, and at /locaties/, with a link to where it is now."""
    sessions = context.crumb("/spreekuren/")
    yield _redirect(context, LOCATIONS_URL, sessions)
    for entry in (*context.portal.everything, *context.portal.expired.values()):
        for alias in getattr(entry.data, "aliases", ()):
            yield _redirect(context, alias, context.link(entry))


def _redirect(context: Context, url: str, target: Link) -> RedirectPage:
    shared = context.page(
        "redirect", url, "Deze pagina is verhuisd", f"U vindt nu: {target.text}.", in_sitemap=False
    )
    return RedirectPage(**shared, target=target)
