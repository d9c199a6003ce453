"""WCAG 2.4.1: a block of links before the text can be passed by.

axe's bypass leaves a page without headings, landmarks and skip links for a person, since there may be
nothing to pass by. Where some links to other pages stand before the first running text, there is.
"""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import A, Rule
from wegwijs.language import marked

NO_WAY = Rule(
    id="no-way-past-links",
    wcag=("2.4.1",),
    level=A,
    impact="moderate",
    help=marked(
        "Voor de tekst staan {count} links, en niets helpt er voorbij: geef de pagina koppen, een main of "
        "een link naar de inhoud"
    ),
    source="https://www.w3.org/WAI/WCAG22/Understanding/bypass-blocks.html",
)
CHECK = Check("bypass", (NO_WAY,), When.CONTENT, script_beside(__file__))
