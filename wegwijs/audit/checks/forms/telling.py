"""WCAG 2.4.6: the label of a field tells what to fill in, and two fields do not have the same one."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import AA, Rule
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
    (SAYS_NOTHING, BUTTON, TWICE),
    When.CONTENT,
    script=script_beside(__file__, "fields") + script_beside(__file__),
)
