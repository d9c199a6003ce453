"""Translations and easier versions: of another language than the portal, and as new as their original."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from wegwijs.link import Portal, TranslationState, VariantState, text_hash, translation_states
from wegwijs.problems import Place, Problem, problem
from wegwijs.read.variants import is_variant, language_of
from wegwijs.settings import Settings
from wegwijs.validate.variants import code_problems
from wegwijs.words import date_for_editors


def variant_problems(portal: Portal, settings: Settings, place: Place, today: date) -> list[Problem]:
    """Problems of all variants and of the codes that are wanted. place: of the settings."""
    problems = [one for code in settings.translations.wanted for one in code_problems(code, place)]
    for state in translation_states(portal):
        problems += _wanted(state) if state.variant is None else _variant(state, settings.language, today)
    return problems


def _wanted(state: TranslationState) -> list[Problem]:
    index = state.original.data.translations.index(state.code)
    place = state.original.place("translations", index)
    return [] if is_variant(state.code) else code_problems(state.code, place)


def _variant(state: TranslationState, portal_language: str, today: date) -> Iterator[Problem]:
    variant = state.variant
    assert variant is not None
    source, checked = variant.source, variant.data.checked_on
    if language_of(source.variant, "") == portal_language:
        yield problem("variant-own-language", Place(source.file), language=portal_language)
    if checked is not None and checked > today:
        place = variant.place("checked_on")
        yield problem("date-in-future", place, key="checked_on", date=date_for_editors(checked))
    codes = {VariantState.CHANGED: "translation-old", VariantState.UNSTAMPED: "translation-unstamped"}
    if state.state in codes:
        values = {"file": source.file, "original": f"{source.original_slug}.md"}
        place = variant.place("original")
        yield problem(codes[state.state], place, hash=text_hash(state.original.source), **values)
