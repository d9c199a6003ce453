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

SCRIPT = script_beside(__file__)
MOST_TRIES, MOST_ROWS = 12, 20
KEYS = (Key.ENTER, Key.SPACE, Key.DOWN, Key.RIGHT)
# As a mouse would, and whether anything came of it that no focusable element does too.
CLICK = """
const [number, done] = arguments, rec = wegwijsRecorder;
const click = (element) => {
  const box = element.getBoundingClientRect();
  const at = {bubbles: true, cancelable: true, composed: true, view: window, button: 0, detail: 1,
    clientX: box.x + box.width / 2, clientY: box.y + box.height / 2};
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick']) {
    if (type === 'dblclick' && !rec.listens(element, ['dblclick']).length) continue;
    element.dispatchEvent(type.startsWith('pointer') ? new PointerEvent(type, at) : new MouseEvent(type, at));
  }
};
const what = (then) => setTimeout(() => rec.frames(() =>
  then(rec.effects().filter((one) => one.what !== 'focus' && !rec.root(one)))), 60);
const links = () => rec.elements().filter((one) => one.matches('a[href]') && rec.tabbable(one)).map((one) => one.href);
const others = rec.elements().filter((one) => rec.tabbable(one) && rec.listens(one, ['click']).length).slice(0, 8);
const same = (mine, rest) => {
  if (!rest.length) return done({effect: true, elsewhere: false});
  rec.begin();
  click(rest[0]);
  what((theirs) => rec.signature(theirs) === mine ? done({effect: true, elsewhere: true}) : same(mine, rest.slice(1)));
};
rec.begin();
click(rec.kept[number]);
what((found) => {
  if (!found.length) return done({effect: false, elsewhere: false});
  if (found.every((one) => one.url && links().includes(one.url))) return done({effect: true, elsewhere: true});
  same(rec.signature(found), others.filter((one) => one !== rec.kept[number] && one.isConnected));
});
"""
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
