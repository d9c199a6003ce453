"""What somebody probably meant who typed frontmatter that cannot be read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from wegwijs.language import _

NEAR = 3
"""Lines above the one where reading stopped on which the mistake can be."""
LONGEST = 120
"""Characters of a line that are shown again, mended."""

_OPENED = re.compile(r"""\s*(?:- )?[\w-]+:[ \t]+(["'])(.*)$""")
_COLON = re.compile(r"""(\s*(?:- )?[\w-]+: )([^"'\[\]{}|>&*!%@`#]+: .*)$""")
_ITEM = re.compile(r"""\s*- [^"'\[\]{}&*!%@`|>]*""")
_HARD_SPACE = re.compile(r"[\s-]*\u00a0|[^:]*:[ \t]*\u00a0")


class Slip(NamedTuple):
    """line and column count from 1; detail goes behind "kan niet worden gelezen"."""

    line: int
    column: int
    detail: str
    advice: str


def slip_near(lines: Sequence[str], line: int) -> Slip | None:
    """The mistake at a line (from 1) where reading stopped, or just above it; None if we see none."""
    for number in range(line, max(0, line - NEAR), -1):
        found = _unclosed(lines[number - 1], number) or _hard_space(lines[number - 1], number)
        if found:
            return found
    return _colon(lines[line - 1], line) or _dash(lines[line - 1], line)


def _unclosed(text: str, line: int) -> Slip | None:
    """`title: "Ik ga verhuizen`: the YAML library only sees it on the next line with a quote."""
    found = _OPENED.fullmatch(text)
    if found is None or found[1] in found[2].replace(r"\"", "").replace("''", ""):
        return None
    advice = _("Zet aan het einde van de waarde hetzelfde aanhalingsteken als aan het begin")
    return Slip(
        line,
        found.start(1) + 1,
        _(" (een aanhalingsteken gaat niet dicht)"),
        advice + _shown(f"{text.rstrip()}{found[1]}"),
    )


def _hard_space(text: str, line: int) -> Slip | None:
    """The space of Word and of web pages looks like any other."""
    if not _HARD_SPACE.match(text):
        return None
    return Slip(
        line,
        text.index("\u00a0") + 1,
        _(" (er staat een bijzondere spatie, die u niet ziet)"),
        _("Haal de spaties op deze regel weg en typ ze opnieuw."),
    )


def _colon(text: str, line: int) -> Slip | None:
    found = _COLON.fullmatch(text)
    if found is None or '"' in found[2]:
        return None
    advice = _("Zet de hele waarde tussen aanhalingstekens")
    mended = f'{found[1]}"{found[2].rstrip()}"'
    return Slip(
        line, found.start(2) + 1, _(" (er staat een dubbele punt in de waarde)"), advice + _shown(mended)
    )


def _dash(text: str, line: int) -> Slip | None:
    """An item of a list that begins more to the left or right than the one before it."""
    if not _ITEM.fullmatch(text):
        return None
    advice = _("Zet de streepjes van een lijst recht onder elkaar.")
    detail = _(" (dit streepje staat niet recht onder het vorige)")
    return Slip(line, text.index("-") + 1, detail, advice)


def _shown(line: str) -> str:
    return f": `{line.strip()}`" if len(line) <= LONGEST and "`" not in line else "."


def loose_quote(value: str) -> str:
    """How a value should be quoted whose quotes are part of it, as the reader would see; or ""."""
    inner = value.strip("\"'“”„‟‘’")
    if len(value) < 2 or inner == value or '"' in inner:
        return ""
    curly = value[0] in "“”„‟" and value[-1] in "“”„‟"
    one_sided = (value[0] == '"') != (value[-1] == '"')
    return f'"{inner}"' if curly or one_sided else ""
