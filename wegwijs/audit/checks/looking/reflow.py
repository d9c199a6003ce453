"""WCAG 1.4.10: at 320 CSS pixels nobody has to scroll sideways to read a page, and nothing is lost."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import AA, BEST_PRACTICE, Rule
from wegwijs.audit.states import View, Visit
from wegwijs.language import marked

NARROW = 320
UNDERSTANDING = "https://www.w3.org/WAI/WCAG22/Understanding/reflow.html"
REFLOW = Rule(
    id="reflow",
    wcag=("1.4.10",),
    level=AA,
    impact="serious",
    help=marked(
        "De pagina is {wide} pixels breed in een venster van {width}: "
        "laat de inhoud passen zonder opzij te schuiven"
    ),
    source=UNDERSTANDING,
)
# Nobody has to scroll: what sticks out is empty, or may be wide (a data table, an image).
SIDEWAYS = Rule(
    id="sideways",
    wcag=(),
    level=BEST_PRACTICE,
    impact="minor",
    help=marked(
        "De pagina is {wide} pixels breed in een venster van {width}. "
        "Laat dit passen, of geef het een vak dat zelf opzij schuift."
    ),
    source=UNDERSTANDING,
)
BOX = Rule(
    id="reflow-box",
    wcag=("1.4.10",),
    level=AA,
    impact="serious",
    help=marked(
        "De tekst in dit vak is {wide} pixels breed en het vak {width}: "
        "laat de regels passen, zodat niemand opzij hoeft te schuiven om te lezen."
    ),
    source=UNDERSTANDING,
)
LOSS = Rule(
    id="narrow-loss",
    wcag=("1.4.10",),
    level=AA,
    impact="serious",
    help=marked(
        "In een smal venster is dit weg: ‘{words}’. Laat het staan, of zet er een knop bij die het toont."
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/css/C31",
)
COVER = Rule(
    id="sticky-cover",
    wcag=("1.4.10",),
    level=AA,
    impact="serious",
    help=marked(
        "Dit blijft staan bij het scrollen en bedekt bij 400% zoom {percent}% van het venster. "
        "Laat het meescrollen als het venster laag is."
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/css/C34",
)


def _narrow(view: View, visit: Visit) -> bool:
    # Larger or wider spaced text in a window of 320 pixels is more than the criterion asks.
    return view.width == NARROW and view.media == "screen" and view.text == 16 and not view.spacing


CHECK = Check(
    "reflow",
    (REFLOW, SIDEWAYS, BOX, LOSS, COVER),
    When.VIEW,
    script=script_beside(__file__),
    fits=_narrow,
)
