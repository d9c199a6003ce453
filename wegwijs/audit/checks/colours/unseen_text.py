"""WCAG 1.4.3 and 1.4.6 for the text that axe does not look at.

Placeholders, text from style sheets, text without a box of its own, and text that has to be scrolled to.
"""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import AA, AAA, Rule
from wegwijs.language import marked

HELP = marked(
    'De tekst "{what}" heeft een contrast van {ratio} op 1. Kies kleuren met ten minste {needed} op 1.'
)
CONTRAST = Rule(
    id="text-contrast",
    wcag=("1.4.3",),
    level=AA,
    impact="serious",
    help=HELP,
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F83",
)
ENHANCED = Rule(
    id="text-contrast-enhanced",
    wcag=("1.4.6",),
    level=AAA,
    impact="serious",
    help=HELP,
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G17",
)
CHECK = Check("unseen-text", (CONTRAST, ENHANCED), When.COLOURS, script=script_beside(__file__))
