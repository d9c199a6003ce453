"""Orphans: what a reader can only find in a list, because no other page leads to it."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping

from pydantic import BaseModel

from wegwijs.convert import Fragment
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
    found: every article is in one.
    """
    graph = link_graph(portal, fragments, memory)
    kinds: tuple[tuple[str, str, Mapping[str, Entry[BaseModel]]], ...] = (
        ("article-orphan", ARTICLES.folder, portal.articles),
        ("term-orphan", TERMS.folder, portal.terms),
        ("page-orphan", PAGES.folder, portal.pages),
        ("page-orphan", GUIDES.folder, portal.guides),
    )
    for code, folder, entries in kinds:
        for entry in entries.values():
            known = entry.url in menus or entry.url in BUILT_IN_PAGES
            if not known and not graph.into(entry.url) and not graph.uses(entry.url):
                yield _orphan(code, folder, entry)


def _orphan(code: str, folder: str, entry: Entry[BaseModel]) -> Problem:
    """With the link to paste: terms and pages are mostly named in articles."""
    file = posixpath.relpath(f"{folder}/{entry.slug}.md", ARTICLES.folder)
    title = str(getattr(entry.data, "title", entry.slug))
    return problem(code, entry.place("title"), title=title, file=file)
