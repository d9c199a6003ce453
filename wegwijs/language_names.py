"""What the HTML of a page must say about its language; names and directions come from Babel."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

OG_LOCALES: Mapping[str, str] = {"nl": "nl_NL", "en": "en_GB"}
"""Open Graph wants a country as well; a language that is not here is not named there."""


@cache
def direction(language: str) -> str:
    """ "rtl" for Arabic, Persian and other languages that are written from right to left."""
    from babel import Locale

    return str(Locale.parse(language, sep="-").text_direction)


@cache
def own_name(language: str) -> str:
    """What speakers call their language: "English", "العربية"."""
    from babel import Locale

    locale = Locale.parse(language, sep="-")
    name = locale.get_display_name(locale) or language
    return name[:1].upper() + name[1:]
