"""What is counted of two pictures, one with the focus and one without."""

from __future__ import annotations

import numpy as np
import pytest

from wegwijs.audit.checks.keyboard.focus import DRAWN, change, is_step_aside
from wegwijs.audit.pixels import Pixels

BLACK, WHITE, GREY = (0, 0, 0), (255, 255, 255), (221, 221, 221)
WIDTH, HEIGHT = 100, 40
NEED = 4 * WIDTH + 4 * HEIGHT - 16  # a line of 2 pixels along the inside of the element


def picture() -> Pixels:
    return np.full((HEIGHT, WIDTH, 3), WHITE, dtype=np.uint8)


def with_ring(width: int, colour: tuple[int, int, int]) -> Pixels:
    drawn = picture()
    inner = drawn[width:-width, width:-width].copy()
    drawn[:] = colour
    drawn[width:-width, width:-width] = inner
    return drawn


def test_nothing_changes() -> None:
    found = change(picture(), picture(), NEED)
    assert not found.visible
    assert found.ratio == 1


def test_noise_of_drawing_is_no_change() -> None:
    noisy = picture()
    noisy[::2, ::2] -= 5
    assert not change(noisy, picture(), NEED).visible


def test_ring_of_two_pixels_is_the_area_that_is_asked() -> None:
    found = change(with_ring(2, BLACK), picture(), NEED)
    assert found.area == pytest.approx(1)
    assert found.ratio == pytest.approx(21)


def test_ring_of_one_pixel_is_seen_and_too_small() -> None:
    found = change(with_ring(1, BLACK), picture(), NEED)
    assert found.visible
    assert found.area < DRAWN


def test_pale_ring_is_seen_and_too_weak() -> None:
    found = change(with_ring(4, GREY), picture(), NEED)
    assert found.visible
    assert found.area == 0
    assert found.ratio < 3


def with_box(left: int, top: int, colour: tuple[int, int, int] = BLACK) -> Pixels:
    drawn = picture()
    drawn[top : top + 16, left : left + 50] = colour
    return drawn


def test_a_step_of_one_pixel_is_no_focus_that_anybody_sees() -> None:
    assert is_step_aside(with_box(20, 10), with_box(21, 11))
    assert is_step_aside(with_box(20, 11), with_box(20, 10))
    assert not is_step_aside(with_box(20, 10), with_box(24, 10))
    assert not is_step_aside(with_box(20, 10, GREY), with_box(21, 11))
    assert not is_step_aside(with_ring(2, BLACK), picture())
