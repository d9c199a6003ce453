"""Every page of the portal as a page object: one module per kind of page."""

from __future__ import annotations

from wegwijs.render.pages.articles import article_pages
from wegwijs.render.pages.context import Context, make_context
from wegwijs.render.pages.glossary import term_pages
from wegwijs.render.pages.locations import location_pages
from wegwijs.render.pages.organisations import organisation_pages
from wegwijs.render.pages.overviews import overview_pages
from wegwijs.render.pages.plain import not_found_page, redirect_pages, text_pages
from wegwijs.render.pages.topics import topic_pages
from wegwijs.render.pages.variants import variant_pages
from wegwijs.render.views import Page


def all_pages(context: Context) -> list[Page]:
    """All pages but the review page of components, sorted by URL."""
    pages: list[Page] = [
        *overview_pages(context),
        *article_pages(context),
        *topic_pages(context),
        *organisation_pages(context),
        *location_pages(context),
        *term_pages(context),
        *text_pages(context),
        *variant_pages(context),
        *redirect_pages(context),
        not_found_page(context),
    ]
    return sorted(pages, key=lambda page: page.url)


__all__ = ["Context", "all_pages", "make_context"]
