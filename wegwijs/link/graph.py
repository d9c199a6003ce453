"""Which pages lead to which: by a link in a text, or by a name in frontmatter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from pydantic import BaseModel

from wegwijs.link.portal import Portal
from wegwijs.link.references import REFERENCES
from wegwijs.read.collections import COLLECTIONS
from wegwijs.validate import Entry


class _Link(Protocol):
    @property
    def url(self) -> str: ...


class _Text(Protocol):
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


def link_graph(portal: Portal, fragments: Mapping[str, _Text]) -> LinkGraph:
    """The graph of a portal. fragments: path of a source -> its converted text, as `convert_all` gives."""
    everything = [(one.url, one) for one in portal.everything]
    aliases = {alias: url for url, one in everything for alias in getattr(one.data, "aliases", ())}
    out: dict[str, tuple[str, ...]] = {}
    outside: dict[str, tuple[str, ...]] = {}
    into: dict[str, list[str]] = {}
    uses: dict[str, list[tuple[str, str]]] = {}
    for own, entry in everything:
        text = fragments.get(entry.source.path)
        urls = dict.fromkeys(link.url for link in text.links) if text else {}
        out[own] = _pages(urls, own, aliases)
        outside[own] = tuple(url for url in urls if url.startswith(("http:", "https:")))
        for url in out[own]:
            into.setdefault(url, []).append(own)
        for named, key in _named(entry):
            uses.setdefault(named, []).append((own, key))
    return LinkGraph(
        out,
        outside,
        {url: tuple(found) for url, found in into.items()},
        {url: tuple(dict.fromkeys(found)) for url, found in uses.items()},
    )


def _pages(urls: Iterable[str], own: str, aliases: Mapping[str, str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for url in urls:
        if url.startswith("/") and not url.startswith("//"):
            path = url.partition("#")[0].partition("?")[0]
            found[aliases.get(path, path)] = None
    found.pop(own, None)
    return tuple(found)


def _named(entry: Entry[BaseModel]) -> Iterator[tuple[str, str]]:
    """(URL, key) of what the frontmatter of a record names."""
    for path, collection in REFERENCES.get(entry.source.collection, ()):
        value: object = entry.data
        for key in path:
            value = getattr(value, key, ())
        for slug in value if isinstance(value, tuple) else ():
            yield COLLECTIONS[collection].url(slug), ".".join(path)
