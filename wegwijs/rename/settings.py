"""`portal.toml` names pages too: in its menus, and the organisation and topic of the portal."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from wegwijs.read.collections import ORGANISATIONS, TOPICS
from wegwijs.rename.text import Edit, File

_KEYS = {ORGANISATIONS.folder: "organisation", TOPICS.folder: "safety_topic"}


def setting_edits(file: File, collection: str, old: str, new: str, urls: Mapping[str, str]) -> list[Edit]:
    """Changes of the settings for pages `urls` (old URL -> new URL) that get another name."""
    return [*_slugs(file, collection, old, new), *_menus(file, urls)]


def _slugs(file: File, collection: str, old: str, new: str) -> Iterator[Edit]:
    key = _KEYS.get(collection)
    if key:
        for found in re.finditer(rf"^[ \t]*{key}[ \t]*=[ \t]*[\"']({re.escape(old)})[\"']", file.text, re.M):
            yield Edit(found.start(1), len(old), new)


def _menus(file: File, urls: Mapping[str, str]) -> Iterator[Edit]:
    for old, new in urls.items():
        for found in re.finditer(rf"[\"']({re.escape(old)})[\"']", file.text):
            yield Edit(found.start(1), len(old), new)


def is_right(before: str, after: str, collection: str, old: str, new: str, urls: Mapping[str, str]) -> bool:
    """Whether the settings say what they said, but for the new names."""
    try:
        wanted = _renamed(tomllib.loads(before), collection, old, new, urls)
        return bool(tomllib.loads(after) == wanted)
    except tomllib.TOMLDecodeError:
        return before == after


def _renamed(data: Any, collection: str, old: str, new: str, urls: Mapping[str, str]) -> Any:
    if isinstance(data, dict):
        named = _KEYS.get(collection)
        return {
            key: new if key == named and value == old else _renamed(value, collection, old, new, urls)
            for key, value in data.items()
        }
    if isinstance(data, list):
        return [_renamed(one, collection, old, new, urls) for one in data]
    return urls.get(data, data) if isinstance(data, str) else data
