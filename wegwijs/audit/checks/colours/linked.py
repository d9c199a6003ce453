"""WCAG 1.4.1: a link in a sentence differs by more than its colour, in bold or slanted words too.

axe compares a link with the block that it stands in. Here it is compared with the words right beside it,
where both stand in one strong, em, span or the like.
"""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import A, Rule
from wegwijs.audit.states import DESKTOP, View, Visit
from wegwijs.language import marked

BY_COLOUR = Rule(
    id="link-by-colour",
    wcag=("1.4.1",),
    level=A,
    impact="serious",
    help=marked("Alleen de kleur zegt dat “{words}” een link is: onderstreep de link"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F73",
)


def _at_a_desk(view: View, visit: Visit) -> bool:
    # Other sizes have the same links; dark and other themes are axe's to compare.
    return view == DESKTOP


CHECK = Check("linked", (BY_COLOUR,), When.CONTENT, script_beside(__file__), fits=_at_a_desk)
