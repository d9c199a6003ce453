"""What one element says of another by its id: is the other one there?"""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import BEST_PRACTICE, A, Rule
from wegwijs.language import marked

LABEL = Rule(
    id="broken-label",
    wcag=("1.3.1", "4.1.2"),
    level=A,
    impact="critical",
    help=marked("Dit label hoort bij ‘{id}’, maar dat veld is er niet. Zet in `for` het id van het veld."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H44",
)
REFERENCE = Rule(
    id="broken-reference",
    wcag=(),
    level=BEST_PRACTICE,
    impact="moderate",
    help=marked("{name} verwijst naar ‘{id}’, maar dat is er niet. Haal het weg of zet het juiste id."),
    source="https://www.w3.org/TR/wai-aria-1.2/#valuetype_idref",
)
ANCHOR = Rule(
    id="broken-anchor",
    wcag=(),
    level=BEST_PRACTICE,
    impact="moderate",
    help=marked("Deze link gaat naar ‘#{id}’, maar die plek is er niet. Zet dat id bij de juiste kop."),
    source="https://html.spec.whatwg.org/multipage/browsing-the-web.html#scroll-to-the-fragment-identifier",
)
DUPLICATE = Rule(
    id="duplicate-id",
    wcag=(),
    level=BEST_PRACTICE,
    impact="moderate",
    help=marked("Er zijn twee of meer elementen met het id ‘{id}’. Geef elk een eigen id."),
    source="https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute",
)

CHECK = Check(
    "references", (LABEL, REFERENCE, ANCHOR, DUPLICATE), When.CONTENT, script=script_beside(__file__)
)
