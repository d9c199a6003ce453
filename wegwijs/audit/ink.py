"""The contrast of text from pixels, whatever is behind it: images, gradients, shadows, see-through layers.

The page is photographed four times: as it is, without its text, with all text white and with all text
black. Where the last two differ there is ink, whatever the colours are. The colour of the text is what the
first picture has where the ink is full (so with opacity and blending in it); what is behind it is what the
second has there. A shadow or outline of the letters belongs to what is behind them.

Each line is cut in cells of about one letter. A cell is too faint when three quarters of its ink
are: one light spot in a picture does not make a letter unreadable. Sources: WCAG 2.2 1.4.3 and "contrast
ratio"; techniques G18 and G145 (measure beside the letter), failure F83; ACT rule afw4f7 (each character).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wegwijs.audit.pixels import Box, Numbers, Pixels, contrast, luminance
from wegwijs.audit.scene import Scene
from wegwijs.audit.states import NORMAL_TEXT, settle

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
NORMAL, LARGE = 4.5, 3.0
NORMAL_ENHANCED, LARGE_ENHANCED = 7.0, 4.5
# WCAG, "large scale": 18 point, or 14 point bold; a point is 4/3 CSS pixels.
LARGE_SIZE, LARGE_BOLD_SIZE, BOLD = 24.0, 18.66, 700
SHARPNESS = 2
STRIP, MOST_STRIPS = 4000, 2
LEAST_INK = 6
FULL = 0.95
FAINT_CELLS = 0.1
COLOURS = ("", "transparent", "white", "black")
READABLE = 75
ROUNDING = 0.03


@dataclass(frozen=True, slots=True)
class Text:
    """A text in the page: the boxes of its lines, the size of its letters in CSS pixels, its weight.

    plain: the colours of the text and behind it, when styles alone tell them.
    safe: forced colours, where the browser itself sees to the contrast.
    hidden: from screen readers.
    """

    lines: tuple[Box, ...]
    size: float
    weight: float
    plain: tuple[list[float], list[float]] | None = None
    safe: bool = False
    hidden: bool = False

    @property
    def large(self) -> bool:
        return self.size >= LARGE_SIZE or (self.size >= LARGE_BOLD_SIZE and self.weight >= BOLD)

    def needs(self, *, enhanced: bool) -> float:
        """The contrast that 1.4.3 asks of it, or 1.4.6."""
        if enhanced:
            return LARGE_ENHANCED if self.large else NORMAL_ENHANCED
        return LARGE if self.large else NORMAL


@dataclass(frozen=True, slots=True)
class Pictures:
    """One part of the page four times (see above). `scale`: pixels in one CSS pixel."""

    part: Box
    drawn: Pixels
    bare: Pixels
    white: Pixels
    black: Pixels
    scale: float


def texts(scene: Scene, targets: list[list[Any]]) -> list[Text | None]:
    """The texts of elements, by axe's paths to them; None for one in a frame, or no longer there."""
    return [_text(one) for one in scene.ask(SCRIPT, "describe", targets)]


def _text(given: dict[str, Any] | None) -> Text | None:
    if given is None:
        return None
    plain = given["plain"] and (given["plain"]["ink"], given["plain"]["ground"])
    boxes = tuple(Box.of(one) for one in given["lines"])
    return Text(boxes, given["size"], given["weight"], plain, given["safe"], given["hidden"])


def measure(scene: Scene, measured: list[Text]) -> list[float | None]:
    """The contrast of each of these texts: of its faintest letters. None: it cannot be known.

    A text that is nowhere to be seen (covered, or scrolled out of its box) is judged by its styles.
    """
    cells: list[list[float]] = [[] for __ in measured]
    # Larger text has the colours that it had before; its pictures take long, so styles tell where they can.
    larger = scene.view.text != NORMAL_TEXT
    pictured = [text for text in measured if not (text.safe or (larger and text.plain))]
    for pictures in islice(_photographed(scene, pictured), MOST_STRIPS):
        for text, found in zip(measured, cells, strict=True):
            if text in pictured:
                found += text_cells(pictures, text)
    return [_verdict(text, found) for text, found in zip(measured, cells, strict=True)]


