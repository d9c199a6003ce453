"""Points on the globe and the distance between them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS = 6371.0088
"""Mean radius in kilometres (IUGG). The script of the finder has the same."""
DEGREE = 110.5
"""Kilometres that a degree of latitude has at least."""


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """Decimal degrees, WGS 84."""

    latitude: float
    longitude: float


def kilometres(one: Point, other: Point) -> float:
    """The distance as the crow flies: along a great circle, by the haversine formula."""
    north = sin(radians(other.latitude - one.latitude) / 2) ** 2
    east = sin(radians(other.longitude - one.longitude) / 2) ** 2
    part = north + cos(radians(one.latitude)) * cos(radians(other.latitude)) * east
    return 2 * EARTH_RADIUS * asin(sqrt(min(1.0, part)))


def is_within(one: Point, other: Point, limit: float) -> bool:
    """Whether the points are at most `limit` kilometres apart. Most that are not, are seen by latitude."""
    if abs(one.latitude - other.latitude) * DEGREE > limit:
        return False
    return kilometres(one, other) <= limit


def middle(points: Collection[Point]) -> Point:
    """The mean of points that lie near each other. Raises ZeroDivisionError without points."""
    latitude = sum(one.latitude for one in points) / len(points)
    return Point(latitude, sum(one.longitude for one in points) / len(points))
