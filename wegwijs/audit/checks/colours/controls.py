"""WCAG 1.4.11: the edge of a field, and an icon that is all there is of a control, have a contrast of 3:1.

Styles tell which could be too faint; pixels decide, because a shadow, an image or a box around it may draw
the edge as well. A field without any edge at all does not fail here: the criterion asks for none. Fields
that look as the browser makes them are exempt, and so are controls that do not work now.
Source: Understanding 1.4.11, "Boundaries" and "Inactive User Interface Components"; techniques G195, G207.
"""

from __future__ import annotations

import numpy as np

from wegwijs.audit.checks.check import Check, Row, When, script_beside
from wegwijs.audit.pixels import Box, Numbers, Pixels, contrast, luminance
from wegwijs.audit.rules import AA, Rule
from wegwijs.audit.scene import Scene
from wegwijs.audit.states import NORMAL_TEXT, View, Visit
from wegwijs.language import marked

LEAST = 3.0
# Below this nobody sees that there is an edge or an icon.
SEEN = 1.05
AROUND, WITHIN = 8, 4
# An icon covers at least this part of its control.
ICON_PART = 0.01
EDGE = Rule(
    id="control-contrast",
    wcag=("1.4.11",),
    level=AA,
    impact="serious",
    help=marked("De rand van dit veld heeft een contrast van {ratio} op 1. Maak dat ten minste 3 op 1."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G195",
)
ICON = Rule(
    id="icon-contrast",
    wcag=("1.4.11",),
    level=AA,
    impact="serious",
    help=marked("Dit pictogram heeft een contrast van {ratio} op 1. Maak dat ten minste 3 op 1."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G207",
)


def edge_contrast(
    pixels: Pixels, margin: int, depth: int, room: tuple[int, int, int, int] | None = None
) -> float:
    """The contrast of the most visible side of a box, in a picture with `margin` pixels around it.

    room: so many of those pixels above, right, below and left of it are not of something else.
    Of each line across a side, the lightest and the darkest pixel count, from the margin to `depth`
    inside; of all lines along the side, the middle one.
    """
    light = luminance(pixels)
    height, width = light.shape
    across = margin + depth
    above, right, below, left = (margin - min(one, margin) for one in room or (margin,) * 4)
    rows, columns = slice(margin, height - margin), slice(margin, width - margin)
    sides = (
        light[above:across, columns].T,
        light[-across : height - below, columns].T,
        light[rows, left:across],
        light[rows, -across : width - right],
    )
    return max(_median_contrast(side) for side in sides)


def _median_contrast(lines: Numbers) -> float:
    if not lines.size:
        return 1.0
    return float(np.median(contrast(lines.max(axis=1), lines.min(axis=1))))


def icon_contrast(pixels: Pixels) -> float:
    """How much what is drawn in a picture stands out from the colour that most of it has."""
    flat = pixels.reshape(-1, 3)
    colours, counts = np.unique(flat, axis=0, return_counts=True)
    ratios = contrast(luminance(flat), float(luminance(colours[counts.argmax()])))
    return float(np.quantile(ratios, 1 - ICON_PART))


def _judge(scene: Scene, rules: dict[str, Rule], rows: list[Row]) -> None:
    for row in rows:
        ratio = _measured(scene, row)
        if SEEN < ratio < LEAST:
            row["data"]["ratio"] = f"{ratio:.1f}".replace(".", ",")
            scene.say(rules[row["rule"]], row)


def _measured(scene: Scene, row: Row) -> float:
    """The contrast of an edge or an icon; of one with the same HTML and colours as before, what it was."""
    known = scene.memory("controls")
    key = (row["rule"], row["html"], row["look"], scene.view.scale, tuple(row["room"]))
    if key in known:
        return float(known[key])
    box = Box.of(row["box"])
    if row["rule"] == EDGE.id:
        ratio = _edge(scene, box, row["border"], row["room"])
    else:
        ratio = icon_contrast(scene.screenshot(box))
    if row["look"]:  # what it stands on is known
        known[key] = ratio
    return ratio


def _edge(scene: Scene, box: Box, border: float, room: list[float]) -> float:
    if box.x < AROUND or box.y < AROUND:
        return LEAST  # it stands against the edge of the window: not to be measured
    pixels = scene.screenshot(box.grown(AROUND))
    scale = scene.view.scale
    above, right, below, left = (round(one * scale) for one in room)
    return edge_contrast(
        pixels, round(AROUND * scale), round((border + WITHIN) * scale), (above, right, below, left)
    )


def _fits(view: View, visit: Visit) -> bool:
    # Larger or wider text has the same edges; on paper nobody fills in a field.
    return view.text == NORMAL_TEXT and not view.spacing and view.media == "screen"


CHECK = Check(
    "controls", (EDGE, ICON), When.COLOURS, script=script_beside(__file__), judge=_judge, fits=_fits
)
