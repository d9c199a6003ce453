"""The sentences in frontmatter: a reader sees them too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wegwijs.read.source import Path
from wegwijs.readability.text import Kind, Passage, passage

NOT_READ = frozenset(
    {"search_words", "index_words", "sources", "aliases", "also_called", "title", "owner", "words"}
)
"""Keys of what no reader reads as a sentence, or of names."""
LEAST_WORDS = 4
"""Words from which a value is a sentence, and no name or time."""


def frontmatter_passages(values: Mapping[str, Any]) -> list[tuple[Path, Passage]]:
    """(where it stands, passage) of the title, and of each sentence."""
    title = values.get("title")
    first = [(("title",), passage(Kind.TITLE, title))] if isinstance(title, str) and title else []
    return [*first, *_mapping(values, ())]


def _mapping(values: Mapping[str, Any], path: Path) -> Iterator[tuple[Path, Passage]]:
    for key, value in values.items():
        if key not in NOT_READ:
            yield from _value(value, (*path, key))


def _value(value: Any, path: Path) -> Iterator[tuple[Path, Passage]]:
    if isinstance(value, Mapping):
        yield from _mapping(value, path)
    elif isinstance(value, (list, tuple)):
        for number, one in enumerate(value):
            yield from _value(one, (*path, number))
    elif isinstance(value, str) and value.count(" ") >= LEAST_WORDS - 1 and "://" not in value:
        yield path, passage(Kind.SUMMARY, " ".join(value.split()))
