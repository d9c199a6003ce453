"""WCAG 3.2.2: a choice or a letter in a field does not send, open or move anything."""

from __future__ import annotations

from typing import Any

from wegwijs.audit.checks.check import script_beside
from wegwijs.audit.keys import Key, press, press_often, type_each
from wegwijs.audit.rules import A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

ON_INPUT = Rule(
    id="on-input",
    wcag=("3.2.2",),
    level=A,
    impact="serious",
    help=marked(
        "Een keuze of letter in dit veld verstuurt, opent of verspringt meteen: laat dat een knop doen"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F37",
)
RULES = (ON_INPUT,)

MOST_FIELDS = 10
LONGEST_CODE = 8
CONTEXT = frozenset({"navigate", "submit", "open", "hash"})
FIELDS = script_beside(__file__, "fields")
FOCUS = """
const element = wegwijsRecorder.kept[arguments[0]];
element.focus();
if (element.select && !element.matches('select')) element.select();
wegwijsRecorder.begin();
return wegwijsRecorder.active() === element;
"""
AFTER = script_beside(__file__, "entered")
ROW = "return row('on-input', wegwijsRecorder.kept[args[0]]);"


def check_input(scene: Scene, rules: dict[str, Rule]) -> None:
    """Work the fields that scripts listen to, as a keyboard does; what the text announces is allowed."""
    quiet = scene.memory("on-input")
    tried = 0
    for field in scene.driver.execute_script(FIELDS, LONGEST_CODE):
        if field["html"] in quiet or tried >= MOST_FIELDS:
            continue
        tried += 1
        if _changes_context(scene, field):
            scene.say(rules["on-input"], scene.ask(ROW, field["number"]))
        else:
            quiet[field["html"]] = True


def _changes_context(scene: Scene, field: dict[str, Any]) -> bool:
    driver, number = scene.driver, field["number"]
    if not driver.execute_script(FOCUS, number):
        return False
    _enter(scene, field)
    found = set(driver.execute_async_script(AFTER, number, False))
    if found & (CONTEXT | {"moved"}) or ("dialog" in found and field["kind"] != "text"):
        return True
    if field["kind"] != "text":
        return False
    press_often(driver, Key.TAB, 1)  # `change` comes when the focus leaves the field
    return bool(set(driver.execute_async_script(AFTER, number, True)) & CONTEXT)


def _enter(scene: Scene, field: dict[str, Any]) -> None:
    if field["kind"] == "text":
        type_each(scene.driver, ("1" if field["digits"] else "a") * field["letters"])
    elif field["kind"] == "check":
        press(scene.driver, Key.SPACE)
    elif field["kind"] == "radio":
        press(scene.driver, Key.SPACE)
        press(scene.driver, Key.DOWN)
    else:
        press(scene.driver, Key.UP if field["up"] else Key.DOWN)
