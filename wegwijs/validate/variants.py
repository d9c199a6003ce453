"""Variants: which files may have them, and under which names."""

from __future__ import annotations

from wegwijs.problems import Place, Problem, did_you_mean, listing, problem
from wegwijs.read import Source
from wegwijs.read.collections import ARTICLES, PAGES
from wegwijs.read.variants import LEVELS, is_variant

WITH_VARIANTS = (ARTICLES.folder, PAGES.folder)
COMMON = ("en", "ar", "tr", "pl", "uk", "ti", "fa", "de", *LEVELS)
"""Shown as examples; every language that Babel knows may be used."""


def name_problems(source: Source) -> list[Problem]:
    """What is wrong with the name of a variant's file."""
    place = Place(source.file)
    if not source.variant:
        return []
    if source.collection not in WITH_VARIANTS:
        return [problem("variant-not-here", place, folder=source.collection, original=source.original_slug)]
    return code_problems(source.variant, place)


def code_problems(code: str, place: Place) -> list[Problem]:
    """A problem if the code is no language and no level."""
    if is_variant(code):
        return []
    suggestion, allowed = did_you_mean(code, COMMON), listing(COMMON)
    return [problem("variant-unknown", place, value=code, suggestion=suggestion, allowed=allowed)]
