"""When two pictures differ so much that a person sees it."""

from __future__ import annotations

import numpy as np
import pytest

from wegwijs.audit.checks.colours.forced_colours import CLEAR, NOTHING, shows
from wegwijs.audit.pixels import Pixels


def _picture(square: int, side: int = 6) -> Pixels:
    picture = np.full((30, 30, 3), 255, dtype=np.uint8)
    picture[10 : 10 + side, 10 : 10 + side] = square
    return picture


@pytest.mark.parametrize(
    ("square", "clear", "something"),
    [(255, False, False), (250, False, False), (200, False, True), (100, True, True), (0, True, True)],
)
def test_a_difference_has_to_have_contrast(square: int, clear: bool, something: bool) -> None:
    plain = _picture(255)

    assert shows(plain, _picture(square), CLEAR) == clear
    assert shows(plain, _picture(square), NOTHING) == something


def test_a_few_pixels_are_noise() -> None:
    assert not shows(_picture(255), _picture(0, side=2), NOTHING)


def test_another_size_is_a_difference() -> None:
    assert shows(_picture(0), _picture(0)[:20], CLEAR)
