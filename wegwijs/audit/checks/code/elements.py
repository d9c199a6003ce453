"""Elements and attributes that HTML has something better for, or does not have any more."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import BEST_PRACTICE, Rule
from wegwijs.language import marked

OBSOLETE = Rule(
    id="element-obsolete",
    wcag=(),
    level=BEST_PRACTICE,
    impact="minor",
    help=marked("Het element <{name}> hoort niet meer in HTML. Regel de opmaak in het opmaakbestand (CSS)."),
    source="https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features",
)
EMPTY = Rule(
    id="paragraph-empty",
    wcag=(),
    level=BEST_PRACTICE,
    impact="minor",
    help=marked("Haal deze lege alinea weg. Regel de witruimte in het opmaakbestand (CSS)."),
    source="https://html.spec.whatwg.org/multipage/dom.html#palpable-content-2",
)
SCRIPT_LINK = Rule(
    id="link-is-script",
    wcag=(),
    level=BEST_PRACTICE,
    impact="moderate",
    help=marked("Deze link gaat nergens heen, maar doet iets op deze pagina. Maak er een <button> van."),
    source="https://www.w3.org/WAI/ARIA/apg/patterns/button/",
)

CHECK = Check("elements", (OBSOLETE, EMPTY, SCRIPT_LINK), When.CONTENT, script=script_beside(__file__))
