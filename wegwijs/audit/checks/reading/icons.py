"""WCAG 1.1.1: what a small picture tells, such as yes or no, stands in words as well.

Most icons say again what stands beside them. These do not: the cells of a column hold nothing else, or the
names of their files and classes say that one is yes and the other is no, and no word goes with either.
"""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import A, Rule
from wegwijs.audit.states import DESKTOP, View, Visit
from wegwijs.language import marked

ALONE = Rule(
    id="icon-tells-alone",
    wcag=("1.1.1",),
    level=A,
    impact="serious",
    help=marked(
        "Alleen een plaatje zegt hier wat er geldt, zoals ja of nee: zet er een woord bij, of geef het alt"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F3",
)


def _at_a_desk(view: View, visit: Visit) -> bool:
    # Other sizes and other themes have the same words.
    return view == DESKTOP


CHECK = Check("icons", (ALONE,), When.CONTENT, script_beside(__file__), fits=_at_a_desk)
