"""Links in texts, and names in frontmatter, that point to a page that gets another name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from wegwijs.convert.destinations import destinations
from wegwijs.convert.links import resolve
from wegwijs.link.references import REFERENCES, texts_at
from wegwijs.read import Source
from wegwijs.read.source import Path as Place
from wegwijs.rename.text import Edit, File

_PATH = re.compile(r"[^?#]*")


def link_edits(file: File, source: Source, urls: Mapping[str, str], old: str, new: str) -> Iterator[Edit]:
    """Changes of the links in a text to the pages `urls` (old URL -> new URL); old, new: names of files."""
    offset = len(file.text.rstrip()) - len(source.body.rstrip())
    for one in destinations(source.body):
        if _page(resolve(one.target, source.path)) in urls:
            span = _name_in(source.body[one.start : one.end], old)
            if span:
                yield Edit(offset + one.start + span[0], span[1] - span[0], new)


def _page(url: str) -> str:
    found = _PATH.match(url)
    return found.group() if found else ""


def _name_in(target: str, name: str) -> tuple[int, int] | None:
    """Where in a target the last folder or file with this name stands, without its ".md"."""
    found = _PATH.match(target)
    path = found.group() if found else ""
    for part in reversed(list(re.finditer(r"[^/]+", path))):
        stem = re.match(r"[^.]*", part.group())
        if stem and unquote(stem.group().replace("\\", "")) == name:
            return part.start(), part.start() + stem.end()
    return None


def renamed_url(url: str, urls: Mapping[str, str]) -> str:
    """The URL of a link after the rename, with its anchor."""
    page = _page(url)
    return urls.get(page, page) + url[len(page) :]


def reference_edits(file: File, source: Source, collection: str, old: str, new: str) -> Iterator[Edit]:
    """Changes of the keys of frontmatter that name the page: `topic: digid`, `articles: [een, twee]`."""
    for place in _places(source.values, source.collection, collection, old):
        start = file.position(*source.places[place])
        behind_key = "" if isinstance(place[-1], int) else r"[^:\n]*:\s*"
        found = re.compile(rf"{behind_key}[\"']?({re.escape(old)})").match(file.text, start)
        if found:
            yield Edit(found.start(1), len(old), new)


def renamed_values(source: Source, collection: str, old: str, new: str) -> dict[str, Any]:
    """The frontmatter as it must be read after the rename."""
    values: dict[str, Any] = _copy(source.values)
    for *above, last in _places(source.values, source.collection, collection, old):
        inner: Any = values
        for part in above:
            inner = inner[part]
        inner[last] = new
    return values


def _places(values: Mapping[str, Any], own: str, collection: str, slug: str) -> Iterator[Place]:
    """Where the frontmatter of a file in the folder `own` names a page of `collection`."""
    for path, target in REFERENCES.get(own, ()):
        if target == collection:
            yield from (place for place, found in texts_at(values, path) if found == slug)


def _copy(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _copy(inner) for key, inner in value.items()}
    return [_copy(one) for one in value] if isinstance(value, list) else value
