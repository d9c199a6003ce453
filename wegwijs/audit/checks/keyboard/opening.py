"""What a button opens: the focus goes into a dialog, Escape closes it, and the focus comes back."""

from __future__ import annotations

from typing import Any

from wegwijs.audit.checks.check import script_beside
from wegwijs.audit.checks.keyboard.reach import REACH
from wegwijs.audit.keys import Key, press, press_often
from wegwijs.audit.rules import BEST_PRACTICE, A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

INTO = Rule(
    id="dialog-focus",
    wcag=("2.4.3",),
    level=A,
    impact="serious",
    help=marked("Dit venster gaat open, maar de focus blijft erachter: zet de focus in het venster"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F85",
)
RETURNS = Rule(
    id="focus-returns",
    wcag=("2.4.3",),
    level=A,
    impact="serious",
    help=marked("Na het sluiten is de focus weg: zet die terug op de knop waarmee dit openging"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F85",
)
ESCAPE = Rule(
    id="escape-closes",
    wcag=(),
    level=BEST_PRACTICE,
    impact="moderate",
    help=marked("Laat Escape sluiten wat deze knop opent"),
    source="https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/",
)
RULES = (INTO, RETURNS, ESCAPE)

MOST = 6
ENOUGH = 2
"""So many buttons of one sort that do well speak for the others."""
OPENERS = script_beside(__file__, "openers")
FOCUS = """
const element = wegwijsRecorder.kept[arguments[0]];
if (!element.isConnected) return false;
element.focus();
return wegwijsRecorder.active() === element;
"""
OPEN = script_beside(__file__, "opened")
CLOSE = script_beside(__file__, "closing")
UNCLOSED = script_beside(__file__, "unclosed")
# What looks like a way to close the dialog, hears a pointer, and is no stop for the keyboard.
WAYS = f"""
const rec = wegwijsRecorder, inside = (e) => rec.chain(e).filter((up) => wegwijsDialog.contains(up));
globalThis.wegwijsWays = rec.elements(wegwijsDialog)
  .filter((e) => rec.closes(e) && !inside(e).some(rec.tabbable) && rec.hears(e, rec.POINTER, true));
return wegwijsWays.map((e) => row("{REACH.id}", e));
"""
ROW = "return row(args[0], wegwijsRecorder.kept[args[1]]);"
DIALOG_ROW = "return row('dialog-focus', wegwijsDialog);"


def check_opening(scene: Scene, rules: dict[str, Rule]) -> None:
    """Press Enter on each button that may open something, and Escape on what it opened."""
    good = scene.memory("opening")
    tried = 0
    for one in scene.driver.execute_script(OPENERS):
        if good.get(one["sort"], 0) >= ENOUGH or tried >= MOST:
            continue
        tried += 1
        said = len(scene.outcome.failures)
        if not _try(scene, rules, one["number"]):
            return  # something stands open: the rest of the page lies under it
        if len(scene.outcome.failures) == said:
            good[one["sort"]] = good.get(one["sort"], 0) + 1


def _try(scene: Scene, rules: dict[str, Rule], number: int) -> bool:
    """Whether everything that it opened is closed again."""
    driver = scene.driver
    if not driver.execute_script(FOCUS, number):
        return True
    press(driver, Key.ENTER)
    opened = _now(scene, number)
    if opened["dialog"]:
        return _dialog(scene, rules, number, opened)
    if not (opened["expanded"] and opened["over"]):
        if opened["expanded"] and driver.execute_script(FOCUS, number):
            press(driver, Key.ENTER)
        return True
    press(driver, Key.ESCAPE)
    after = _now(scene, number)
    if after["expanded"]:
        scene.say(rules["escape-closes"], scene.ask(ROW, "escape-closes", number))
        if driver.execute_script(FOCUS, number):
            press(driver, Key.ENTER)
    elif after["lost"] and after["opener"]:
        scene.say(rules["focus-returns"], scene.ask(ROW, "focus-returns", number))
    return True


def _dialog(scene: Scene, rules: dict[str, Rule], number: int, opened: dict[str, Any]) -> bool:
    driver = scene.driver
    if not opened["inside"]:
        press_often(driver, Key.TAB, 1)
        if not _now(scene, number)["inside"]:
            scene.say(rules["dialog-focus"], scene.ask(DIALOG_ROW))
    press(driver, Key.ESCAPE)
    after = _now(scene, number)
    if after["dialog"]:
        scene.say(rules["escape-closes"], scene.ask(ROW, "escape-closes", number))
        if not driver.execute_script(CLOSE):
            return _closes_for_pointers(scene, rules)
        press(driver, Key.ENTER)
        after = _now(scene, number)
    if not after["dialog"] and after["lost"] and after["opener"]:
        scene.say(rules["focus-returns"], scene.ask(ROW, "focus-returns", number))
    return not after["dialog"]


def _closes_for_pointers(scene: Scene, rules: dict[str, Rule]) -> bool:
    """Whether a pointer closed the dialog that no key closes, which is said."""
    rows = scene.ask(WAYS)
    number = scene.driver.execute_async_script(UNCLOSED) if rows else -1
    if number >= 0:
        scene.say(rules[REACH.id], rows[number])
    return bool(number >= 0)


def _now(scene: Scene, number: int) -> dict[str, Any]:
    found: dict[str, Any] = scene.driver.execute_async_script(OPEN, number)
    return found
