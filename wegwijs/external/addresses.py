"""Every address of another website that the content names, with each place where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wegwijs.check.places import Targets
from wegwijs.convert import Fragment
from wegwijs.convert.links import is_external
from wegwijs.link import Portal
from wegwijs.problems import Place
from wegwijs.read import Source
from wegwijs.read.source import Path
from wegwijs.web_address import is_web_address

KEYS = ("url", "website", "source")
"""Keys of frontmatter that hold an address: of sources, of organisations, of phone numbers."""

Uses = Mapping[str, tuple[Place, ...]]
"""Address, with its anchor -> places."""


def outside_links(portal: Portal, fragments: Mapping[str, Fragment]) -> Uses:
    """The addresses of all published texts and records, sorted."""
    found: dict[str, list[Place]] = defaultdict(list)
    for entry in portal.everything:
        source = entry.source
        for address, place in (*_in_text(source, fragments[source.path]), *_in_values(source)):
            found[address].append(place)
    return {address: tuple(found[address]) for address in sorted(found)}


def _in_text(source: Source, fragment: Fragment) -> Iterator[tuple[str, Place]]:
    places = Targets(source)
    for link in fragment.links:
        place = places.next(link.target)
        if is_external(link.url) and is_web_address(link.url):
            yield link.url, place()


def _in_values(source: Source) -> Iterator[tuple[str, Place]]:
    for path, value in _walk(source.values, ()):
        if path[-1] in KEYS and isinstance(value, str) and is_web_address(value):
            yield value, source.place(*path)


def _walk(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _walk(inner, (*path, key))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for index, inner in enumerate(value):
            yield from _walk(inner, (*path, index))
    elif path:
        yield path, value
