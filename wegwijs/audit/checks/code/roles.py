"""WCAG 4.1.2 and 1.3.1: what an element says that it is, is what it does.

axe-core judges roles by ARIA itself (valid, allowed attributes, required parents and children); here is what
it does not look at. Its own tables say which roles there are.
"""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import BEST_PRACTICE, A, Rule
from wegwijs.language import marked

CONTENT_MODEL = "https://html.spec.whatwg.org/multipage/dom.html#interactive-content"
HIDDEN_CONTROL = Rule(
    id="control-hidden-by-role",
    wcag=("4.1.2",),
    level=A,
    impact="serious",
    help=marked('Haal role="{role}" weg. Een schermlezer noemt dit nu geen knop, link of veld meer.'),
    source="https://www.w3.org/TR/html-aria/#docconformance",
)
HIDDEN_MEANING = Rule(
    id="meaning-hidden-by-role",
    wcag=("1.3.1",),
    level=A,
    impact="serious",
    help=marked("Haal deze role weg. Een schermlezer weet nu niet meer dat dit een kop of tabel is."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F92",
)
NESTED = Rule(
    id="control-in-control",
    wcag=("4.1.2",),
    level=A,
    impact="serious",
    help=marked("Zet deze knop, link of dit veld naast de link, niet erin."),
    source=CONTENT_MODEL,
)
IN_SUMMARY = Rule(
    id="control-in-summary",
    wcag=(),
    level=BEST_PRACTICE,
    impact="moderate",
    help=marked("Zet deze knop, link of dit veld niet in de regel die de uitleg opent."),
    source=CONTENT_MODEL,
)
MANY = Rule(
    id="label-of-many",
    wcag=("1.3.1", "4.1.2"),
    level=A,
    impact="serious",
    help=marked("Geef dit veld een eigen <label>. Het label eromheen geldt alleen voor het eerste veld."),
    source="https://html.spec.whatwg.org/multipage/forms.html#the-label-element",
)
WITHOUT_ROLE = Rule(
    id="control-without-role",
    wcag=("4.1.2",),
    level=A,
    impact="critical",
    help=marked(
        "Maak van ‘{words}’ een <button> of een <a href>. Nu weet een schermlezer niet dat het werkt."
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F59",
)
NO_USE = Rule(
    id="focus-without-use",
    wcag=(),
    level=BEST_PRACTICE,
    impact="minor",
    help=marked('Haal tabindex="0" weg. Met het toetsenbord is hier niets te doen.'),
    source="https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/",
)
NO_SPACE = Rule(
    id="button-without-space",
    wcag=("2.1.1",),
    level=BEST_PRACTICE,
    impact="moderate",
    help=marked(
        "Dit heet een knop, maar doet niets met de spatiebalk. Maak er een <button> van, of haal "
        'role="button" weg van deze link.'
    ),
    source="https://www.w3.org/WAI/ARIA/apg/patterns/button/",
)

CHECK = Check(
    "roles",
    (HIDDEN_CONTROL, HIDDEN_MEANING, NESTED, IN_SUMMARY, MANY, WITHOUT_ROLE, NO_USE, NO_SPACE),
    When.CONTENT,
    script=script_beside(__file__),
)
