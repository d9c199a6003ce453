"""Every page of the portal as a page object: one module per kind of page."""

from __future__ import annotations

from wegwijs.render.pages.articles import article_pages
from wegwijs.render.pages.context import Context, PageMaker, make_context
from wegwijs.render.pages.embeds import embed_pages
from wegwijs.render.pages.expired import expired_pages
from wegwijs.render.pages.glossary import term_pages
from wegwijs.render.pages.guides import guide_pages
from wegwijs.render.pages.locations import location_pages
from wegwijs.render.pages.organisations import organisation_pages
from wegwijs.render.pages.overviews import overview_pages
from wegwijs.render.pages.paper import paper_pages
from wegwijs.render.pages.pdfs import PdfMaker, pdf_makers
from wegwijs.render.pages.plain import not_found_page, redirect_pages, text_pages
from wegwijs.render.pages.session_overview import session_pages
from wegwijs.render.pages.statement import statement_pages
from wegwijs.render.pages.topics import topic_pages
from wegwijs.render.pages.variants import variant_pages
from wegwijs.render.views import Page


def page_makers(context: Context) -> dict[str, PageMaker]:
    """Every page but the review page of components: URL with base path -> what makes it, sorted by URL."""
    makers = [
        *overview_pages(context),
        *session_pages(context),
        *article_pages(context),
        *topic_pages(context),
        *organisation_pages(context),
        *location_pages(context),
        *embed_pages(context),
        *paper_pages(context),
        *term_pages(context),
        *text_pages(context),
        *statement_pages(context),
        *guide_pages(context),
        *expired_pages(context),
        *variant_pages(context),
        *redirect_pages(context),
        not_found_page(context),
    ]
    # The first owner of a URL keeps it: an alias of a draft takes no page away.
    return dict(sorted((context.url(url), make) for url, make in dict(reversed(makers)).items()))


def all_pages(context: Context) -> list[Page]:
    """All pages but the review page of components, sorted by URL."""
    return [make() for make in page_makers(context).values()]


__all__ = [
    "Context",
    "PageMaker",
    "PdfMaker",
    "all_pages",
    "make_context",
    "page_makers",
    "pdf_makers",
]
