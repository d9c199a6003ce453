"""WCAG 1.4.8: blocks of text that are easy to follow: not justified, lines with room and not too long."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import AAA, BEST_PRACTICE, Rule
from wegwijs.audit.states import DESKTOP, View, Visit
from wegwijs.language import marked

UNDERSTANDING = "https://www.w3.org/WAI/WCAG22/Understanding/visual-presentation.html"
JUSTIFIED = Rule(
    id="text-justified",
    wcag=("1.4.8",),
    level=AAA,
    impact="moderate",
    help=marked("Lijn deze tekst links uit. Met twee rechte kanten komen er gaten in de regels."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F88",
)
SPACING = Rule(
    id="line-spacing",
    wcag=("1.4.8",),
    level=AAA,
    impact="minor",
    help=marked("De regels staan {ratio} keer de letter uit elkaar. Maak daar minstens 1,5 van."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/css/C21",
)
LENGTH = Rule(
    id="line-length",
    wcag=(),
    level=BEST_PRACTICE,
    impact="minor",
    help=marked(
        "Er staan {number} tekens op een regel. Maak de tekst smaller: hooguit 80 tekens leest fijn."
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/css/C20",
)
TINY = Rule(
    id="text-tiny",
    wcag=(),
    level=BEST_PRACTICE,
    impact="moderate",
    help=marked("Deze tekst is {size} pixels hoog: te klein om te lezen. Maak er minstens 12 van."),
    source=UNDERSTANDING,
)
CAPITALS = Rule(
    id="text-capitals",
    wcag=(),
    level=BEST_PRACTICE,
    impact="minor",
    help=marked("Zet deze tekst in gewone letters. Hele zinnen in hoofdletters lezen langzaam."),
    source="https://alfa.siteimprove.com/rules/sia-r72",
)
ITALIC = Rule(
    id="text-italic",
    wcag=(),
    level=BEST_PRACTICE,
    impact="minor",
    help=marked("Zet deze lange tekst recht. Schuine letters zijn voor veel mensen lastig te lezen."),
    source="https://alfa.siteimprove.com/rules/sia-r85",
)


def _wide(view: View, visit: Visit) -> bool:
    return view == DESKTOP


CHECK = Check(
    "paragraphs",
    (JUSTIFIED, SPACING, LENGTH, TINY, CAPITALS, ITALIC),
    When.CONTENT,
    script=script_beside(__file__),
    fits=_wide,
)
