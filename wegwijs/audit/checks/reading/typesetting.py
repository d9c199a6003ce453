"""WCAG 1.3.2 and 1.3.1: the words and the texts that are read are those that are seen."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, Row, When, say_all, script_beside
from wegwijs.audit.rules import BEST_PRACTICE, A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.audit.states import FROM_RIGHT_TO_LEFT
from wegwijs.language import marked

SPACED = Rule(
    id="letters-spaced",
    wcag=("1.3.2",),
    level=A,
    impact="moderate",
    help=marked(
        "In “{words}” staan spaties tussen de letters: schrijf het woord gewoon, "
        "en gebruik letter-spacing in de opmaak"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F32",
)
DIRECTION = Rule(
    id="direction-wrong",
    wcag=("1.3.2",),
    level=A,
    impact="moderate",
    help=marked(
        "Deze tekst wordt van de verkeerde kant af gezet: geef het element dir=“rtl” voor schrift van rechts "
        "naar links, zoals Arabisch, en anders dir=“ltr”"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H56",
)
NO_DIRECTION = Rule(
    id="direction-missing",
    wcag=("1.3.2",),
    level=BEST_PRACTICE,
    impact="minor",
    help=marked("Deze tekst wordt van rechts naar links gelezen: geef het element dir=“rtl”"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H56",
)
ALIKE = Rule(
    id="letters-alike",
    wcag=("1.1.1",),
    level=A,
    impact="moderate",
    help=marked(
        "In “{word}” staat een letter van een ander schrift die er hetzelfde uitziet: typ het woord opnieuw"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F71",
)
STYLE_SHEET = Rule(
    id="text-in-style-sheet",
    wcag=("1.3.1",),
    level=A,
    impact="moderate",
    help=marked("De tekst “{words}” staat alleen in de opmaak (CSS): zet hem in de pagina zelf"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F87",
)


def _judge(scene: Scene, rules: dict[str, Rule], rows: list[Row]) -> None:
    # There the audit itself has turned the page round, whatever it is written in.
    turned, directions = scene.visit == FROM_RIGHT_TO_LEFT, (DIRECTION.id, NO_DIRECTION.id)
    say_all(scene, rules, [row for row in rows if not (turned and row["rule"] in directions)])


RULES = (SPACED, DIRECTION, NO_DIRECTION, ALIKE, STYLE_SHEET)
CHECK = Check("typesetting", RULES, When.CONTENT, script_beside(__file__), _judge)
