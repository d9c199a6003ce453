"""The contrast of text from four pictures of it."""

from __future__ import annotations

import numpy as np
import pytest

from wegwijs.audit.ink import Pictures, Text, faintest, text_cells
from wegwijs.audit.pixels import Box, Pixels

WHITE, BLACK, GREY = (255, 255, 255), (0, 0, 0), (170, 170, 170)
TEXT = Text((Box(0, 0, 40, 10),), size=10, weight=400)


def _drawn(ground: Pixels, colour: tuple[int, int, int]) -> Pixels:
    """Four letters, each a block of full ink with a half-covered pixel column beside it."""
    picture = ground.copy()
    for left in range(2, 40, 10):
        picture[2:8, left : left + 4] = colour
        edge = (ground[2:8, left + 4].astype(np.int16) + np.array(colour)) // 2
        picture[2:8, left + 4] = edge
    return picture


def _pictures(ground: Pixels, colour: tuple[int, int, int]) -> Pictures:
    return Pictures(
        Box(0, 0, 40, 10), _drawn(ground, colour), ground, _drawn(ground, WHITE), _drawn(ground, BLACK), 1
    )


def _plain(colour: tuple[int, int, int]) -> Pixels:
    return np.full((10, 40, 3), colour, dtype=np.uint8)


@pytest.mark.parametrize(("ground", "ink", "ratio"), [(WHITE, BLACK, 21.0), (WHITE, GREY, 2.32)])
def test_plain_ground(ground: tuple[int, int, int], ink: tuple[int, int, int], ratio: float) -> None:
    cells = text_cells(_pictures(_plain(ground), ink), TEXT)

    assert cells == pytest.approx([ratio] * 4, abs=0.01)


def test_a_letter_that_stands_on_its_own_colour_is_faint() -> None:
    ground = _plain(WHITE)
    ground[:, 30:] = BLACK

    cells = text_cells(_pictures(ground, BLACK), TEXT)

    assert cells == pytest.approx([21, 21, 21, 1], abs=0.01)


def test_a_light_spot_behind_a_letter_leaves_it_readable() -> None:
    ground = _plain(WHITE)
    ground[2:3, 30:] = BLACK

    assert min(text_cells(_pictures(ground, BLACK), TEXT)) == pytest.approx(21, abs=0.01)


def test_text_outside_the_picture_has_no_cells() -> None:
    below = Text((Box(0, 50, 40, 10),), size=10, weight=400)

    assert text_cells(_pictures(_plain(WHITE), BLACK), below) == []


def test_one_faint_cell_at_the_edge_does_not_decide() -> None:
    assert faintest([1, 21, 21, 21]) > 20
    assert faintest([1, 1, 21, 21]) < 2
    assert faintest([1]) < 2


@pytest.mark.parametrize(
    ("size", "weight", "needed"), [(16, 400, 4.5), (24, 400, 3), (19, 400, 4.5), (19, 700, 3)]
)
def test_large_text_needs_less(size: float, weight: float, needed: float) -> None:
    text = Text((), size, weight)

    assert text.needs(enhanced=False) == needed
    assert text.needs(enhanced=True) > needed
