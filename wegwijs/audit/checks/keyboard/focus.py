"""Whether the keyboard focus can be seen, measured: the picture with the focus against the one without."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wegwijs.audit.checks.check import script_beside
from wegwijs.audit.pixels import Box, Pixels, contrast, luminance
from wegwijs.audit.rules import AA, AAA, Rule
from wegwijs.audit.scene import Scene
from wegwijs.language import marked

VISIBLE = Rule(
    id="focus-visible",
    wcag=("2.4.7",),
    level=AA,
    impact="serious",
    help=marked(
        "U ziet niet dat dit onderdeel de focus heeft: geef het een duidelijke rand bij :focus-visible"
    ),
    source="https://www.w3.org/WAI/standards-guidelines/act/rules/oj04fd/",
)
CONTRAST = Rule(
    id="focus-contrast",
    wcag=("1.4.11",),
    level=AA,
    impact="serious",
    help=marked("De rand van de focus heeft een contrast van {ratio}: maak dat minstens 3"),
    source="https://www.w3.org/WAI/WCAG22/Understanding/non-text-contrast.html",
)
APPEARANCE = Rule(
    id="focus-appearance",
    wcag=("2.4.13",),
    level=AAA,
    impact="moderate",
    help=marked("De focus is te klein of te zwak: {part} % van een rand van 2 pixels met een contrast van 3"),
    source="https://www.w3.org/WAI/WCAG22/Understanding/focus-appearance.html",
)
RULES = (VISIBLE, CONTRAST, APPEARANCE)

SCRIPT = script_beside(__file__)
ON = "wegwijsFocus.on(arguments[0], arguments[1], arguments[2]);"
OFF = "wegwijsFocus.off(arguments[0], arguments[1], arguments[2]);"
LEAST_DIFFERENCE, LEAST_PIXELS = 10, 8
"""A channel that differs by less, or fewer pixels, is noise of drawing, and nothing that a person sees."""
AROUND = 10
"""focus.js gives 14 pixels around the element, of which a ring may take some."""
STEP = 1
"""CSS pixels, which are pixels of a picture too."""
ENOUGH = 3.0
DRAWN = 0.9
"""Round corners and half pixels of a line of exactly 2 pixels leave a bit less than was asked."""
LATER = 400
"""Milliseconds that a transition gets before we say that nothing happens."""
MOST_FAULTS = 20


@dataclass(frozen=True, slots=True)
class Change:
    """What the focus changes: pixels, part of the area asked for that has contrast 3, most contrast."""

    pixels: int
    area: float
    ratio: float

    @property
    def visible(self) -> bool:
        return self.pixels >= LEAST_PIXELS


def change(focused: Pixels, plain: Pixels, need: float) -> Change:
    """Compare two pictures of one size. need: pixels that must change with contrast 3 (WCAG 2.4.13)."""
    differs = _differs(focused, plain)
    ratios = contrast(luminance(focused), luminance(plain))[differs]
    strong = int(np.count_nonzero(ratios >= ENOUGH))
    return Change(
        int(ratios.size), strong / need if need else 0.0, float(ratios.max()) if ratios.size else 1.0
    )


def _differs(one: Pixels, other: Pixels) -> NDArray[np.bool_]:
    difference = np.abs(one.astype(np.int16) - other.astype(np.int16)).max(axis=2)
    return np.asarray(difference >= LEAST_DIFFERENCE)


def is_step_aside(focused: Pixels, plain: Pixels) -> bool:
    """Whether the same picture only stands one pixel further: nobody takes that for a focus."""
    height, width = plain.shape[:2]
    if min(height, width) <= 2 * STEP:
        return False
    middle = focused[STEP : height - STEP, STEP : width - STEP]
    moved = (
        plain[down : down + height - 2 * STEP, right : right + width - 2 * STEP]
        for down in range(2 * STEP + 1)
        for right in range(2 * STEP + 1)
    )
    return any(int(np.count_nonzero(_differs(middle, one))) < LEAST_PIXELS for one in moved)


def _near(around: Pixels) -> Pixels:
    """The element with a few pixels around it, without its neighbours."""
    return around[AROUND:-AROUND, AROUND:-AROUND]


def check_focus(scene: Scene, rules: dict[str, Rule]) -> None:
    """Measure every stop of the last walk whose like has not been measured and found good before."""
    good = scene.memory("focus")
    faults = 0
    for stop in scene.driver.execute_script(SCRIPT):
        key = (scene.view.name, stop["look"])
        if key in good or faults >= MOST_FAULTS:
            continue
        if _measure(scene, rules, stop):
            good[key] = True
        else:
            faults += 1


def _measure(scene: Scene, rules: dict[str, Rule], stop: dict[str, Any]) -> bool:
    """Whether nothing is wrong with the focus of this one; what is wrong is said."""
    number = stop["number"]
    on = scene.driver.execute_async_script(ON, number, 0)
    if not on["held"]:
        return True  # a script passes the focus on: another rule's matter
    found, ring_only = Change(0, 0.0, 1.0), False
    if on["box"]:
        box = Box.of(on["box"])
        focused = scene.look_at(box)
        ring_only = scene.driver.execute_async_script(OFF, number, 0)["ringOnly"]
        plain = scene.look_at(box)
        found = change(focused, plain, on["need"])
        if found.visible and not stop["caret"] and is_step_aside(_near(focused), _near(plain)):
            _say(scene, rules["focus-visible"], number)
            return False
    if not found.visible and not stop["caret"] and not _shows_elsewhere(scene, number):
        _say(scene, rules["focus-visible"], number)
        return False
    if on["own"] or (not found.visible and not stop["caret"]):
        return True  # what the browser draws itself is good enough (2.4.13); elsewhere has no size
    return _judge_strength(scene, rules, number, found, ring_only and not stop["caret"])


def _judge_strength(
    scene: Scene, rules: dict[str, Rule], number: int, found: Change, ring_only: bool
) -> bool:
    good = True
    if ring_only and found.ratio < ENOUGH - 0.05:
        _say(scene, rules["focus-contrast"], number, ratio=f"{found.ratio:.1f}")
        good = False
    if found.area < DRAWN:
        _say(scene, rules["focus-appearance"], number, part=round(found.area * 100))
        good = False
    return good


def _shows_elsewhere(scene: Scene, number: int) -> bool:
    """Whether anything in the whole window changes with the focus, after a while, but does not move."""
    driver = scene.driver
    driver.execute_async_script(ON, number, LATER)
    focused = scene.screenshot()
    driver.execute_async_script(OFF, number, LATER)
    plain = scene.screenshot()
    driver.execute_async_script(ON, number, LATER)
    again = scene.screenshot()
    if not focused.shape == plain.shape == again.shape:
        return True
    lasting = _differs(focused, plain) & ~_differs(focused, again)
    return int(np.count_nonzero(lasting)) >= LEAST_PIXELS


def _say(scene: Scene, rule: Rule, number: int, **data: object) -> None:
    row = scene.ask("return row(args[0], wegwijsFocus.element(args[1]), args[2]);", rule.id, number, data)
    scene.say(rule, row)
