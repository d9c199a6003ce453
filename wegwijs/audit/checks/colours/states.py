"""WCAG 1.4.3 and 1.4.6 for links and buttons while they are pointed at or have focus.

The style sheets say which elements change colour then; the browser is made to draw one of each sort in that
state, and the contrast is that of its own text. Sorts are remembered from page to page.
Source: Understanding 1.4.3 (text in every state that can be seen); DevTools, CSS.forcePseudoState.
"""

from __future__ import annotations

from pathlib import Path

from wegwijs.audit.checks.check import Check, Row, When, script_beside
from wegwijs.audit.pseudo_states import FOCUS, HOVER, forced
from wegwijs.audit.rules import AA, AAA, Rule
from wegwijs.audit.scene import Scene
from wegwijs.audit.states import View, Visit
from wegwijs.language import _, marked

HELP = marked(
    "De tekst heeft een contrast van {ratio} op 1 {when}. Kies ook dan kleuren met ten minste {needed} op 1."
)
CONTRAST = Rule(
    id="state-contrast",
    wcag=("1.4.3",),
    level=AA,
    impact="serious",
    help=HELP,
    source="https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum.html",
)
ENHANCED = Rule(
    id="state-contrast-enhanced",
    wcag=("1.4.6",),
    level=AAA,
    impact="serious",
    help=HELP,
    source="https://www.w3.org/WAI/WCAG22/Understanding/contrast-enhanced.html",
)
STATES = ((marked("als de muis erop staat"), HOVER), (marked("als het focus heeft"), FOCUS))
# Of a site with many sorts, the first ones of each page: the next page brings others.
MOST = 12
FORCED = (Path(__file__).parent / "forced.js").read_text(encoding="utf-8")


def _fits(view: View, visit: Visit) -> bool:
    return view.text == 16 and not view.spacing and view.scale == 1 and view.media == "screen"


def _judge(scene: Scene, rules: dict[str, Rule], rows: list[Row]) -> None:
    known = scene.memory("states")
    fresh = [row for row in rows if row["key"] not in known][:MOST]
    if fresh:
        for row, worst in zip(fresh, _worst(scene, fresh), strict=True):
            known[row["key"]] = worst
    for row in rows:
        worst = known.get(row["key"])
        if worst is not None:
            _say(scene, rules, row, *worst)


def _say(scene: Scene, rules: dict[str, Rule], row: Row, ratio: float, state: str, *sizes: bool) -> None:
    large = sizes[0]
    for rule, needed in ((CONTRAST, 3.0 if large else 4.5), (ENHANCED, 4.5 if large else 7.0)):
        if ratio < needed:
            row["data"] = {"ratio": _number(ratio), "needed": _number(needed), "when": _(state)}
            scene.say(rules[rule.id], row)
            return


def _number(value: float) -> str:
    return f"{int(value * 10) / 10:g}".replace(".", ",")


def _worst(scene: Scene, rows: list[Row]) -> list[tuple[float, str, bool] | None]:
    """Of each row the lowest contrast in any state that changes it, the state, and whether it is large."""
    selectors = [row["target"] for row in rows]
    before = scene.ask(FORCED, selectors)
    worst: list[tuple[float, str, bool] | None] = [None] * len(rows)
    for state, classes in STATES:
        # Who points at an element points at what it stands in, too.
        around = [row["around"] for row in rows if row["around"] and classes == HOVER]
        with forced(scene.driver, [*selectors, *around], classes):
            measured = scene.ask(FORCED, selectors)
        for number, (first, now) in enumerate(zip(before, measured, strict=True)):
            changed = now and (first is None or abs(first["ratio"] - now["ratio"]) > 0.01)
            known = worst[number]
            if changed and (known is None or now["ratio"] < known[0]):
                worst[number] = (now["ratio"], state, now["large"])
    return worst


CHECK = Check(
    "states", (CONTRAST, ENHANCED), When.COLOURS, script=script_beside(__file__), judge=_judge, fits=_fits
)
