"""Pages of glossary terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cache, partial

from wegwijs.render.pages.context import Context, PageMakers
from wegwijs.render.views import Link, TermPage
from wegwijs.validate import Entry, Term


def term_pages(context: Context) -> PageMakers:
    used_in = cache(partial(_used_in, context))
    for term in context.portal.terms.values():
        yield term.url, partial(_page, context, term, used_in)


def _page(
    context: Context, term: Entry[Term], used_in: Callable[[], Mapping[str, tuple[Link, ...]]]
) -> TermPage:
    data = term.data
    names = (*data.search_words, *data.also_called, data.full_name or "")
    shared = context.page(
        "term",
        term.url,
        data.title,
        data.summary,
        crumbs=(context.crumb("/begrippen/"),),
        current="/begrippen/",
        body=context.body(term),
        sort=context.texts("Moeilijk woord"),
        search_kind=context.texts("Moeilijk woord"),
        search_weight="0.9",
        search_words=tuple(dict.fromkeys(name for name in names if name)),
    )
    return TermPage(
        **shared,
        full_name=data.full_name or "",
        also_called=", ".join(data.also_called),
        example_sentence=data.example_sentence or "",
        articles=used_in().get(term.url, ()),
    )


def _used_in(context: Context) -> Mapping[str, tuple[Link, ...]]:
    """URL of a term -> the articles that link to it."""
    found: dict[str, list[Link]] = defaultdict(list)
    for article in sorted(context.portal.articles.values(), key=lambda one: one.data.title):
        links = context.fragments[article.source.path].links
        for url in dict.fromkeys(one.url.partition("#")[0] for one in links):
            found[url].append(context.link(article))
    return {url: tuple(links) for url, links in found.items()}
