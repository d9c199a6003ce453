"""Translations and easier versions that are missing or behind their original."""

from __future__ import annotations

from dataclasses import dataclass

from wegwijs import link
from wegwijs.link import Portal

CURRENT = "current"


@dataclass(frozen=True, slots=True)
class Translation:
    """title and url: of the original; code: language or level, "en" or "a2"; state: "missing", "changed" or
    "unstamped"."""

    title: str
    url: str
    code: str
    state: str


def translations_of(portal: Portal) -> tuple[Translation, ...]:
    """What is not in order. The one place that knows how `link` tells of translations."""
    states = getattr(link, "translation_states", None)
    found = states(portal) if states else ()
    return tuple(
        Translation(one.original.data.title, one.original.url, str(one.code), str(one.state))
        for one in found
        if str(one.state) != CURRENT
    )
