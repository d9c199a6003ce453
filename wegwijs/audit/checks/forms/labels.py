"""WCAG 3.3.2 and 1.3.1: every field has a label that is seen, stays there, and belongs to it in the code."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import BEST_PRACTICE, A, Rule
from wegwijs.language import marked

PLACEHOLDER = Rule(
    id="placeholder-as-label",
    wcag=("3.3.2",),
    level=A,
    impact="serious",
    help=marked(
        "Zet een label boven dit veld dat blijft staan. De tekst ‘{placeholder}’ verdwijnt zodra iemand typt."
    ),
    source="https://www.w3.org/WAI/WCAG22/Understanding/labels-or-instructions.html",
)
NOT_SEEN = Rule(
    id="label-not-seen",
    wcag=("3.3.2",),
    level=A,
    impact="serious",
    help=marked("Zet bij dit veld een label dat iedereen ziet. Nu hoort alleen een schermlezer ‘{name}’."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G131",
)
NOT_ASSOCIATED = Rule(
    id="label-not-associated",
    wcag=("1.3.1", "4.1.2"),
    level=A,
    impact="critical",
    help=marked("Maak van ‘{label}’ een <label> met in `for` het id van dit veld."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F68",
)
OF_ANOTHER = Rule(
    id="label-of-another",
    wcag=("1.3.1", "4.1.2"),
    level=A,
    impact="critical",
    help=marked("‘{label}’ is het label van een ander veld: zet in `for` het id van dit veld."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H44",
)
FAR = Rule(
    id="label-far",
    wcag=(),
    level=BEST_PRACTICE,
    impact="minor",
    help=marked("Zet het label ‘{label}’ dichter bij dit veld: er vlak voor of erboven."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G162",
)
EDITABLE = Rule(
    id="editable-without-name",
    wcag=("4.1.2",),
    level=A,
    impact="serious",
    help=marked("Hier kan iemand typen, maar een schermlezer zegt niet wat: geef dit veld een aria-label."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F68",
)

CHECK = Check(
    "labels",
    (PLACEHOLDER, NOT_SEEN, NOT_ASSOCIATED, OF_ANOTHER, FAR, EDITABLE),
    When.CONTENT,
    script=script_beside(__file__, "fields") + script_beside(__file__),
)
