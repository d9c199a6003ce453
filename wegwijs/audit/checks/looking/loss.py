"""WCAG 1.4.4, 1.4.10, 1.4.12: larger, wider spaced or in a narrow window, no text is cut off or covered.

Each view is compared with one in which the page is as it is meant to be: a text that is cut there too
may be a preview. Only a text that its own box cuts through counts by itself (ACT rule 59br37).
"""

from __future__ import annotations

import json

from wegwijs.audit import states
from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import AA, BEST_PRACTICE, Rule
from wegwijs.audit.states import View, Visit
from wegwijs.language import marked

UNDERSTANDING = "https://www.w3.org/WAI/WCAG22/Understanding/"
FAILURES = "https://www.w3.org/WAI/WCAG22/Techniques/failures/"
# The end of a rule's id: criteria, level and source.
KINDS = {
    "zoom": (("1.4.4",), AA, FAILURES + "F69"),
    "spacing": (("1.4.12",), AA, FAILURES + "F104"),
    "narrow": (("1.4.10",), AA, FAILURES + "F102"),
    # More than any criterion asks: all at once.
    "both": ((), BEST_PRACTICE, UNDERSTANDING + "resize-text.html"),
}
CUT = marked("De tekst ‘{words}’ valt hier voor een deel weg. Geef het vak geen vaste hoogte of breedte.")
OVERLAP = marked(
    "De teksten ‘{words}’ en ‘{other}’ staan over elkaar heen. Laat het vak meegroeien met zijn tekst."
)
BY_WINDOW = Rule(
    id="text-by-window",
    wcag=("1.4.4",),
    level=AA,
    impact="serious",
    help=marked("De tekst ‘{words}’ wordt bij inzoomen niet groter. Geef de maat in rem, niet alleen in vw."),
    source=FAILURES + "F94",
)


def _rules(kind: str) -> tuple[Rule, Rule]:
    wcag, level, source = KINDS[kind]
    return (
        Rule(f"text-cut-{kind}", wcag, level, "serious", CUT, source),
        Rule(f"text-overlap-{kind}", wcag, level, "serious", OVERLAP, source),
    )


def _check(view: View, name: str, kind: str, before: str = "", **more: bool) -> Check:
    """The check in one view. before: the name of what it is compared with; more: what else loss.js does."""
    cut, overlap = _rules(kind)
    told = {"name": name, "before": before, "rules": {"cut": cut.id, "overlap": overlap.id}, **more}

    def fits(seen: View, visit: Visit) -> bool:
        return seen == view

    rules = (cut, overlap, BY_WINDOW) if more.get("grows") else (cut, overlap)
    return Check(
        f"loss {name}",
        rules,
        When.VIEW,
        script=f"const VIEW = {json.dumps(told)};\n{script_beside(__file__)}",
        fits=fits,
    )


CHECKS: tuple[Check, ...] = (
    _check(states.DESKTOP, "wide", "zoom", sizes=True),
    _check(states.SPACING, "spacing", "spacing", "wide"),
    _check(states.TEXT_200, "text 200", "zoom", "wide"),
    _check(states.ZOOM_200, "zoom 200", "zoom", "wide", cut=True, grows=True),
    _check(states.PHONE, "phone", "narrow", "wide", sizes=True),
    _check(states.SPACING_PHONE, "phone spacing", "spacing", "phone"),
    _check(states.TEXT_200_PHONE, "phone text 200", "both", "phone"),
    _check(states.ZOOM_400, "zoom 400", "narrow", "wide"),
)
