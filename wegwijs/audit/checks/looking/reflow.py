"""WCAG 1.4.10: at 320 CSS pixels nobody has to scroll sideways to read a page."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import AA, Rule
from wegwijs.audit.states import View, Visit
from wegwijs.language import marked

NARROW = 320
REFLOW = Rule(
    id="reflow",
    wcag=("1.4.10",),
    level=AA,
    impact="serious",
    help=marked(
        "De pagina is {wide} pixels breed in een venster van {width}: "
        "laat de inhoud passen zonder opzij te schuiven"
    ),
    source="https://www.w3.org/WAI/WCAG22/Understanding/reflow.html",
)


def _narrow(view: View, visit: Visit) -> bool:
    # Text at twice its size in a window of 320 pixels is more than the criterion asks.
    return view.width == NARROW and view.media == "screen" and view.text == 16


CHECK = Check("reflow", (REFLOW,), When.VIEW, script=script_beside(__file__), fits=_narrow)
