"""The search index of a site: which pages are in it, and as what."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from wegwijs.index import Choices, SearchPage, index_pages
from wegwijs.language import _
from wegwijs.progress import Progress, silent
from wegwijs.render.pages import Context
from wegwijs.render.pages.parts import LEVELS
from wegwijs.render.views import Page


def make_index(
    folder: Path, context: Context, pages: Iterable[tuple[Page, bytes]], on_progress: Progress = silent
) -> None:
    """The search index over all pages that want to be found.

    folder: of the site, in which it is written; pages: each with its HTML. Raises IndexError_.
    """
    base = context.site.base_path
    language = context.site.language
    found = [(_search_page(page, base, language), html) for page, html in pages if page.search_kind]
    topics = [(topic.slug, topic.data.title) for topic in context.portal.topics.values()]
    on_progress(_("Zoekmachine maken"), 0, len(found))
    index_pages(
        folder,
        found,
        Choices(topics, list(LEVELS.items())),
        context.synonyms.entries,
        most=context.settings.budgets.search_data,
        language=language,
    )
    on_progress(_("Zoekmachine maken"), len(found), len(found))


def _search_page(page: Page, base: str, portal_language: str) -> SearchPage:
    return SearchPage(
        "/" + page.url.removeprefix(base),
        page.title,
        page.search_kind,
        float(page.search_weight),
        page.search_words,
        page.search_topics,
        page.search_level,
        page.search_organisation,
        page.language if page.language != portal_language else "",
    )
