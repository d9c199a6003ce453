"""WCAG 3.2.6: a way to get help that stands on several pages stands before or after the content on each.

What a page has is noted when it comes (visit.py); only pages laid side by side show it (across.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import A, Rule
from wegwijs.language import marked

Help = tuple[str, str]
"""The address of a link to help, and where it stands: before or after the main part of the page."""

ELSEWHERE = Rule(
    id="help-elsewhere",
    wcag=("3.2.6",),
    level=A,
    impact="moderate",
    help=marked(
        "Op {other} staat deze hulp aan de andere kant van de inhoud: zet haar op elke pagina op dezelfde "
        "plek"
    ),
    source="https://www.w3.org/WAI/WCAG22/Understanding/consistent-help.html",
)
FEWEST = 3
BEFORE, AFTER = "before", "after"
FIND = script_beside(__file__)


def help_elsewhere(helps: Mapping[str, tuple[Help, ...]]) -> dict[str, tuple[str, str]]:
    """Per URL of a page with help on the other side than on most pages: (its address, one of those pages).

    helps: per URL. Help on both sides of a page is on the usual side too.
    """
    sides: dict[str, dict[str, set[str]]] = {}
    for url, some in sorted(helps.items()):
        for address, side in some:
            sides.setdefault(address, {}).setdefault(url, set()).add(side)
    found: dict[str, tuple[str, str]] = {}
    for address, pages in sides.items():
        counts = Counter(side for some in pages.values() for side in some)
        usual, number = max(counts.items(), key=lambda one: one[1])
        if number < FEWEST or 2 * number <= len(pages):
            continue
        where = next(url for url, one in pages.items() if usual in one)
        found |= {url: (address, where) for url, one in pages.items() if usual not in one}
    return found


CHECK = Check("help", (ELSEWHERE,), When.SOURCE, script="return [];")
