"""WCAG 1.3.2: the page is read in the order in which it is seen."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import A, Rule
from wegwijs.language import marked

ORDER = Rule(
    id="order-shown-otherwise",
    wcag=("1.3.2",),
    level=A,
    impact="serious",
    help=marked(
        "Dit staat op het scherm vóór de tekst waar het in de code op volgt: "
        "zet de code in de volgorde waarin mensen lezen"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F1",
)

# Style sheets may give another order to another window.
CHECK = Check("order", (ORDER,), When.LAYOUT, script_beside(__file__))
