"""WCAG 3.3.2 and 1.4.1: people see, in words, which fields they must fill in."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import BEST_PRACTICE, A, Rule
from wegwijs.language import marked

H90 = "https://www.w3.org/WAI/WCAG22/Techniques/html/H90"
STAR = marked("Leg boven het formulier uit wat het sterretje betekent: ‘* = verplicht’.")
BY_COLOUR = Rule(
    id="required-by-colour",
    wcag=("1.4.1", "3.3.2"),
    level=A,
    impact="serious",
    help=marked("Zet ‘verplicht’ in het label. Niet iedereen ziet kleuren."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F81",
)
NOT_SHOWN = Rule(
    id="required-not-shown",
    wcag=("3.3.2",),
    level=A,
    impact="moderate",
    help=marked("Zet ‘verplicht’ in het label van dit veld, of ‘niet verplicht’ bij de andere velden."),
    source=H90,
)
EXPLAINED = Rule("required-explained", (), BEST_PRACTICE, "minor", STAR, H90)
STAR_ALONE = Rule("required-star-alone", ("3.3.2",), A, "moderate", STAR, H90)

CHECK = Check(
    "required",
    (BY_COLOUR, NOT_SHOWN, EXPLAINED, STAR_ALONE),
    When.CONTENT,
    script=script_beside(__file__, "fields") + script_beside(__file__),
)
