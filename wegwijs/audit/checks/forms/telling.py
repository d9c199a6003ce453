"""WCAG 2.4.6: labels, legends and titles of frames tell what they are of, and no two fields have the same."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import AA, A, Rule
from wegwijs.language import marked

SAYS_NOTHING = Rule(
    id="label-says-nothing",
    wcag=("2.4.6",),
    level=AA,
    impact="moderate",
    help=marked(
        "Het label ‘{label}’ zegt niet wat iemand moet invullen. Noem dat, zoals ‘Naam’ of ‘Postcode’."
    ),
    source="https://www.w3.org/WAI/standards-guidelines/act/rules/cc0f0a/",
)
BUTTON = Rule(
    id="button-says-nothing",
    wcag=("2.4.6",),
    level=AA,
    impact="moderate",
    help=marked("De knop ‘{label}’ zegt niet wat er gebeurt. Noem dat, zoals ‘Versturen’ of ‘Zoeken’."),
    source="https://www.w3.org/WAI/WCAG22/Understanding/headings-and-labels.html",
)
LEGEND = Rule(
    id="legend-says-nothing",
    wcag=("2.4.6", "1.3.1"),
    level=A,
    impact="moderate",
    help=marked(
        "De legenda ‘{legend}’ zegt niet waar de velden over gaan. Zet daar de vraag, of noem wat ze delen."
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H71",
)
FRAME = Rule(
    id="frame-says-nothing",
    wcag=("4.1.2",),
    level=A,
    impact="moderate",
    help=marked(
        "De titel ‘{name}’ zegt niet wat er in dit kader staat. Noem dat, zoals ‘Kaart van de omgeving’."
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H64",
)
OTHER_FRAME = Rule(
    id="frame-names-another",
    wcag=("4.1.2", "2.4.1"),
    level=A,
    impact="moderate",
    help=marked("De titel ‘{name}’ noemt een dienst die niet in dit kader staat. Noem wat er wel in staat."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H64",
)
TWICE = Rule(
    id="label-twice",
    wcag=("2.4.6", "3.3.2"),
    level=AA,
    impact="moderate",
    help=marked(
        "Twee velden hebben het label ‘{label}’. Noem het verschil in het label of in een kop erboven."
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G131",
)

CHECK = Check(
    "telling",
    (SAYS_NOTHING, BUTTON, LEGEND, FRAME, OTHER_FRAME, TWICE),
    When.CONTENT,
    script=script_beside(__file__, "fields") + script_beside(__file__),
)
