"""Converted texts by the hash of all that goes into them; safe to delete at any time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from wegwijs.convert.fragment import Fragment
from wegwijs.keyed_cache import KeyedCache


class FragmentCache:
    """If it cannot be used, it is empty: slower, never wrong."""

    def __init__(self, file: Path | None) -> None:
        self._texts = KeyedCache(file)

    def read(self, keys: Iterable[str]) -> dict[str, Fragment]:
        """The fragments that are known, by key. Unreadable entries count as unknown."""
        try:
            return {key: Fragment.from_json(value) for key, value in self._texts.read(keys).items()}
        except (ValueError, KeyError, TypeError):
            self._texts.clear()
            return {}

    def write(self, fragments: Mapping[str, Fragment], used: Iterable[str]) -> None:
        """Add fragments, and forget all that this build did not use."""
        self._texts.write({key: one.to_json() for key, one in fragments.items()}, used)
