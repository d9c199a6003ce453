"""What a button opens: the focus goes into a dialog, Escape closes it, and the focus comes back."""

from __future__ import annotations

from typing import Any

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
OPENERS = """
const rec = wegwijsRecorder;
const able = 'button, [role=button], a[href^="#"], input[type=button]';
const says = '[aria-haspopup], [aria-expanded=false], [popovertarget], [commandfor], [data-toggle=modal], [data-bs-toggle=modal]';
globalThis.wegwijsWere = new Set(rec.dialogs());
rec.kept = rec.elements().filter((e) => e.matches(able) && rec.tabbable(e) && rec.seen(e) && !e.matches('[type=submit][form]')
  && (e.matches(says) || rec.listens(e, ['click', 'keydown', 'keyup']).length) && !(e.form && e.matches('button:not([type=button])')));
return rec.kept.map((e, number) => ({number, html: rec.page() + e.outerHTML.slice(0, 500)}));
"""
FOCUS = """
const element = wegwijsRecorder.kept[arguments[0]];
if (!element.isConnected) return false;
element.focus();
return wegwijsRecorder.active() === element;
"""
# What stands open now that did not before: a dialog, or something that lies over the page.
OPEN = """
const [number, done] = arguments, rec = wegwijsRecorder, opener = rec.kept[number];
const lies = (e) => e && rec.seen(e) && ['absolute', 'fixed'].includes(getComputedStyle(e).position);
const controlled = () => (opener.getAttribute('aria-controls') ?? '').split(/\\s+/).filter(Boolean).map((id) => document.getElementById(id));
const look = () => {
  const dialog = rec.dialogs().find((one) => !wegwijsWere.has(one)) ?? null;
  globalThis.wegwijsDialog = dialog ?? globalThis.wegwijsDialog ?? null;
  const now = rec.active();
  return {dialog: dialog !== null, inside: dialog !== null && now !== null && rec.chain(now).includes(dialog),
    lost: now === null, back: now === opener, opener: opener.isConnected && rec.seen(opener), expanded: opener.getAttribute('aria-expanded') === 'true',
    over: controlled().some(lies) || lies(opener.nextElementSibling) || /^(true|menu|listbox)$/.test(opener.getAttribute('aria-haspopup') ?? '')};
};
let left = 8;
const wait = () => {
  const found = look();
  if (--left === 0 || (found.inside && left < 7)) return done(found);
  setTimeout(wait, left === 7 ? 60 : found.dialog && !found.inside ? 80 : 0);
};
wait();
"""
CLOSE = r"""
const rec = wegwijsRecorder, able = rec.elements(wegwijsDialog).filter((e) => rec.tabbable(e) && e.matches('button, [role=button], a, input'));
const close = able.find((e) => /close|sluit|annul|cancel|dismiss|schlie|fermer|×|✕|✖|^x$/i.test(`${e.textContent} ${e.ariaLabel ?? ''} ${e.title} ${e.className}`.trim()));
close?.focus();
return Boolean(close);
"""
ROW = "return row(args[0], wegwijsRecorder.kept[args[1]]);"
DIALOG_ROW = "return row('dialog-focus', wegwijsDialog);"


def check_opening(scene: Scene, rules: dict[str, Rule]) -> None:
    """Press Enter on each button that may open something, and Escape on what it opened."""
    good = scene.memory("opening")
    tried = 0
    for one in scene.driver.execute_script(OPENERS):
        if one["html"] in good or tried >= MOST:
            continue
        tried += 1
        if not _try(scene, rules, one["number"]):
            return  # something stands open: the rest of the page lies under it
        good[one["html"]] = True


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
            return False
        press(driver, Key.ENTER)
        after = _now(scene, number)
    if not after["dialog"] and after["lost"] and after["opener"]:
        scene.say(rules["focus-returns"], scene.ask(ROW, "focus-returns", number))
    return not after["dialog"]


def _now(scene: Scene, number: int) -> dict[str, Any]:
    found: dict[str, Any] = scene.driver.execute_async_script(OPEN, number)
    return found
