"""WCAG 2.5: nobody has to drag, swipe or shake."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import AA, BEST_PRACTICE, A, Rule
from wegwijs.language import marked

DRAG = Rule(
    id="drag-only",
    wcag=("2.5.7",),
    level=AA,
    impact="serious",
    help=marked("Zet knoppen bij wat gesleept kan worden, zoals ‘omhoog’ en ‘omlaag’."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F108",
)
GESTURE = Rule(
    id="gesture-only",
    wcag=("2.5.1",),
    level=A,
    impact="serious",
    help=marked("Zet knoppen bij wat met vegen werkt, zoals ‘vorige’ en ‘volgende’."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F105",
)
MOTION = Rule(
    id="motion-only",
    wcag=("2.5.4",),
    level=A,
    impact="serious",
    help=marked("Zet een knop bij wat met schudden of kantelen werkt, en laat mensen dat uitzetten."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F106",
)
ZOOM = Rule(
    id="zoom-by-fingers",
    wcag=(),
    level=BEST_PRACTICE,
    impact="moderate",
    help=marked("Haal touch-action: none van de pagina. Nu kan niemand met twee vingers vergroten."),
    source="https://www.w3.org/TR/pointerevents/#the-touch-action-css-property",
)

CHECK = Check("pointer", (DRAG, GESTURE, MOTION, ZOOM), When.CONTENT, script=script_beside(__file__))
