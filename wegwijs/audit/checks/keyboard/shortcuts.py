"""WCAG 2.1.4: no single letter, digit or mark does something wherever the focus is."""

from __future__ import annotations

from wegwijs.audit.keys import type_each
from wegwijs.audit.rules import A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

SHORTCUT = Rule(
    id="single-key",
    wcag=("2.1.4",),
    level=A,
    impact="serious",
    help=marked(
        "De toets {key} doet hier iets zonder Ctrl of Alt: haal dat weg of laat mensen het uitzetten"
    ),
    source="https://www.w3.org/WAI/standards-guidelines/act/rules/ffbc54/",
)
RULES = (SHORTCUT,)

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789/?.,;'[]-=+!#*"
MOST = 12
"""A page that reacts to more keys than this follows all typing; these are no shortcuts."""
# What the page as a whole listens to, as the texts of those functions; nothing: no key can do anything.
HEARS = """
const rec = wegwijsRecorder, heard = rec.pageHears(rec.KEYS);
return heard && [rec.page(), ...rec.pageListeners(rec.KEYS)].join('|');
"""
NATIVE = "[native code]"
"""The text of a function that was bound: which one it is, it does not say."""
BEGIN = "wegwijsRecorder.active()?.blur(); wegwijsRecorder.typing();"
TYPED = "wegwijsRecorder.typed(arguments[0], arguments[1]);"
# Something that happens while no key is pressed happens by itself.
IDLE = """
const done = arguments[0];
wegwijsRecorder.begin();
wegwijsRecorder.told(100, (what) => done(what.length > 0));
"""
# A way to turn them off or to change them is what the criterion asks for; only a person can try it.
TURN_OFF = r"""
const text = [...document.querySelectorAll('label, button, legend, a')]
  .map((one) => one.textContent).join(' ');
return /short-?cut|hot-?key|sneltoets|toetsen|keyboard|tastenk/i.test(text);
"""
ROW = "return row('single-key', document.body ?? document.documentElement, {key: args[0]}, args[1]);"


def check_shortcuts(scene: Scene, rules: dict[str, Rule]) -> None:
    """Type every letter, digit and mark with the focus on the page as a whole.

    Not again where the same scripts listen with the same functions as on a page before this one.
    """
    quiet = scene.memory("single-key")
    heard = scene.driver.execute_script(HEARS)
    if not heard or heard in quiet:
        return
    scene.driver.execute_script(BEGIN)
    type_each(scene.driver, LETTERS)
    found: list[str] = scene.driver.execute_async_script(TYPED, 60)
    if not found and NATIVE not in heard:
        quiet[heard] = True
    if not 0 < len(found) <= MOST or scene.driver.execute_async_script(IDLE):
        return
    doubt = bool(scene.driver.execute_script(TURN_OFF))
    scene.say(rules["single-key"], scene.ask(ROW, " ".join(found), doubt))
