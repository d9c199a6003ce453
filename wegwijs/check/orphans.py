"""Orphans: what a reader can only find in a list, because no other page leads to it."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import BaseModel

from wegwijs.convert import Fragment
from wegwijs.convert.first_uses import first_uses
from wegwijs.link import BUILT_IN_PAGES, Portal
from wegwijs.link.graph import link_graph
from wegwijs.memory import Memory
from wegwijs.problems import Problem, problem
from wegwijs.read.collections import ARTICLES, GUIDES, PAGES, TERMS
from wegwijs.validate import Entry


def orphan_problems(
    portal: Portal,
    fragments: Mapping[str, Fragment],
    menus: Collection[str],
    memory: Memory | None = None,
) -> Iterator[Problem]:
    """A warning for each article, term, text page and guide to which nothing leads.

    menus: URLs of pages in the header or the footer. The list of a topic is no reason to call an article
    found: every article is in one. A term is found where a text explains it, which needs no
    link of the editor.
    """
    graph = link_graph(portal, fragments, memory)
    kinds: tuple[tuple[str, str, Mapping[str, Entry[BaseModel]]], ...] = (
        ("article-orphan", ARTICLES.folder, portal.articles),
        ("term-orphan", TERMS.folder, portal.terms),
        ("page-orphan", PAGES.folder, portal.pages),
        ("page-orphan", GUIDES.folder, portal.guides),
    )
    explained = _Explained(portal, fragments)
    for code, folder, entries in kinds:
        for entry in entries.values():
            known = entry.url in menus or entry.url in BUILT_IN_PAGES
            if known or graph.into(entry.url) or graph.uses(entry.url):
                continue
            if folder != TERMS.folder or entry.url not in explained.urls:
                yield _orphan(code, folder, entry)


@dataclass(frozen=True)
class _Explained:
    """Without slots: what is worked out once is kept."""

    portal: Portal
    fragments: Mapping[str, Fragment]

    @cached_property
    def urls(self) -> frozenset[str]:
        """Of the terms that are explained in a text, because it uses the word."""
        uses = first_uses(self.portal.terms.values(), "/")
        texts = (*self.portal.articles.values(), *self.portal.pages.values())
        found = (uses.marked(self.fragments[one.source.path].html)[1] for one in texts)
        return frozenset(url for urls in found for url in urls)


def _orphan(code: str, folder: str, entry: Entry[BaseModel]) -> Problem:
    """With the link to paste: terms and pages are mostly named in articles."""
    file = posixpath.relpath(f"{folder}/{entry.slug}.md", ARTICLES.folder)
    title = str(getattr(entry.data, "title", entry.slug))
    return problem(code, entry.place("title"), title=title, file=file)
