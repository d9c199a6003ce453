"""The contrast of an edge and of an icon, from pixels."""

from __future__ import annotations

import numpy as np
import pytest

from wegwijs.audit.checks.colours.controls import edge_contrast, icon_contrast
from wegwijs.audit.pixels import Pixels


def _field(edge: int, bottom: int, inside: int = 255) -> Pixels:
    picture = np.full((40, 60, 3), 255, dtype=np.uint8)
    picture[8:32, 8:52] = edge
    picture[30:32, 8:52] = bottom
    picture[10:30, 10:50] = inside
    return picture


@pytest.mark.parametrize(
    ("field", "ratio"),
    [(_field(200, 200), 1.67), (_field(0, 0), 21), (_field(255, 0), 21), (_field(255, 255), 1)],
)
def test_the_most_visible_side_counts(field: Pixels, ratio: float) -> None:
    assert edge_contrast(field, margin=8, depth=6) == pytest.approx(ratio, abs=0.05)


def test_what_stands_beside_a_field_is_no_side_of_it() -> None:
    field = _field(200, 200)
    field[8:32, 57:] = 0
    assert edge_contrast(field, margin=8, depth=6) == pytest.approx(21, abs=0.05)
    assert edge_contrast(field, 8, 6, (8, 4, 8, 8)) == pytest.approx(1.67, abs=0.05)


@pytest.mark.parametrize(("ink", "ratio"), [(0, 21), (200, 1.67), (255, 1)])
def test_an_icon_against_what_it_stands_on(ink: int, ratio: float) -> None:
    picture = np.full((40, 40, 3), 255, dtype=np.uint8)
    picture[18:22, 8:32] = ink

    assert icon_contrast(picture) == pytest.approx(ratio, abs=0.05)
