"""The success criteria of WCAG 2.2: level, name and address.

Sources: W3C Recommendation "Web Content Accessibility Guidelines (WCAG) 2.2" (numbers, levels, English
names, anchors); the Dutch names are those of the authorised Dutch translation,
https://www.w3.org/Translations/WCAG22-nl/, as the NL Design System lists them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wegwijs.language import language

WCAG = "https://www.w3.org/TR/WCAG22/"
DUTCH = "nl"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One success criterion. `anchor` is its place in the text of WCAG 2.2, "" if it is not in it."""

    number: str
    level: str = ""
    anchor: str = ""
    nl: str = ""
    en: str = ""

    @property
    def name(self) -> str:
        """What it is called, in Dutch; in English for who speaks another language."""
        return self.nl if language() == DUTCH else self.en

    @property
    def url(self) -> str:
        """Where its text is, in English: only that version is normative."""
        return f"{WCAG}#{self.anchor}" if self.anchor else WCAG


@cache
def criteria() -> Mapping[str, Criterion]:
    """Number -> criterion, all 86 of WCAG 2.2, in the order of its text."""
    rows = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    return {row["number"]: Criterion(**row) for row in rows}


def criterion(number: str) -> Criterion:
    """The criterion with this number. One that WCAG 2.2 does not have (4.1.1) has only its number."""
    return criteria().get(number) or Criterion(number)
