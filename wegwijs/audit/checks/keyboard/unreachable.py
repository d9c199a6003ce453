"""WCAG 2.1.1: the Tab key comes to every widget that is made of other elements than real controls.

A role says what a thing is, and gives it no keys. A widget with parts (tabs, a tree, a calendar) has one
stop, and arrow keys go on from there: without that stop nobody comes to it, whatever keys its script hears.
What a script brings the focus to (a menu that a button opens, the list of a combobox) needs none. What
reacts to a pointer as an element of its own is told by reach.py, which tries it.
"""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, script_beside
from wegwijs.audit.rules import A, Rule
from wegwijs.audit.states import View, Visit
from wegwijs.language import marked

COMPOSITE = Rule(
    id="composite-without-stop",
    wcag=("2.1.1",),
    level=A,
    impact="critical",
    help=marked(
        "De Tab-toets slaat dit onderdeel (role={role}) over: geef één deel ervan tabindex=0 en laat "
        "pijltjes naar de andere gaan"
    ),
    source="https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/",
)
WIDGET = Rule(
    id="widget-without-stop",
    wcag=("2.1.1",),
    level=A,
    impact="critical",
    help=marked(
        "De Tab-toets slaat dit over (role={role}): maak er een echte knop, een link of een veld van"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G202",
)


def _on_screen(view: View, visit: Visit) -> bool:
    return view.media == "screen" and visit.scripts


CHECK = Check(
    "widgets without a stop",
    (COMPOSITE, WIDGET),
    script=script_beside(__file__, "reacting") + script_beside(__file__),
    fits=_on_screen,
)
