"""WCAG 1.3.2 and 1.3.1: the page is read in the order, the words and the texts that are seen."""

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
SPACED = Rule(
    id="letters-spaced",
    wcag=("1.3.2",),
    level=A,
    impact="moderate",
    help=marked(
        "In “{words}” staan spaties tussen de letters: schrijf het woord gewoon, "
        "en gebruik letter-spacing in de opmaak"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F32",
)
DIRECTION = Rule(
    id="direction-wrong",
    wcag=("1.3.2",),
    level=A,
    impact="moderate",
    help=marked(
        "Deze tekst wordt van de verkeerde kant af gezet: geef het element dir=“rtl” voor schrift van rechts "
        "naar links, zoals Arabisch, en anders dir=“ltr”"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H56",
)
STYLE_SHEET = Rule(
    id="text-in-style-sheet",
    wcag=("1.3.1",),
    level=A,
    impact="moderate",
    help=marked("De tekst “{words}” staat alleen in de opmaak (CSS): zet hem in de pagina zelf"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F87",
)
CHECK = Check("order", (ORDER, SPACED, DIRECTION, STYLE_SHEET), When.CONTENT, script_beside(__file__))
