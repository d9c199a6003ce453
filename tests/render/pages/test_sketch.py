from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from wegwijs.places import Point
from wegwijs.render.pages.sketch import DOT, LETTER, LINE, sketch
from wegwijs.render.views import Sketch, SketchTown

OURS = {
    "Hengelo": Point(52.2667, 6.7976),
    "Oldenzaal": Point(52.3106, 6.9242),
    "Delden": Point(52.2586, 6.7111),
    "Goor": Point(52.2415, 6.592),
    "Markelo": Point(52.2322, 6.5023),
    "Diepenheim": Point(52.1978, 6.5621),
}
towns = st.dictionaries(
    st.text("abcdefghij", min_size=2, max_size=14),
    st.builds(Point, st.floats(50.7, 53.6), st.floats(3.3, 7.3)),
    max_size=18,
)
Box = tuple[float, float, float, float]


def label(town: SketchTown) -> Box:
    wide = len(town.name) * LETTER
    left = town.label_x - {"start": 0, "middle": wide / 2, "end": wide}[town.anchor]
    return left, town.label_y - LINE + 4, left + wide, town.label_y + 4


def dot(town: SketchTown) -> Box:
    return town.x - DOT, town.y - DOT, town.x + DOT, town.y + DOT


def overlap(one: Box, other: Box) -> bool:
    # Half a unit: the drawing is in whole units.
    across = one[0] < other[2] - 0.5 and other[0] < one[2] - 0.5
    return across and one[1] < other[3] - 0.5 and other[1] < one[3] - 0.5


def boxes(drawing: Sketch) -> tuple[list[Box], list[Box]]:
    return [label(one) for one in drawing.towns], [dot(one) for one in drawing.towns]


def test_our_towns_are_where_they_should_be() -> None:
    drawing = sketch(OURS)
    assert drawing is not None
    at = {one.name: (one.x, one.y) for one in drawing.towns}
    assert at.keys() == OURS.keys()
    assert at["Markelo"][0] < at["Goor"][0] < at["Hengelo"][0] < at["Oldenzaal"][0]
    assert at["Oldenzaal"][1] < at["Hengelo"][1] < at["Diepenheim"][1]
    assert drawing.scale_text == "10 kilometer"


@given(towns)
def test_no_name_covers_another_or_a_dot_or_leaves_the_drawing(places: dict[str, Point]) -> None:
    drawing = sketch(places)
    if drawing is None:
        return
    labels, dots = boxes(drawing)
    assert not any(overlap(one, other) for one, other in combinations(labels, 2))
    assert not any(overlap(one, other) for one in labels for other in dots)
    assert all(one[0] >= 0 and one[2] <= drawing.width and 0 <= one[1] <= drawing.height for one in labels)
    assert 0 < drawing.scale < drawing.width


def test_there_is_no_drawing_of_one_town_or_of_many() -> None:
    assert sketch({}) is None
    assert sketch({"Goor": Point(52, 6)}) is None
    assert sketch({str(number): Point(52 + number / 100, 6) for number in range(30)}) is None


def test_there_is_no_drawing_where_names_do_not_fit() -> None:
    assert sketch({letter * 12: Point(52, 6) for letter in "abcdef"}) is None
