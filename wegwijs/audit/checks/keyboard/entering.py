"""WCAG 3.2.2: a choice or a letter in a field does not send, open or move anything."""

from __future__ import annotations

from typing import Any

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
FIELDS = r"""
const rec = wegwijsRecorder;
const TYPES = ['change', 'input', 'click', ...rec.KEYS, 'blur', 'focusout', 'select'];
const WARNS = /automati|meteen|direct|vanzelf|zodra|immediate|as soon as|when you (select|choose|pick|type|check)|will (be )?(open|load|submit|sent|update|go|change|move|take|reload)|sofort|imm.diatement/i;
const about = (e) => {
  const ids = `${e.getAttribute('aria-describedby') ?? ''} ${e.getAttribute('aria-labelledby') ?? ''}`.split(/\s+/).filter(Boolean);
  const texts = [...(e.labels ?? []), ...ids.map((id) => document.getElementById(id)), ...rec.chain(e).filter((up) => !up.matches('main, body, html')).map((up) => up.previousElementSibling).filter((one) => one && one.textContent.length < 400)];
  const near = e.closest('form, fieldset, section');
  if (near && near.textContent.length < 1500) texts.push(near);
  return `${e.title} ${e.getAttribute('aria-label') ?? ''} ${texts.map((one) => one?.textContent ?? '').join(' ')}`;
};
const kind = (e) => e.matches('select') ? 'select' : e.matches('[type=checkbox]') ? 'check' : e.matches('[type=radio]') ? 'radio'
  : e.matches('textarea, input:not([type=button], [type=submit], [type=reset], [type=image], [type=file], [type=range], [type=color], [type=hidden], [type=date], [type=time], [type=month], [type=week], [type=datetime-local])') ? 'text' : null;
const short = (e) => e.maxLength > 0 && e.maxLength <= arguments[0] ? e.maxLength : 1;
rec.kept = rec.elements().filter((e) => e.matches('select, input, textarea') && rec.tabbable(e) && !e.readOnly && kind(e) && rec.hears(e, TYPES, true) && !WARNS.test(about(e)));
return rec.kept.map((e, number) => ({number, kind: kind(e), html: rec.page() + e.outerHTML.slice(0, 500), letters: short(e), digits: e.matches('[type=number], [inputmode=numeric], [type=tel]'),
  up: kind(e) === 'select' && e.selectedIndex === e.options.length - 1, multiple: Boolean(e.multiple)}));
"""
FOCUS = """
const element = wegwijsRecorder.kept[arguments[0]];
element.focus();
if (element.select && !element.matches('select')) element.select();
wegwijsRecorder.begin();
return wegwijsRecorder.active() === element;
"""
# The focus may go to another button of the same group, and no further.
AFTER = """
const [number, tabbed, done] = arguments, rec = wegwijsRecorder, element = rec.kept[number];
const before = new Set(rec.dialogs());
rec.told(80, (what) => {
  const now = rec.active();
  const group = now && now.type === 'radio' && now.name === element.name;
  const moved = !tabbed && now !== element && now !== null && !group && element.isConnected && !element.contains(now);
  done(moved ? [...what, 'moved'] : what);
});
"""
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
