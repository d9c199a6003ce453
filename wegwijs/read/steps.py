"""The steps of a guide: the questions and outcomes in its frontmatter that have a page of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from wegwijs.read.collections import GUIDES

PARTS = ("questions", "outcomes")

_STEP = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_step_id(text: str) -> bool:
    """Whether a text can be the last part of the URL of a step."""
    return _STEP.fullmatch(text) is not None


def steps(collection: str, values: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, int, str]]]:
    """(id, where it stands in the frontmatter) of each step with a URL below that of its file.

    Read from the values, so that the URLs are known of a file with another mistake in it too. The first
    question has none: it stands on the page of the guide itself.
    """
    if collection != GUIDES.folder:
        return
    for part in PARTS:
        found = values.get(part)
        for index, one in enumerate(found if isinstance(found, list) else ()):
            name = one.get("id") if isinstance(one, Mapping) else None
            is_start = part == PARTS[0] and index == 0
            if isinstance(name, str) and is_step_id(name) and not is_start:
                yield name, (part, index, "id")
