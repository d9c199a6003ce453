"""Notes in translations of which text they are a version of: a link that follows a rename makes none old."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wegwijs.read import Source
from wegwijs.rename.text import Edit, File

Stamps = Mapping[tuple[str, str], tuple[str, str]]
"""(collection, slug) of an original that changes -> its hash before and after."""


def stamp_of(source: Source, stamps: Stamps) -> tuple[str, str] | None:
    """The hash in a variant that was right and must change, and what it becomes."""
    stamp = stamps.get((source.collection, source.original_slug)) if source.variant else None
    return stamp if stamp and source.values.get("original") == stamp[0] else None


def stamp_edits(file: File, source: Source, stamps: Stamps) -> Iterator[Edit]:
    """The change of `original: …`, if there is one."""
    stamp = stamp_of(source, stamps)
    if stamp:
        start = file.position(*source.places[("original",)])
        found = re.compile(rf"[^:\n]*:\s*[\"']?({stamp[0]})").match(file.text, start)
        if found:
            yield Edit(found.start(1), len(stamp[0]), stamp[1])