def _verdict(text: Text, cells: list[float]) -> float | None:
    if text.safe:
        return 21.0
    if cells:
        return faintest(cells)
    if text.plain:
        ink, ground = text.plain
        return float(contrast(luminance(np.array(ink[:3])), luminance(np.array(ground[:3]))))
    return None


def faintest(cells: list[float]) -> float:
    """The contrast of the faintest tenth of the letters, of at least two where there are two."""
    ordered = sorted(cells)
    count = max(int(len(ordered) * FAINT_CELLS), 1)
    return ordered[min(count, len(ordered) - 1)] + ROUNDING


def text_cells(pictures: Pictures, text: Text) -> list[float]:
    """The contrast in each cell of a text that stands in these pictures and has ink."""
    found: list[float] = []
    for line in text.lines:
        area = _pixels_of(pictures, line)
        if area is not None:
            found += _line_cells(pictures, area, max(1, round(text.size * pictures.scale)))
    return found


def _pixels_of(pictures: Pictures, line: Box) -> tuple[slice, slice] | None:
    part, scale = pictures.part, pictures.scale
    height, width = pictures.drawn.shape[:2]
    top, left = round((line.y - part.y) * scale), round((line.x - part.x) * scale)
    bottom, right = top + round(line.height * scale), left + round(line.width * scale)
    rows, columns = slice(max(top, 0), min(bottom, height)), slice(max(left, 0), min(right, width))
    return (rows, columns) if rows.start < rows.stop and columns.start < columns.stop else None


def _line_cells(pictures: Pictures, area: tuple[slice, slice], step: int) -> list[float]:
    drawn, bare = pictures.drawn[area], pictures.bare[area]
    ink = (pictures.white[area].astype(np.int16) - pictures.black[area].astype(np.int16)).max(axis=2) / 255
    most = float(np.quantile(ink[ink > 0], 0.99)) if (ink > 0).any() else 0
    if most < 0.02:
        return []
    ink = ink / most
    line_ink = _full_ink(drawn, ink)
    found = []
    for left in range(0, ink.shape[1], step):
        cell = slice(left, left + step)
        behind = ink[:, cell] > 0.5
        if np.count_nonzero(behind) >= LEAST_INK:
            colour = _full_ink(drawn[:, cell], ink[:, cell])
            known = line_ink if colour is None else colour
            if known is not None:
                ratios = contrast(float(luminance(known)), luminance(bare[:, cell][behind]))
                found.append(float(np.percentile(ratios, READABLE)))
    return found


def _full_ink(drawn: Pixels, ink: Numbers) -> Numbers | None:
    """The colour of the text where nothing of what is behind it is mixed in."""
    full: NDArray[np.bool_] = ink >= FULL
    if np.count_nonzero(full) < LEAST_INK:
        full = ink >= max(float(ink.max()) - 0.02, 0.5)
    return np.median(drawn[full].astype(np.float64), axis=0) if full.any() else None


def _photographed(scene: Scene, measured: list[Text]) -> Iterator[Pictures]:
    boxes = [line for text in measured for line in text.lines]
    if not boxes:
        return
    width = max(box.x + box.width for box in boxes)
    top, bottom = min(box.y for box in boxes), max(box.y + box.height for box in boxes)
    while top < bottom:
        part = Box(0, max(top, 0), width, min(STRIP, bottom - top))
        if any(part.y < box.y + box.height and box.y < part.y + part.height for box in boxes):
            yield _pictures(scene, part)
        top += STRIP


def _pictures(scene: Scene, part: Box) -> Pictures:
    scale = max(1.0, SHARPNESS / scene.view.scale)
    with _painting(scene) as shot:
        drawn, bare, white, black = (shot(colour, part, scale) for colour in COLOURS)
    return Pictures(part, drawn, bare, white, black, scale * scene.view.scale)


@contextmanager
def _painting(scene: Scene) -> Iterator[Any]:
    def shot(colour: str, part: Box, scale: float) -> Pixels:
        scene.ask(SCRIPT, "paint", colour)
        settle(scene.driver)
        return scene.screenshot(part, scale)

    try:
        yield shot
    finally:
        scene.ask(SCRIPT, "clear", None)
