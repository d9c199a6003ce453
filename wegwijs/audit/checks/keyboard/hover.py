"""WCAG 2.1.1: what style rules show under a pointer, a keyboard can show too."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, script_beside
from wegwijs.audit.rules import A, Rule
from wegwijs.audit.states import DESKTOP, View, Visit
from wegwijs.language import marked

HOVER = Rule(
    id="hover-only",
    wcag=("2.1.1",),
    level=A,
    impact="critical",
    help=marked("Deze links of knoppen komen alleen te voorschijn met een muis: toon ze ook met een knop"),
    source="https://www.w3.org/WAI/tutorials/menus/flyout/",
)


def _at_a_desk(view: View, visit: Visit) -> bool:
    # A pointer that hovers belongs to a wide window, and one look at the styles is enough.
    return view == DESKTOP and visit.scripts


CHECK = Check("hover", (HOVER,), script=script_beside(__file__), fits=_at_a_desk)
