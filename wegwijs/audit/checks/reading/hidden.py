"""WCAG 1.3.1: what is seen of a text can be heard as well.

aria-hidden is for decoration and for what is said elsewhere on the page; whole sentences of which the words
stand nowhere else are neither.
"""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import A, Rule
from wegwijs.language import marked

HIDDEN = Rule(
    id="text-hidden-from-readers",
    wcag=("1.3.1",),
    level=A,
    impact="critical",
    help=marked("Deze tekst is te zien, maar een schermlezer slaat hem over: haal aria-hidden weg"),
    source="https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships.html",
)
CHECK = Check("hidden", (HIDDEN,), When.LAYOUT, script_beside(__file__))
