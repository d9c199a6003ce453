"""WCAG 1.3.5 and 3.3.8: browsers can fill in what people would have to type or remember about themselves."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import AA, Rule
from wegwijs.language import marked

MISSING = Rule(
    id="autocomplete-missing",
    wcag=("1.3.5",),
    level=AA,
    impact="moderate",
    help=marked('Zet autocomplete="{token}" op dit veld. Dan kan de browser het invullen.'),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H98",
)
PASSWORD = Rule(
    id="password-autocomplete-off",
    wcag=("3.3.8",),
    level=AA,
    impact="moderate",
    help=marked('Haal autocomplete="off" weg. Laat een wachtwoordkluis het wachtwoord invullen.'),
    source="https://www.w3.org/WAI/WCAG22/Understanding/accessible-authentication-minimum.html",
)

CHECK = Check(
    "purpose",
    (MISSING, PASSWORD),
    When.CONTENT,
    script=script_beside(__file__, "fields") + script_beside(__file__),
)
