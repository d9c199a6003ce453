"""What additions to many pages need of one context, found once: records by URL, and who links to whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from threading import Lock
from typing import Any, TypeVar

from wegwijs.link.graph import LinkGraph, link_graph
from wegwijs.memory import Memory
from wegwijs.preview.look import Look
from wegwijs.render.pages import Context
from wegwijs.settings import Settings
from wegwijs.settings_file import read_settings
from wegwijs.validate import Entry

Given = TypeVar("Given")
Made = TypeVar("Made")


def remember_last(make: Callable[[Given], Made]) -> Callable[[Given], Made]:
    """Make nothing twice in a row for the very same object. Threads may at worst make it once each."""
    last: tuple[Given, Made] | None = None

    @wraps(make)
    def recall(given: Given) -> Made:
        nonlocal last
        known = last
        if known is None or known[0] is not given:
            known = last = (given, make(given))
        return known[1]

    return recall


@dataclass(frozen=True, slots=True)
class Known:
    """entries: site-relative URL -> record."""

    entries: Mapping[str, Entry[Any]]
    graph: LinkGraph


_MEMORY = Memory()
_ONE_AT_A_TIME = Lock()
"""Threads of several requests may want to know; a memory is for one."""


@remember_last
def known(context: Context) -> Known:
    """The records and the links of a context."""
    portal = context.portal
    entries = {url: one for one in (*portal.expired.values(), *portal.everything) for url in one.source.urls}
    with _ONE_AT_A_TIME:
        graph = link_graph(portal, context.fragments, _MEMORY)
        _MEMORY.forget_unused()
    return Known(entries, graph)


@remember_last
def base_path(look: Look) -> str:
    """The path below which the preview serves: "/" or "/hulp/"."""
    if look.context is not None:
        return look.context.site.base_path
    if look.options.base_url:
        return Settings(base_url=look.options.base_url).base_path
    return read_settings(look.options.settings)[0].base_path
