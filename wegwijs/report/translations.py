"""Translations and easier versions that are missing or behind their original."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wegwijs.link import Portal, VariantState, translation_states


@dataclass(frozen=True, slots=True)
class Translation:
    """title and url: of the original; code: language or level, "en" or "a2"; state: "missing", "changed" or
    "unstamped"."""

    title: str
    url: str
    code: str
    state: str


def translations_of(portal: Portal, wanted: Sequence[str]) -> tuple[Translation, ...]:
    """What is not in order. wanted: codes that the settings ask of every article."""
    return tuple(
        Translation(one.original.data.title, one.original.url, one.code, one.state.value)
        for one in translation_states(portal, wanted)
        if one.state is not VariantState.CURRENT
    )
