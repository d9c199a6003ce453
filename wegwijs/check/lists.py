"""Lists that are none: the reader would see the dashes, all in one line, and a screen reader no list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wegwijs.convert.destinations import without_code
from wegwijs.language import _
from wegwijs.problems import Place, Problem, problem
from wegwijs.read import Source

_LOOKS = re.compile(r" {0,3}(?:[•·▪◦●–-]|(?:[*+]|\d{1,3}[.)])[ \t]+\S)")
_BULLET = re.compile(r" {0,3}[•·▪◦●–][ \t]*\S")
"""What a text program makes of a dash; for Markdown it is a letter."""
_BRACKET = re.compile(r" {0,3}\d{1,2}\)[ \t]+\S")
_UNSPACED = re.compile(r" {0,3}-[^\W\d]")
_BEGINS = re.compile(r" {0,3}(?:[-*+]|1\.)[ \t]+\S")
_ENDS_BEFORE = re.compile(r" {0,3}(?:#{1,6}|>|\||:::)|\s*$|\s{2,}\S")
"""What may stand right above a list: a heading, a quote, a table, a block, nothing, more of an item."""


def list_problems(source: Source) -> Iterator[Problem]:
    """One warning for each row of lines that looks like a list, but is shown as a sentence."""
    above, in_row = "", False
    for number, line in enumerate(without_code(source.body).split("\n"), start=source.body_line):
        looks = _LOOKS.match(line) is not None
        advice = _advice(line, above) if looks and not in_row else ""
        if advice:
            yield problem("text-not-a-list", Place(source.file, number), advice=advice)
        in_row = looks or (in_row and bool(line.strip()))
        above = line


def _advice(line: str, above: str) -> str:
    if _BULLET.match(line):
        return _("Begin elke regel met een streepje en een spatie: - uw paspoort")
    if _BRACKET.match(line):
        return _("Zet achter het cijfer een punt en een spatie: 1. Ga naar …")
    if _UNSPACED.match(line):
        return _("Zet een spatie achter het streepje: - uw paspoort")
    if _BEGINS.match(line) and not _ENDS_BEFORE.match(above):
        return _("Laat boven de lijst een regel leeg.")
    return ""
