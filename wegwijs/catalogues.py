"""gettext catalogues. Every text is written in Dutch in the code; a catalogue gives it in another language.

There are three domains: `editors` (problems and the command line), `site` (what residents read in
templates) and `notices` (only what a translation must say of itself, in languages that have no `site`).
Catalogues are the `.po` files in `locale/`,
compiled in memory, so that there is no compiled copy that can be out of date.
"""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Literal

Domain = Literal["editors", "site", "notices"]

SOURCE_LANGUAGE = "nl"
LOCALE = Path(__file__).parent / "locale"


@cache
def languages(domain: Domain) -> tuple[str, ...]:
    """The languages that a domain has: Dutch, then those with a catalogue, sorted."""
    return (SOURCE_LANGUAGE, *sorted(file.parent.name for file in LOCALE.glob(f"*/{domain}.po")))


@cache
def catalogue(domain: Domain, language: str) -> NullTranslations:
    """The texts of a domain in a language; one without a catalogue gives Dutch."""
    file = LOCALE / language / f"{domain}.po"
    if language == SOURCE_LANGUAGE or not file.exists():
        return NullTranslations()
    # Imported here: Babel takes longer to load than a build in which nothing changed.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with file.open("rb") as stream:
        write_mo(compiled, read_po(stream, locale=language, domain=domain))
    compiled.seek(0)
    return GNUTranslations(compiled)
