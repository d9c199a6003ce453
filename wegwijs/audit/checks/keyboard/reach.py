"""WCAG 2.1.1: what reacts to a pointer can be reached by keyboard, and works there."""

from __future__ import annotations

from typing import Any

from wegwijs.audit.checks.check import script_beside
from wegwijs.audit.keys import Key, press
from wegwijs.audit.rules import A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

REACH = Rule(
    id="keyboard-reach",
    wcag=("2.1.1",),
    level=A,
    impact="critical",
    help=marked("Dit werkt alleen met een muis of vinger: maak er een knop of een link van"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F59",
)
WORKS = Rule(
    id="keyboard-works",
    wcag=("2.1.1",),
    level=A,
    impact="critical",
    help=marked("Dit krijgt wel de focus, maar doet niets bij Enter of spatie: maak er een knop van"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F42",
)
RULES = (REACH, WORKS)

SCRIPT = script_beside(__file__, "reacting") + script_beside(__file__)
MOST_TRIES, MOST_ROWS = 12, 20
KEYS = (Key.ENTER, Key.SPACE, Key.DOWN, Key.RIGHT)
CLICK = script_beside(__file__, "clicked")
FOCUS = """
const element = wegwijsRecorder.kept[arguments[0]];
element.focus();
wegwijsRecorder.begin();
return wegwijsRecorder.active() === element;
"""
TOLD = "wegwijsRecorder.told(arguments[0], arguments[1]);"


def check_reach(scene: Scene, rules: dict[str, Rule]) -> None:
    """Try each kind of element that a pointer works, once; all of the same kind are the same barrier."""
    candidates: list[dict[str, Any]] = scene.driver.execute_script(SCRIPT)
    verdicts: dict[tuple[str, str], bool] = {}
    wrong = []
    for one in candidates:
        key = (one["kind"], one["like"])
        if key not in verdicts:
            if len(verdicts) >= MOST_TRIES:
                continue
            verdicts[key] = _fails(scene, one)
        if verdicts[key]:
            wrong.append(one)
    for one in wrong[:MOST_ROWS]:
        rule = REACH if one["kind"] == "reach" else WORKS
        row = scene.ask("return row(args[0], wegwijsRecorder.kept[args[1]]);", rule.id, one["number"])
        scene.say(rules[rule.id], row)


def _fails(scene: Scene, one: dict[str, Any]) -> bool:
    number = one["number"]
    if one["kind"] == "dial":
        return not _answers_keys(scene, number)
    if one["kind"] == "works" and _answers_keys(scene, number):
        return False
    clicked = scene.driver.execute_async_script(CLICK, number)
    if clicked["elsewhere"]:
        return False
    return bool(clicked["effect"] or (one["kind"] == "reach" and one["said"]))


def _answers_keys(scene: Scene, number: int) -> bool:
    for key in KEYS:
        if not scene.driver.execute_script(FOCUS, number):
            return True  # a script passes the focus on, to what does the work
        press(scene.driver, key)
        # The keys of a page scroll it, which is not what the element does.
        if set(scene.driver.execute_async_script(TOLD, 30)) - {"scroll"}:
            return True
    return False
