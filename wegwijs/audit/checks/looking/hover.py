"""WCAG 1.4.13: what appears under the pointer can be put away, be pointed at, and stays until then.

A real pointer is moved onto what may show something. What appears has to stay while the pointer moves onto
it, and Escape has to put it away when it lies over something else. And (2.1.1) where nothing in the trigger
can have the focus, nobody without a pointer gets to read it.
"""

from __future__ import annotations

import re
from typing import Any

from wegwijs.audit.checks.check import Check, Row, When, script_beside
from wegwijs.audit.keys import Key
from wegwijs.audit.rules import AA, A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.audit.states import DESKTOP, View, Visit
from wegwijs.language import marked

SOURCE = "https://www.w3.org/WAI/WCAG22/Techniques/failures/F95"
DISMISS = Rule(
    id="hover-dismiss",
    wcag=("1.4.13",),
    level=AA,
    impact="serious",
    help=marked(
        "Onder de muis verschijnt ‘{words}’, over andere tekst heen. Laat het verdwijnen met de toets Escape."
    ),
    source="https://www.w3.org/WAI/WCAG22/Understanding/content-on-hover-or-focus.html",
)
REACH = Rule(
    id="hover-reach",
    wcag=("1.4.13",),
    level=AA,
    impact="serious",
    help=marked("‘{words}’ verdwijnt als iemand de muis erheen beweegt. Laat het dan staan."),
    source=SOURCE,
)
STAYS = Rule(
    id="hover-stays",
    wcag=("1.4.13",),
    level=AA,
    impact="serious",
    help=marked("‘{words}’ verdwijnt vanzelf. Laat het staan zolang de muis erop staat."),
    source=SOURCE,
)
WITHOUT_FOCUS = Rule(
    id="hover-text-only",
    wcag=("2.1.1",),
    level=A,
    impact="serious",
    help=marked(
        "‘{words}’ verschijnt alleen onder een muis. Maak er een knop van die dat ook met het toetsenbord "
        "toont."
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F54",
)
# What makes an element behave as it does, in the HTML of a page.
BEHAVIOUR = re.compile(r"<(?:script|style)\b.*?</(?:script|style)>|<link\b[^>]*>", re.DOTALL | re.IGNORECASE)
NOWHERE = (-10.0, -10.0)
STEPS = 6
# The middle of the trigger, where a pointer meets it or something in it. A text has appeared when a part of
# it can be seen: the rest may lie beyond the edge of the page.
AIM = """
const e = wegwijsAudit.stored.triggers[arguments[0]];
e.scrollIntoView({block: "center", inline: "nearest", behavior: "instant"});
for (const box of e.getClientRects()) {
  const x = box.x + box.width / 2, y = box.y + box.height / 2;
  const top = document.elementFromPoint(x, y);
  if (top && (e.contains(top) || top.contains(e))) {
    wegwijsAudit.measure();
    const shown = wegwijsAudit.placed().filter((one) => one.seen > 0.2);
    wegwijsAudit.stored.hover = {e, x, y, fresh: [],
      before: new Set(shown.map((one) => one.node))};
    return [x, y];
  }
}
return null;
"""
# Looks until what came is as asked (there, or not), or the time is over.
WATCH = """
const [wanted, patience] = arguments, done = arguments[arguments.length - 1];
const {hover} = wegwijsAudit.stored, start = performance.now();
const look = () => {
  wegwijsAudit.measure();
  const shown = wegwijsAudit.placed().filter((one) => one.seen > 0.2);
  const fresh = shown.filter((one) => !hover.before.has(one.node));
  return hover.fresh.length ? fresh.filter((one) => hover.fresh.includes(one.node)) : fresh;
};
const tell = (there) => {
  const fresh = look();
  if (!there) return done(null);
  if (!hover.fresh.length) hover.fresh = fresh.map((one) => one.node);
  const own = fresh.flatMap((one) => one.boxes);
  // With what they stand on: the box that has no other text than this.
  const boxes = [...own, ...fresh.map((one) => wegwijsAudit.onPage(one.parent.getBoundingClientRect()))];
  const box = {
    left: Math.min(...boxes.map((one) => one.left)), top: Math.min(...boxes.map((one) => one.top)),
    right: Math.max(...boxes.map((one) => one.right)), bottom: Math.max(...boxes.map((one) => one.bottom)),
  };
  const parts = new Set(hover.fresh);
  const others = wegwijsAudit.placed().filter((one) => !parts.has(one.node) && !hover.e.contains(one.node));
  const over = others.some((one) => one.boxes.some((other) =>
    wegwijsAudit.area(wegwijsAudit.inside(wegwijsAudit.ink(other), box)) > 30));
  const words = fresh.map((one) => wegwijsAudit.squeeze(one.node.data)).join(" ").slice(0, 60);
  const first = own[0];
  const x = (first.left + first.right) / 2 - scrollX, y = (first.top + first.bottom) / 2 - scrollY;
  const nearest = {
    x: Math.min(Math.max(hover.x, first.left - scrollX + 2), first.right - scrollX - 2),
    y: Math.min(Math.max(hover.y, first.top - scrollY + 2), first.bottom - scrollY - 2),
  };
  done({over, words, x, y, nearest, inside: x > 0 && y > 0 && x < innerWidth && y < innerHeight});
};
const turn = () => {
  const there = look().length > 0;
  if (there === wanted || performance.now() - start > patience) return tell(there);
  setTimeout(turn, 30);
};
turn();
"""
# Whether the trigger, something in it or what it stands in can have the focus, the words stand elsewhere
# too, or what came belongs to something else: it neither stands by the trigger nor lies over the page.
FOR_ALL = r"""
const {hover: {e, fresh}} = wegwijsAudit.stored, rec = globalThis.wegwijsRecorder;
const focusable = (one) => one.matches(rec.NATIVE) ? rec.tabbable(one) : one.tabIndex >= 0;
const able = [e, ...rec.elements(e), ...rec.chain(e)].some(focusable);
const lies = (one) => ["absolute", "fixed"].includes(getComputedStyle(one).position);
const belongs = ({parentElement: one}) => e.parentElement?.contains(one) || rec.chain(one).some(lies);
if (!fresh.some(belongs)) return true;
const said = (text) => wegwijsAudit.squeeze(text).toLowerCase();
const shown = wegwijsAudit.placed().filter((one) => !fresh.includes(one.node));
const others = said(shown.map((one) => one.node.data).join(" "));
// In a label it may come with the focus of the field, or be told with it.
const control = e.closest("label")?.control;
const ids = (control?.getAttribute("aria-describedby") ?? "").split(/\s+/);
const tells = ({parentElement: one}) => rec.chain(one).some(({id}) => id && ids.includes(id));
const told = control && (e.closest("label").contains(control) || fresh.some(tells));
return able || told || fresh.every((node) => others.includes(said(node.data)));
"""
APPEARS, GOES, STAYS_FOR = 350, 250, 900
"""How long to wait, in milliseconds: for what appears, for what goes, for what should not go."""


def _wide(view: View, visit: Visit) -> bool:
    return view == DESKTOP and visit.scripts


def _move(scene: Scene, x: float, y: float) -> None:
    values = {"type": "mouseMoved", "x": x, "y": y, "pointerType": "mouse"}
    scene.driver.execute_cdp_cmd("Input.dispatchMouseEvent", values)


def _watch(scene: Scene, *, wanted: bool, patience: int) -> dict[str, Any] | None:
    """What has appeared, or None: as soon as that is as `wanted`, or after `patience` milliseconds."""
    answer: dict[str, Any] | None = scene.driver.execute_async_script(WATCH, wanted, patience)
    return answer


def _judge(scene: Scene, rules: dict[str, Rule], rows: list[Row]) -> None:
    """Try each trigger once for all pages on which it has the same styles and scripts."""
    tried = scene.memory("hover")
    behaviour = "".join(BEHAVIOUR.findall(scene.html))
    try:
        for row in rows:
            key = (row["html"], behaviour)
            if key not in tried:
                tried[key] = _try(scene, row["data"]["number"])
            for rule, words in tried[key]:
                scene.fail(rules[rule], row["target"], row["html"], words=words)
    finally:
        if rows:
            _move(scene, *NOWHERE)
            scene.driver.execute_script("scrollTo({top: 0, behavior: 'instant'})")


def _try(scene: Scene, number: int) -> list[tuple[str, str]]:
    """The rules that what this trigger shows does not meet, and its words."""
    _move(scene, *NOWHERE)
    point = scene.driver.execute_script(AIM, number)
    if point is None:
        return []
    _move(scene, *point)
    shown = _watch(scene, wanted=True, patience=APPEARS)
    if shown is None:
        return []
    words = shown["words"]
    if not scene.driver.execute_script(FOR_ALL) and _goes_with_pointer(scene, point):
        return [(WITHOUT_FOCUS.id, words)]
    if _watch(scene, wanted=False, patience=STAYS_FOR) is None:
        return [(STAYS.id, words)]
    found = []
    if shown["inside"] and not _can_be_reached(scene, point, shown):
        found.append((REACH.id, words))
    if shown["over"] and _shown_again(scene, point) and not _goes_with_escape(scene):
        found.append((DISMISS.id, words))
    return found


def _can_be_reached(scene: Scene, start: list[float], shown: dict[str, Any]) -> bool:
    """Move the pointer to the nearest point of what appeared, and on to its middle."""
    nearest = (shown["nearest"]["x"], shown["nearest"]["y"])
    for goal, steps in ((nearest, STEPS), ((shown["x"], shown["y"]), 2)):
        for step in range(1, steps + 1):
            part = step / steps
            _move(scene, start[0] + (goal[0] - start[0]) * part, start[1] + (goal[1] - start[1]) * part)
        start = list(goal)
    return _watch(scene, wanted=False, patience=GOES) is not None


def _shown_again(scene: Scene, point: list[float]) -> bool:
    _move(scene, *NOWHERE)
    _watch(scene, wanted=False, patience=GOES)
    _move(scene, *point)
    return _watch(scene, wanted=True, patience=APPEARS) is not None


def _goes_with_pointer(scene: Scene, point: list[float]) -> bool:
    """Whether what appeared was there for the pointer: it goes when that goes, and comes when it comes."""
    _move(scene, *NOWHERE)
    gone = _watch(scene, wanted=False, patience=GOES) is None
    _move(scene, *point)
    return gone and _watch(scene, wanted=True, patience=APPEARS) is not None


def _goes_with_escape(scene: Scene) -> bool:
    scene.press(Key.ESCAPE)
    return _watch(scene, wanted=False, patience=GOES) is None


CHECK = Check(
    "hover content",
    (DISMISS, REACH, STAYS, WITHOUT_FOCUS),
    When.CONTENT,
    script=script_beside(__file__),
    judge=_judge,
    fits=_wide,
)
