"""Example data: fine while building, an error in a release."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from wegwijs.link import Portal
from wegwijs.problems import Place, Problem, problem
from wegwijs.read.source import Path


def example_problems(portal: Portal, others: Iterable[Place] = ()) -> list[Problem]:
    """A problem for every `example: true`, wherever in the frontmatter it stands.

    others: places of examples outside Markdown.
    """
    places = [
        entry.place(*path)
        for entry in (*portal.everything, *portal.upcoming.values())
        for path in _examples(entry.source.values, ())
    ]
    return [problem("example-in-release", place) for place in (*places, *others)]


def _examples(value: Any, path: Path) -> Iterator[Path]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key == "example" and str(inner).lower() in ("true", "ja"):
                yield (*path, key)
            else:
                yield from _examples(inner, (*path, key))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for index, inner in enumerate(value):
            yield from _examples(inner, (*path, index))
