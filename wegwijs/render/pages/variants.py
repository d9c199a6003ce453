"""Pages of translations and easier versions: made as their original is, with its facts."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TypeVar

from wegwijs.language_names import own_name
from wegwijs.read.variants import is_level, language_of
from wegwijs.render.pages.articles import article_page
from wegwijs.render.pages.context import Context, PageMakers
from wegwijs.render.pages.parts import LEVELS
from wegwijs.render.pages.plain import text_page
from wegwijs.render.views import Page
from wegwijs.validate import Article, Entry, TextPage, Variant

Data = TypeVar("Data", Article, TextPage)


_WEIGHT = "1.5"
"""In search: below the original, which most people look for."""


def variant_pages(context: Context) -> PageMakers:
    """The page of every published variant, in its own language."""
    contexts = {context.site.language: context}
    originals: dict[str, Entry[Article] | Entry[TextPage]] = {}
    originals |= {one.url: one for one in context.portal.pages.values()}
    originals |= {one.url: one for one in context.portal.articles.values()}
    for url, variants in context.portal.variants.items():
        for variant in variants:
            language = language_of(variant.source.variant, context.site.language)
            if language not in contexts:
                contexts[language] = context.in_language(language)
            yield variant.url, partial(_page, context, contexts[language], originals[url], variant)


def _page(
    context: Context, own: Context, original: Entry[Article] | Entry[TextPage], variant: Entry[Variant]
) -> Page:
    """own: the context in the variant's language."""
    if isinstance(original.data, Article):
        page: Page = article_page(own, filled(Entry(original.source, original.data), variant))
    else:
        page = text_page(own, filled(Entry(original.source, original.data), variant))
    return replace(page, search_kind=_search_kind(context, page, variant), search_weight=_WEIGHT)


def filled(original: Entry[Data], variant: Entry[Variant]) -> Entry[Data]:
    """The variant's own text, with everything else from its original: a fact stands in one place."""
    own = variant.data
    changes: dict[str, object] = {
        "title": own.title,
        "summary": own.summary,
        "search_words": own.search_words,
        "checked_on": own.checked_on or original.data.checked_on,
    }
    level = own.reading_level or (variant.source.variant.upper() if is_level(variant.source.variant) else "")
    if level and isinstance(original.data, Article):
        changes["reading_level"] = level
    return Entry(variant.source, original.data.model_copy(update=changes))


def _search_kind(context: Context, page: Page, variant: Entry[Variant]) -> str:
    """The word beside a search result says which version it is, to readers of the whole portal."""
    texts = context.portal_texts
    kind = texts("Vraag en antwoord") if page.template == "article" else texts("Over deze site")
    code = variant.source.variant
    return f"{kind}, {texts(LEVELS[code.upper()]) if is_level(code) else own_name(page.language)}"
