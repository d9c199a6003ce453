"""Paper loses no content, tells where links lead, and has letters that can be read."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import BEST_PRACTICE, Rule
from wegwijs.audit.states import PRINT, View, Visit
from wegwijs.language import marked

SOURCE = "https://www.w3.org/TR/mediaqueries-5/#valdef-media-print"


def _rule(name: str, help: str) -> Rule:
    return Rule(name, (), BEST_PRACTICE, "moderate", help, SOURCE)


LOSS = _rule("print-loss", marked("Op papier ontbreekt ‘{words}’. Laat het ook op papier staan."))
CUT = _rule(
    "print-cut", marked("Op papier valt een deel van ‘{words}’ buiten het blad. Laat de tekst passen.")
)
ADDRESS = _rule("print-address", marked("Zet op papier het adres van deze link erbij: {address}"))
SMALL = _rule("print-small", marked("Op papier is deze tekst {size} punten groot. Maak er minstens 9 van."))


def _printed(view: View, visit: Visit) -> bool:
    return view == PRINT


CHECK = Check(
    "paper",
    (LOSS, CUT, ADDRESS, SMALL),
    When.VIEW,
    script=script_beside(__file__),
    fits=_printed,
)
