"""WCAG 2.1.1: a field that only shows by its label is still a stop for the keyboard.

A tick box, a choice or a button to add a file is often hidden, and its label drawn in its place. Hidden by
`display: none` or `visibility: hidden`, no key comes to it any more, while a click on the label still works.
"""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, script_beside
from wegwijs.audit.rules import A, Rule
from wegwijs.audit.states import View, Visit
from wegwijs.language import marked

HIDDEN = Rule(
    id="field-hidden-from-keys",
    wcag=("2.1.1",),
    level=A,
    impact="critical",
    help=marked(
        "Met een muis werkt ‘{label}’, maar met het toetsenbord komt niemand bij het veld: verberg het niet "
        "met display: none, maar leg het onder het label"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G202",
)


def _on_screen(view: View, visit: Visit) -> bool:
    return view.media == "screen" and visit.scripts


CHECK = Check("hidden fields", (HIDDEN,), script=script_beside(__file__), fits=_on_screen)
