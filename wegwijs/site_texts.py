"""The site's own texts in the language of one page, from the gettext domain `site`.

A text is written in Dutch where it is used, inside `_("…")`, `ngettext("…", "…", number)` or, where
the language is not known yet, `N_("…")`; `tests/test_site_catalogue.py` finds them there.
"""

from __future__ import annotations

from dataclasses import dataclass

from wegwijs.catalogues import SOURCE_LANGUAGE, catalogue, languages


@dataclass(frozen=True, slots=True)
class SiteTexts:
    """Call it with a Dutch text. `language` is a BCP 47 tag; without a catalogue texts stay Dutch."""

    language: str = SOURCE_LANGUAGE

    def __call__(self, text: str, **values: object) -> str:
        found = catalogue("site", self.language).gettext(text)
        return found % values if values else found

    def ngettext(self, one: str, many: str, number: int) -> str:
        """The text for a number of things; `%(number)s` in it is filled in."""
        return catalogue("site", self.language).ngettext(one, many, number) % {"number": number}

    @property
    def locale(self) -> str:
        """The Babel locale of dates: that of the texts around them."""
        return self.language.replace("-", "_") if self.known else SOURCE_LANGUAGE

    @property
    def known(self) -> bool:
        """Whether there is a catalogue; if not, the texts are Dutch and must be marked as Dutch."""
        return self.language in languages("site")


DUTCH = SiteTexts()


@dataclass(frozen=True, slots=True)
class NoticeTexts:
    """What a translation says of itself. Call it with a Dutch text; without a catalogue it stays Dutch."""

    language: str = SOURCE_LANGUAGE

    def __call__(self, text: str) -> str:
        return catalogue("site" if SiteTexts(self.language).known else "notices", self.language).gettext(text)

    @property
    def known(self) -> bool:
        """Whether there is a catalogue that has the texts of notices."""
        return self.language in (*languages("site"), *languages("notices"))


def N_(text: str) -> str:  # noqa: N802 (gettext's own name for a text that is translated later)
    """Mark a text of a table for the catalogues."""
    return text
