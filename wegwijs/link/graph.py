"""Which pages lead to which: by a link in a text, or by a name in frontmatter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from pydantic import BaseModel

from wegwijs.link.portal import Portal
from wegwijs.link.references import REFERENCES
from wegwijs.memory import Memory
from wegwijs.read.collections import COLLECTIONS
from wegwijs.validate import Entry

Item = TypeVar("Item")


class _Link(Protocol):
    @property
    def url(self) -> str: ...


class Text(Protocol):
    """What we need of a Fragment; the stage that makes those comes after this one."""

    @property
    def links(self) -> Sequence[_Link]: ...


@dataclass(frozen=True, slots=True)
class LinkGraph:
    """Links between the pages of the records of a portal. URLs are site-relative, without base path.

    A link to an old address (alias) counts as one to the page itself; one to the own page does not count.
    """

    _out: Mapping[str, tuple[str, ...]]
    _outside: Mapping[str, tuple[str, ...]]
    _into: Mapping[str, tuple[str, ...]]
    _uses: Mapping[str, tuple[tuple[str, str], ...]]

    def out(self, url: str) -> tuple[str, ...]:
        """The pages (and files) of the site that the text of a page links to, in the order of the text."""
        return self._out.get(url, ())

    def outside(self, url: str) -> tuple[str, ...]:
        """The absolute web addresses that the text of a page links to, in the order of the text."""
        return self._outside.get(url, ())

    def into(self, url: str) -> tuple[str, ...]:
        """The pages whose text links to a page, in the order of the portal."""
        return self._into.get(url, ())

    def uses(self, url: str) -> tuple[tuple[str, str], ...]:
        """(page, key) of the records whose frontmatter names a page: ("/artikelen/x/", "topic")."""
        return self._uses.get(url, ())


@dataclass(frozen=True, slots=True)
class Leads:
    """Where one record is, and where it leads to.

    pages: pages and files of the site; outside: other websites; named: (page, key) of its frontmatter.
    """

    url: str
    aliases: tuple[str, ...]
    pages: tuple[str, ...]
    outside: tuple[str, ...]
    named: tuple[tuple[str, str], ...]


def leads(entry: Entry[BaseModel], text: Text | None) -> Leads:
    """Where the record and its converted text lead to, each once and in their own order."""
    urls = [link.url for link in text.links] if text else []
    inside = (url for url in urls if url.startswith("/") and not url.startswith("//"))
    outside = (url for url in urls if url.startswith(("http:", "https:")))
    return Leads(
        url=entry.url,
        aliases=getattr(entry.data, "aliases", ()),
        pages=tuple(dict.fromkeys(url.partition("#")[0].partition("?")[0] for url in inside)),
        outside=tuple(dict.fromkeys(outside)),
        named=tuple(dict.fromkeys(_named(entry))),
    )


def link_graph(
    portal: Portal,
    fragments: Mapping[str, Text],
    memory: Memory | None = None,
) -> LinkGraph:
    """The graph of a portal.

    fragments: path of a source -> its converted text, as `convert_all` gives;
    memory: of an earlier look. A save that changes no link gives the same graph again.
    """
    memory = memory or Memory()
    parts = ((one.source.path, (one, fragments.get(one.source.path))) for one in portal.everything)
    everything = tuple(memory.recall_each("leads", parts, leads))
    return memory.recall("graph", None, (everything,), lambda: _graph(everything))


def _graph(everything: Sequence[Leads]) -> LinkGraph:
    aliases = {alias: one.url for one in everything for alias in one.aliases}
    out: dict[str, tuple[str, ...]] = {}
    outside: dict[str, tuple[str, ...]] = {}
    into: dict[str, list[str]] = {}
    uses: dict[str, list[tuple[str, str]]] = {}
    for found in everything:
        own = found.url
        out[own] = _resolved(found.pages, own, aliases)
        outside[own] = found.outside
        for url in out[own]:
            into.setdefault(url, []).append(own)
        for url, key in found.named:
            uses.setdefault(url, []).append((own, key))
    return LinkGraph(out, outside, _frozen(into), _frozen(uses))


def _resolved(pages: tuple[str, ...], own: str, aliases: Mapping[str, str]) -> tuple[str, ...]:
    """The pages without old addresses and without the page itself."""
    if own not in pages and aliases.keys().isdisjoint(pages):
        return pages
    return tuple(url for url in dict.fromkeys(aliases.get(page, page) for page in pages) if url != own)


def _frozen(found: Mapping[str, list[Item]]) -> Mapping[str, tuple[Item, ...]]:
    return {url: tuple(items) for url, items in found.items()}


def _named(entry: Entry[BaseModel]) -> Iterator[tuple[str, str]]:
    """(URL, key) of what the frontmatter of a record names."""
    for path, collection in REFERENCES.get(entry.source.collection, ()):
        for slug in _slugs_at(entry.data, path):
            yield COLLECTIONS[collection].url(slug), ".".join(path)


def _slugs_at(value: object, path: Sequence[str]) -> Iterator[str]:
    """The names at a path of keys, in all lists on the way."""
    if isinstance(value, tuple):
        for one in value:
            yield from _slugs_at(one, path)
    elif path:
        yield from _slugs_at(getattr(value, path[0], None), path[1:])
    elif isinstance(value, str):
        yield value
