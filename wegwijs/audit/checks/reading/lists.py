"""WCAG 1.3.1: what looks like a list is one."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import A, Rule
from wegwijs.language import marked

ONLY_LOOKS = Rule(
    id="list-only-looks",
    wcag=("1.3.1",),
    level=A,
    impact="moderate",
    help=marked(
        "Deze {lines} regels beginnen met een streepje, punt of nummer, maar zijn geen lijst: "
        "maak er een lijst van (ul of ol)"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H48",
)
CHECK = Check("lists", (ONLY_LOOKS,), When.CONTENT, script_beside(__file__))
