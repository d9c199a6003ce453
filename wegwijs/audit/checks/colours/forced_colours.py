"""What is seen in the page's own colours, and gone in the reader's: icons, the mark of the focus, states.

In forced colours (Windows' contrast themes) the browser leaves out shadows and gradients, and gives every
background one colour. Each is taken away, or put on, and looked at with and without it: in the page's own
colours, on light and on dark. What makes no difference there, and did before, is lost.
No success criterion asks for it. Source: CSS Color Adjustment 1, "Forced colors mode".
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import numpy as np

from wegwijs.audit.checks.check import Check, Row, When, script_beside
from wegwijs.audit.pixels import Box, Pixels, contrast, luminance
from wegwijs.audit.pseudo_states import FOCUS, forced
from wegwijs.audit.rules import BEST_PRACTICE, Rule
from wegwijs.audit.scene import Scene
from wegwijs.audit.states import FORCED_COLOURS, View, Visit, settle
from wegwijs.language import marked

SOURCE = "https://www.w3.org/TR/css-color-adjust-1/#forced"
PICTURE = Rule(
    id="picture-lost-in-forced-colours",
    wcag=(),
    level=BEST_PRACTICE,
    impact="serious",
    help=marked(
        "Dit plaatje is weg als iemand zelf de kleuren kiest: teken het met een SVG in ‘currentColor’, niet "
        "met een achtergrond"
    ),
    source=SOURCE,
)
FOCUSED = Rule(
    id="focus-lost-in-forced-colours",
    wcag=(),
    level=BEST_PRACTICE,
    impact="serious",
    help=marked(
        "De focus is niet te zien als iemand zelf de kleuren kiest: geef ook een rand met ‘outline’, al is "
        "die doorzichtig"
    ),
    source=SOURCE,
)
STATE = Rule(
    id="state-lost-in-forced-colours",
    wcag=(),
    level=BEST_PRACTICE,
    impact="serious",
    help=marked(
        "U ziet niet dat dit gekozen is als iemand zelf de kleuren kiest: laat dat ook zien met een rand, "
        "een teken of vette letters"
    ),
    source=SOURCE,
)
ON_DARK = ("prefers-color-scheme", "dark")
# What is clear in the page's own colours (WCAG 1.4.11), and what nobody sees in the reader's; pixels.
CLEAR, NOTHING, LEAST_PIXELS = 3.0, 1.5, 8
AROUND = 8
FOCUS_ACT = "focus"
# Of a page with many sorts, the first ones: the next page brings others.
MOST = 12
# How an element is changed, and changed back, by what its row says. No transition delays it.
CHANGE = """
const [selector, act, on] = args, e = document.querySelector(selector);
const sheet = globalThis.wegwijsForced ??= new CSSStyleSheet();
sheet.replaceSync(`*, ::before, ::after { transition: none !important }
  [data-wegwijs-hide], [data-wegwijs-empty] *, [data-wegwijs-empty]::before, [data-wegwijs-empty]::after
    { visibility: hidden !important }`);
