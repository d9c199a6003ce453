from __future__ import annotations

from math import acos, cos, pi, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.places.points import EARTH_RADIUS, Point, is_within, kilometres, middle

HENGELO, OLDENZAAL = Point(52.2658, 6.7931), Point(52.3126, 6.9292)
points = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))
dutch = st.builds(Point, st.floats(50.7, 53.6), st.floats(3.3, 7.3))


def by_cosines(one: Point, other: Point) -> float:
    """The same distance by another formula, that is good enough from a hundred metres up."""
    a, b = radians(one.latitude), radians(other.latitude)
    east = radians(other.longitude - one.longitude)
    return EARTH_RADIUS * acos(max(-1.0, min(1.0, sin(a) * sin(b) + cos(a) * cos(b) * cos(east))))


def test_from_hengelo_to_oldenzaal_is_about_ten_kilometres() -> None:
    assert kilometres(HENGELO, OLDENZAAL) == pytest.approx(10.6, abs=0.1)


@given(points, points)
def test_distance_is_the_same_both_ways_and_at_most_half_around(one: Point, other: Point) -> None:
    assert kilometres(one, one) == 0
    assert kilometres(one, other) == pytest.approx(kilometres(other, one), abs=1e-6)
    assert 0 <= kilometres(one, other) <= pi * EARTH_RADIUS + 1e-6


@given(dutch, dutch)
def test_two_formulas_agree(one: Point, other: Point) -> None:
    assert kilometres(one, other) == pytest.approx(by_cosines(one, other), abs=0.1)


@given(dutch, dutch, st.floats(0, 100))
def test_the_quick_look_at_latitudes_leaves_nothing_out(one: Point, other: Point, limit: float) -> None:
    assert is_within(one, other, limit) == (kilometres(one, other) <= limit)


def test_the_middle_lies_between() -> None:
    assert middle([Point(52, 6), Point(53, 7)]) == Point(52.5, 6.5)
