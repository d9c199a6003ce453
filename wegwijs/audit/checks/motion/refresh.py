"""WCAG 2.2.1: a page that sends its reader on, or loads itself again, after a time."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import A, Rule
from wegwijs.language import marked

REFRESH = Rule(
    id="refresh",
    wcag=("2.2.1",),
    level=A,
    impact="critical",
    help=marked(
        "De pagina gaat na {seconds} seconden vanzelf verder of opnieuw open: laat de lezer zelf kiezen"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F41",
)
CHECK = Check("refresh", (REFRESH,), When.SOURCE, script=script_beside(__file__))