const others = document.adoptedStyleSheets.filter((one) => one !== sheet);
document.adoptedStyleSheets = on ? [...others, sheet] : others;
if (!e) return null;
if (act === "hide" || act === "empty") e.toggleAttribute(`data-wegwijs-${act}`, on);
else if (act === "checked") e.checked = !e.checked;
else if (act.startsWith("aria-")) {
  const was = kit.stored[selector] ??= e.getAttribute(act);
  const other = act === "aria-current" ? null : was === "true" ? "false" : "true";
  const value = on ? other : was;
  if (value === null) e.removeAttribute(act); else e.setAttribute(act, value);
  if (!on) delete kit.stored[selector];
}
"""
# Which of these have an outline now: forced colours keep it, and give it a colour that can be seen.
OUTLINED = """
return args[0].map((selector) => document.querySelector(selector)).map((e) => {
  const style = e && getComputedStyle(e);
  return !e || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
});
"""
# The part of the page that may show it: also its label, and what follows it.
AREA = """
const e = document.querySelector(args[0]);
if (!e) return null;
const beside = args[1] === "checked" ? [...(e.labels ?? []), e.nextElementSibling] : [];
const boxes = [e, ...beside].filter(Boolean).map(kit.box).filter((one) => one.width > 0 && one.height > 0);
const x = Math.min(...boxes.map((one) => one.x)), y = Math.min(...boxes.map((one) => one.y));
const right = Math.max(...boxes.map((one) => one.x + one.width));
const bottom = Math.max(...boxes.map((one) => one.y + one.height));
return boxes.length ? {x, y, width: Math.min(right - x, 600), height: Math.min(bottom - y, 400)} : null;
"""


def shows(one: Pixels, other: Pixels, least: float) -> bool:
    """Whether two pictures of one size differ with this contrast, in more than a few pixels."""
    if one.shape != other.shape:
        return True
    return int(np.count_nonzero(contrast(luminance(one), luminance(other)) >= least)) >= LEAST_PIXELS


def _judge(scene: Scene, rules: dict[str, Rule], rows: list[Row]) -> None:
    known = scene.memory("forced colours")
    fresh = [row for row in rows if row["key"] not in known][:MOST]
    if fresh:
        known |= dict(zip((row["key"] for row in fresh), _lost(scene, fresh), strict=True))
    for row in rows:
        if known.get(row["key"]):
            scene.say(rules[row["rule"]], row)


def _lost(scene: Scene, rows: list[Row]) -> list[bool]:
    """Of each row whether it can be seen in the page's own colours, and not in those of every reader."""
    view, fine = scene.view, _outlined(scene, rows)
    doubtful = [row for row in rows if row["target"] not in fine or row["act"] != FOCUS_ACT]
    if not doubtful:
        return [False] * len(rows)
    try:
        clear = _seen(scene, replace(view, features=()), doubtful, CLEAR)
        asked = [row for row, seen in zip(doubtful, clear, strict=True) if seen]
        dark = replace(view, features=(*view.features, ON_DARK))
        left = [_seen(scene, one, asked, NOTHING) for one in (view, dark)] if asked else []
    finally:
        scene.show(view)
        settle(scene.driver)
    lost = {row["key"] for row, *seen in zip(asked, *left, strict=True) if not all(seen)} if asked else set()
    return [row["key"] in lost for row in rows]


def _outlined(scene: Scene, rows: list[Row]) -> set[str]:
    """The targets of those with an outline when they have the focus."""
    targets = [row["target"] for row in rows if row["act"] == FOCUS_ACT]
    if not targets:
        return set()
    with forced(scene.driver, targets, FOCUS):
        outlined: list[bool] = scene.ask(OUTLINED, targets)
    return {target for target, has_one in zip(targets, outlined, strict=True) if has_one}


def _seen(scene: Scene, view: View, rows: list[Row], least: float) -> list[bool]:
    """Of each row whether it makes a difference of at least this contrast in this view."""
    scene.show(view)
    settle(scene.driver)
    return [_makes_a_difference(scene, row, least) for row in rows]


def _makes_a_difference(scene: Scene, row: Row, least: float) -> bool:
    area: dict[str, Any] | None = scene.ask(AREA, row["target"], row["act"])
    if area is None:
        return True
    clip = Box.of(area).grown(AROUND)
    before = scene.screenshot(clip)
    with _changed(scene, row):
        return shows(before, scene.screenshot(clip), least)


@contextmanager
def _changed(scene: Scene, row: Row) -> Iterator[None]:
    scene.ask(CHANGE, row["target"], row["act"], True)
    try:
        if row["act"] == FOCUS_ACT:
            with forced(scene.driver, [row["target"]], FOCUS):
                yield
        else:
            yield
    finally:
        scene.ask(CHANGE, row["target"], row["act"], False)


def _fits(view: View, visit: Visit) -> bool:
    return view == FORCED_COLOURS


CHECK = Check(
    "forced colours",
    (PICTURE, FOCUSED, STATE),
    When.COLOURS,
    script=script_beside(__file__),
    judge=_judge,
    fits=_fits,
)
