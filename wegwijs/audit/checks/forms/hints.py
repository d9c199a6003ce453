"""WCAG 1.3.1: a hint that stands beside a field belongs to it in the code too.

Only texts whose class or id says that they are a hint: another text beside a field may be about
something else.
"""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import A, Rule
from wegwijs.language import marked

NOT_TIED = Rule(
    id="hint-not-tied",
    wcag=("1.3.1",),
    level=A,
    impact="moderate",
    help=marked("Zet het id van de uitleg ‘{words}’ in aria-describedby van dit veld."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/aria/ARIA1",
)
CHECK = Check(
    "hints",
    (NOT_TIED,),
    When.CONTENT,
    script=script_beside(__file__, "fields") + script_beside(__file__),
)
