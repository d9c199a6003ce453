"""Whether translations and easier versions still say what their originals say."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wegwijs.link.portal import Portal
from wegwijs.link.urls import BUILT_IN_PAGES
from wegwijs.read import Source
from wegwijs.validate import Article, Entry, TextPage, Variant

HASH_LENGTH = 12
_HASH = re.compile(rf"[0-9a-f]{{{HASH_LENGTH}}}")


class VariantState(StrEnum):
    """missing: wanted, and there is no file; unstamped: nobody noted which text was translated."""

    MISSING = "missing"
    CHANGED = "changed"
    CURRENT = "current"
    UNSTAMPED = "unstamped"


@dataclass(frozen=True, slots=True)
class TranslationState:
    """code: the language or level; variant: None while it is missing."""

    original: Entry[Article] | Entry[TextPage]
    code: str
    state: VariantState
    variant: Entry[Variant] | None


def text_hash(source: Source) -> str:
    """What `original` in a variant must be: a hash of the original's title, summary and text."""
    parts = (str(source.values.get("title", "")), str(source.values.get("summary", "")), source.body)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:HASH_LENGTH]


def variant_state(original: Source, variant: Entry[Variant]) -> VariantState:
    stamp = variant.data.original or ""
    if not _HASH.fullmatch(stamp):
        return VariantState.UNSTAMPED
    return VariantState.CURRENT if stamp == text_hash(original) else VariantState.CHANGED


def translation_states(portal: Portal, wanted: Sequence[str] = ()) -> tuple[TranslationState, ...]:
    """Every variant that exists or is wanted, in the order of the originals and then of the codes.

    wanted: codes that the settings ask of every article.
    """
    states: list[TranslationState] = []
    for article in portal.articles.values():
        states += _states(portal, article, (*wanted, *article.data.translations))
    for page in portal.pages.values():
        if page.url not in BUILT_IN_PAGES:
            states += _states(portal, page, page.data.translations)
    return tuple(states)


def _states(
    portal: Portal, original: Entry[Article] | Entry[TextPage], wanted: Sequence[str]
) -> Iterator[TranslationState]:
    found = portal.variants_of(original.url)
    if not found and not wanted:
        return
    variants = {one.source.variant: one for one in found}
    for code in sorted({*wanted, *variants}):
        variant = variants.get(code)
        state = variant_state(original.source, variant) if variant else VariantState.MISSING
        yield TranslationState(original, code, state, variant)
