"""WCAG 2.5.5: what a finger has to hit is large enough. The smaller size of 2.5.8 is axe's `target-size`."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import AAA, Rule
from wegwijs.audit.states import DESKTOP, PHONE, View, Visit
from wegwijs.language import marked

TARGET = Rule(
    id="target-44",
    wcag=("2.5.5",),
    level=AAA,
    impact="moderate",
    help=marked("Dit is {width} bij {height} pixels. Maak het minstens 44 bij 44, ook voor grote vingers."),
    source="https://www.w3.org/WAI/WCAG22/Understanding/target-size-enhanced.html",
)


def _touched(view: View, visit: Visit) -> bool:
    return view in (DESKTOP, PHONE)


CHECK = Check("targets", (TARGET,), When.LAYOUT, script=script_beside(__file__), fits=_touched)
