"""WCAG 1.3.1: choices that answer one question are one group, with the question as its name."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import A, Rule
from wegwijs.language import marked

H71 = "https://www.w3.org/WAI/WCAG22/Techniques/html/H71"
GROUP = Rule(
    id="field-group",
    wcag=("1.3.1",),
    level=A,
    impact="serious",
    help=marked("Zet deze keuzes in een <fieldset> met de vraag ‘{question}’ als <legend>."),
    source=H71,
)
NAME = Rule(
    id="field-group-name",
    wcag=("1.3.1",),
    level=A,
    impact="serious",
    help=marked("Geef deze <fieldset> een <legend> met de vraag waar de keuzes bij horen."),
    source=H71,
)

CHECK = Check(
    "groups",
    (GROUP, NAME),
    When.CONTENT,
    script=script_beside(__file__, "fields") + script_beside(__file__),
)
