"""Pictures of a page as arrays, and WCAG's contrast on them."""

from __future__ import annotations

import base64
import io
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from selenium.webdriver.chromium.webdriver import ChromiumDriver

Pixels = NDArray[np.uint8]
"""Height x width x 3: red, green and blue, 0 to 255."""
Numbers = NDArray[np.float64]


class Box(NamedTuple):
    """A rectangle in CSS pixels, from the top left of the whole page (not of the window)."""

    x: float
    y: float
    width: float
    height: float

    @classmethod
    def of(cls, given: dict[str, float]) -> Box:
        """From what kit.box() says of an element."""
        return cls(given["x"], given["y"], given["width"], given["height"])

    def grown(self, by: float) -> Box:
        """The same rectangle with `by` CSS pixels more on every side, not beyond the page's left and top."""
        left, top = max(0.0, self.x - by), max(0.0, self.y - by)
        return Box(left, top, self.x + self.width + by - left, self.y + self.height + by - top)


def screenshot(
    driver: ChromiumDriver, clip: Box | None = None, scale: float = 1, *, beyond: bool = True
) -> Pixels:
    """What the window shows, or this part of the page, as pixels.

    scale: pixels in the picture for one CSS pixel of the page, times the view's own scale.
    beyond: also what is outside the window, which takes three times as long.
    """
    values: dict[str, Any] = {"format": "png", "optimizeForSpeed": True}
    if clip is not None:
        values |= {"clip": {**clip._asdict(), "scale": scale}, "captureBeyondViewport": beyond}
    data = driver.execute_cdp_cmd("Page.captureScreenshot", values)["data"]
    return decoded(base64.b64decode(data))


def decoded(png: bytes) -> Pixels:
    """The pixels of a PNG."""
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB"))


def luminance(pixels: Pixels | Numbers) -> Numbers:
    """Relative luminance, 0 to 1, of colours in the last axis. Source: WCAG 2.2, "relative luminance"."""
    value = np.asarray(pixels, dtype=np.float64) / 255
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def contrast(one: Numbers | float, other: Numbers | float) -> Numbers:
    """Contrast ratio, 1 to 21, of two luminances. Source: WCAG 2.2, "contrast ratio"."""
    lighter, darker = np.maximum(one, other), np.minimum(one, other)
    return np.asarray((lighter + 0.05) / (darker + 0.05))
