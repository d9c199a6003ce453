"""A sketch of where the towns lie: dots with names, and no map of anybody else.

Drawn in units of its own. A name stands where it covers no dot and no other name; if there is no such
place, there is no sketch: the list beside it says the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians

from wegwijs.places import Point, kilometres, middle
from wegwijs.render.views import Sketch, SketchTown
from wegwijs.site_texts import DUTCH, SiteTexts

WIDTH, HEIGHT = 320, 320
"""The drawing is as wide as this, and at most as high."""
SIDE, TOP, BOTTOM = 60, 30, 46
"""Room around the dots: for names, and below for the scale."""
MOST_TOWNS = 16
LETTER, LINE = 9.5, 19
"""Width of a letter and height of a line, of text of 17 units."""
DOT = 6
BAR_KILOMETRES = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: _Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def sketch(towns: Mapping[str, Point], _: SiteTexts = DUTCH) -> Sketch | None:
    """The drawing of these towns; None for one, for many, or where the names do not fit."""
    if not 2 <= len(towns) <= MOST_TOWNS:
        return None
    spots, height, unit = _spots(towns)
    placed = _named(spots, height)
    if placed is None:
        return None
    bar = max((one for one in BAR_KILOMETRES if one * unit <= WIDTH / 3), default=0)
    text = _.ngettext("%(number)s kilometer", "%(number)s kilometer", bar)
    return Sketch(WIDTH, height, placed, round(bar * unit), text) if bar else None


def _spots(towns: Mapping[str, Point]) -> tuple[dict[str, tuple[int, int]], int, float]:
    """(name -> x and y, height of the drawing, units in a kilometre). North is up."""
    centre = middle(list(towns.values()))
    narrow = cos(radians(centre.latitude))
    flat = {name: (one.longitude * narrow, -one.latitude) for name, one in towns.items()}
    left, top = min(x for x, _y in flat.values()), min(y for _x, y in flat.values())
    wide = max(x for x, _y in flat.values()) - left
    high = max(y for _x, y in flat.values()) - top
    scale = min((WIDTH - 2 * SIDE) / max(wide, 1e-6), (HEIGHT - TOP - BOTTOM) / max(high, 1e-6))
    shift = (WIDTH - wide * scale) / 2
    spots = {
        name: (round((x - left) * scale + shift), round((y - top) * scale + TOP))
        for name, (x, y) in flat.items()
    }
    degree = kilometres(centre, Point(centre.latitude + 1, centre.longitude))
    return spots, round(high * scale + TOP + BOTTOM), scale / degree


def _named(spots: Mapping[str, tuple[int, int]], height: int) -> tuple[SketchTown, ...] | None:
    """The dots with a free place for each name; None where one has none."""
    taken = [_Box(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in spots.values()]
    room = _Box(0, 0, WIDTH, height - BOTTOM / 2)
    found = []
    for name, (x, y) in sorted(spots.items(), key=lambda one: (one[1], one[0])):
        free = (one for one in _labels(name, x, y) if _fits(one[1], room, taken))
        label = next(free, None)
        if label is None:
            return None
        town, box = label
        taken.append(box)
        found.append(town)
    return tuple(found)


def _labels(name: str, x: int, y: int) -> list[tuple[SketchTown, _Box]]:
    """Where the name of a dot may stand, the best first: right, above, below and left of it."""
    wide = len(name) * LETTER
    places = [
        (x + DOT + 4, y + 6, "start", x + DOT + 4),
        (x, y - DOT - 5, "middle", x - wide / 2),
        (x, y + DOT + LINE - 2, "middle", x - wide / 2),
        (x - DOT - 4, y + 6, "end", x - DOT - 4 - wide),
    ]
    return [
        (SketchTown(name, x, y, at, base, anchor), _Box(left, base - LINE + 4, left + wide, base + 4))
        for at, base, anchor, left in places
    ]


def _fits(box: _Box, room: _Box, taken: list[_Box]) -> bool:
    inside = (
        room.left <= box.left
        and box.right <= room.right
        and room.top <= box.top
        and box.bottom <= room.bottom
    )
    return inside and not any(box.overlaps(one) for one in taken)
