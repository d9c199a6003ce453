"""WCAG 2.3.3: who asks for less motion gets less."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import AAA, BEST_PRACTICE, Rule
from wegwijs.audit.states import STILL, View, Visit
from wegwijs.language import marked

HELP = marked("Zet deze beweging uit in @media (prefers-reduced-motion: reduce).")
C39 = "https://www.w3.org/WAI/WCAG22/Techniques/css/C39"
INTERACTION = Rule("motion-from-interaction", ("2.3.3",), AAA, "moderate", HELP, C39)
NOT_REDUCED = Rule("motion-not-reduced", (), BEST_PRACTICE, "moderate", HELP, C39)


def _still(view: View, visit: Visit) -> bool:
    return view is STILL


CHECK = Check("reduced", (INTERACTION, NOT_REDUCED), When.VIEW, script=script_beside(__file__), fits=_still)
