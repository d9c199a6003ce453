"""Variants of a page, from the file's name: `x.en.md` is `x.md` in English, `x.a2.md` in easier Dutch."""

from __future__ import annotations

import re
from functools import cache

LEVELS = ("a1", "a2", "b1")
"""Levels that an easier version can have."""

_TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")


def is_level(code: str) -> bool:
    return code in LEVELS


def is_variant(code: str) -> bool:
    """Whether a code is a level, or a language that Babel knows."""
    return is_level(code) or is_language(code)


@cache
def is_language(code: str) -> bool:
    """Whether a code, in lower case, is of a language that Babel knows."""
    # Imported here: Babel takes longer to load than a build in which nothing changed.
    from babel import localedata

    return _TAG.fullmatch(code) is not None and localedata.exists(tag(code).replace("-", "_"))


def tag(code: str) -> str:
    """A language as BCP 47 writes it: "pt-br" -> "pt-BR", "zh-hant" -> "zh-Hant"."""
    language, *parts = code.split("-")
    return "-".join([language, *(one.upper() if len(one) == 2 else one.title() for one in parts)])


def language_of(code: str, portal_language: str) -> str:
    """The language of a variant; an original ("") and an easier version have the portal's own."""
    return tag(code) if code and not is_level(code) else portal_language
