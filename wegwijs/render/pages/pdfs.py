"""Every PDF of the portal as the page objects that it can be made from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from wegwijs.link.urls import PRINT_VIEWS
from wegwijs.read.variants import language_of
from wegwijs.render.pages.context import Context
from wegwijs.render.pages.handouts import MOST_PAGES, handout_url, handout_versions
from wegwijs.render.pages.paper import paper_url, paper_versions, pdf_url
from wegwijs.render.pages.variants import filled
from wegwijs.render.views import Page
from wegwijs.validate import Article, Entry


@dataclass(frozen=True, slots=True)
class PdfMaker:
    """versions: makes the page objects, the one to prefer first; most_pages: that it may have."""

    versions: Callable[[], Sequence[Page]]
    most_pages: int = 1


def pdf_makers(context: Context) -> dict[str, PdfMaker]:
    """Site-relative URL -> what makes the PDF; nothing in a build without PDFs."""
    if not context.pdf:
        return {}
    return dict(sorted([*_of_locations(context), *_of_articles(context)]))


def _of_locations(context: Context) -> Iterator[tuple[str, PdfMaker]]:
    for location in context.portal.locations.values():
        for kind in PRINT_VIEWS:
            url = pdf_url(paper_url(location.url, kind))
            yield url, PdfMaker(partial(paper_versions, context, location, kind))


def _of_articles(context: Context) -> Iterator[tuple[str, PdfMaker]]:
    for article in context.portal.articles.values():
        yield _handout(context, article)
        for variant in context.portal.variants_of(article.url):
            own = context.in_language(language_of(variant.source.variant, context.site.language))
            yield _handout(own, filled(article, variant))


def _handout(context: Context, article: Entry[Article]) -> tuple[str, PdfMaker]:
    return handout_url(article.url), PdfMaker(partial(handout_versions, context, article), MOST_PAGES)
