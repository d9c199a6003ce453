"""WCAG 1.4.1: what a colour tells stands in words, signs or shapes as well.

Whether a colour tells anything is hard to know; it does where empty cells of one table have several,
where items each have a dot of the same shape, in fewer colours than there are items, and no word goes with
a colour, and where a text says what the colours of the items below it mean.
"""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import A, Rule
from wegwijs.audit.states import DESKTOP, View, Visit
from wegwijs.language import marked

TOLD = Rule(
    id="told-by-colour",
    wcag=("1.4.1",),
    level=A,
    impact="serious",
    help=marked("Hier zegt alleen een kleur wat er aan de hand is: zet er een woord of een teken bij"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G14",
)


def _at_a_desk(view: View, visit: Visit) -> bool:
    # Other sizes and other themes have the same words.
    return view == DESKTOP


CHECK = Check("colour alone", (TOLD,), When.CONTENT, script_beside(__file__), fits=_at_a_desk)
