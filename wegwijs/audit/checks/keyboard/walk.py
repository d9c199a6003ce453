"""One walk with the Tab key through a page, and what it says: traps, jumps, covered focus, order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wegwijs.audit.checks.check import Row, script_beside
from wegwijs.audit.keys import Key, press_often
from wegwijs.audit.rules import AA, AAA, A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

TRAP = Rule(
    id="keyboard-trap",
    wcag=("2.1.2",),
    level=A,
    impact="critical",
    help=marked("Zorg dat de Tab-toets ook weer weg komt bij dit onderdeel"),
    source="https://www.w3.org/WAI/standards-guidelines/act/rules/80af7b/",
)
ON_FOCUS = Rule(
    id="on-focus",
    wcag=("3.2.1",),
    level=A,
    impact="serious",
    help=marked("Laat niets openen, versturen of verspringen als dit onderdeel alleen de focus krijgt"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F55",
)
REMOVED = Rule(
    id="focus-removed",
    wcag=("2.1.1", "2.4.7", "3.2.1"),
    level=A,
    impact="critical",
    help=marked("Een script haalt de focus hier meteen weg: laat de focus staan"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F55",
)
COVERED = Rule(
    id="focus-covered",
    wcag=("2.4.11",),
    level=AA,
    impact="serious",
    help=marked(
        "Dit onderdeel ligt helemaal onder iets anders als het de focus heeft: houd er ruimte voor vrij"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F110",
)
PARTLY_COVERED = Rule(
    id="focus-partly-covered",
    wcag=("2.4.12",),
    level=AAA,
    impact="moderate",
    help=marked("Dit onderdeel ligt voor een deel onder iets anders als het de focus heeft"),
    source="https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-enhanced.html",
)
ORDER = Rule(
    id="focus-order",
    wcag=("2.4.3",),
    level=A,
    impact="serious",
    help=marked(
        "De Tab-toets gaat hier in een andere volgorde dan u op het scherm ziet: zet de code in die volgorde"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/css/C27",
)
RULES = (TRAP, ON_FOCUS, REMOVED, COVERED, PARTLY_COVERED, ORDER)

MOST_STOPS = 300
"""A page with more is walked this far: a longer walk shows more of the same list, for 4 ms a stop."""
BATCH, FEW = 60, 6
MOST_SUSPECTS = 6
SCRIPT, JUDGE = script_beside(__file__), script_beside(__file__, "walked")
EXPECTED = "return wegwijsRecorder.elements().filter(wegwijsRecorder.tabbable).length;"
WAYS = "return wegwijsWalk.ways();"
SKIP = "return wegwijsWalk.skip(arguments[0]);"
WALKED = "return wegwijsWalk.walked();"
SUSPECTS = script_beside(__file__, "suspects")
FOCUS_KEPT = "wegwijsRecorder.kept[arguments[0]].focus(); globalThis.wegwijsMet = new Set(); return true;"
# Scripts that fetch the focus back often do so a moment later.
WHERE = """
const done = arguments[arguments.length - 1], rec = wegwijsRecorder;
setTimeout(() => {
  const now = rec.active();
  if (now) wegwijsMet.add(now);
  const others = rec.elements().filter((one) => rec.tabbable(one) && !wegwijsMet.has(one)).length;
  done({out: now === null, passed: wegwijsMet.size, others});
}, 60);
"""
# What a script does about the focus may come a moment later: a form is sent in a task of its own.
AFTERWARDS = """
const done = arguments[arguments.length - 1], rec = wegwijsRecorder;
const minds = wegwijsWalk.stops.some(({element}) => rec.hears(element, ['focus', 'focusin'], true));
if (!minds) done(false);
else setTimeout(() => rec.frames(() => done(true)), 60);
"""
ESCAPES = r"return /\besc(ape)?\b/i.test(document.body?.innerText);"
OTHER_KEYS = r"return /\b(ctrl|control|alt|cmd|option|F\d+)\b/i.test(document.body?.innerText);"


@dataclass(frozen=True, slots=True)
class Walk:
    """How the walk came to its end: "end", "wrapped", "trap", "cycle", "blurred", "parts" or "long"."""

    ended: str
    stops: int


def walk(scene: Scene, *, back: bool = False, skip: bool = False) -> Walk:
    """Tab from where the focus is to the end of the page (or back to its beginning).

    skip: whether it may leave out stretches that walks without a fault went before, on this page or another:
    the same stops after each other, in the same elements, with the same style sheets and scripts.
    """
    driver = scene.driver
    driver.execute_script(SCRIPT)
    driver.execute_script("wegwijsWalk.start(arguments[0]);", back)
    expected = (_expected_after_skips(scene) if skip else driver.execute_script(EXPECTED)) + 2
    pressed = 0
    state: dict[str, Any] = {"ended": "", "count": 0}
    while pressed < MOST_STOPS and not state["ended"]:
        batch = min(max(expected - pressed, FEW), BATCH)
        press_often(driver, Key.TAB, batch, shift=back)
        pressed += batch
        state = driver.execute_script("return wegwijsWalk.state();")
    driver.execute_async_script(AFTERWARDS)
    return Walk(state["ended"] or "long", state["count"])


def _expected_after_skips(scene: Scene) -> int:
    known = scene.memory("walked")
    ways = scene.driver.execute_script(WAYS)
    return int(scene.driver.execute_script(SKIP, [one in known for one in ways]))


def remember(scene: Scene) -> None:
    """Keep the ways that the last walk went: there was nothing wrong with them."""
    scene.memory("walked").update(dict.fromkeys(scene.driver.execute_script(WALKED), True))


def judge(scene: Scene, rules: dict[str, Rule], *, order: bool) -> None:
    """Say what the last walk met. order: also compare it with the places on the screen."""
    rows: list[Row] = scene.ask(JUDGE, order)
    for row in rows:
        scene.say(rules[row["rule"]], row)


def find_traps(scene: Scene, rules: dict[str, Rule], done: Walk) -> None:
    """Elements that Tab does not leave, nor Shift+Tab; scripts get time to fetch the focus back."""
    remembered = scene.memory("keyboard-trap")
    suspects: list[str] = scene.driver.execute_script(SUSPECTS, done.ended)
    tried = 0
    for number, html in enumerate(suspects):
        if (html in remembered and done.ended == "end") or tried >= MOST_SUSPECTS:
            continue
        tried += 1
        if _leaves(scene, number, back=False) or _leaves(scene, number, back=True):
            remembered[html] = True
        elif not _leaves_by_escape(scene, number):
            doubt = bool(scene.driver.execute_script(OTHER_KEYS))
            row = scene.ask(
                "return row('keyboard-trap', wegwijsRecorder.kept[args[0]], {}, args[1]);", number, doubt
            )
            scene.say(rules["keyboard-trap"], row)
            return  # the others that this trap holds are the same barrier


def _leaves(scene: Scene, number: int, *, back: bool) -> bool:
    """Whether a few presses of Tab come to the end of the page, or meet three elements or all there are."""
    scene.driver.execute_script(FOCUS_KEPT, number)
    return any(_out(scene, back=back) for __ in range(5))


def _out(scene: Scene, *, back: bool) -> bool:
    press_often(scene.driver, Key.TAB, 1, shift=back)
    where: dict[str, Any] = scene.driver.execute_async_script(WHERE)
    return bool(where["out"] or where["passed"] > 2)


def _leaves_by_escape(scene: Scene, number: int) -> bool:
    """WCAG 2.1.2: another key is good too, when the page says which."""
    if not scene.driver.execute_script(ESCAPES):
        return False
    scene.driver.execute_script(FOCUS_KEPT, number)
    press_often(scene.driver, Key.ESCAPE, 1)
    return any(_out(scene, back=False) for __ in range(3))
