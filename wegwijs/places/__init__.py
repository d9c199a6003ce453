"""Where towns and postcodes lie: open data, points on the globe, and a list of what is near."""

from wegwijs.places.centres import (
    Centre,
    centre_of,
    dutch_centres,
    dutch_municipalities,
    dutch_towns,
    read_centres,
)
from wegwijs.places.gazetteer import EMPTY, Code, Gazetteer, Name, gazetteer
from wegwijs.places.points import Point, kilometres, middle

__all__ = [
    "EMPTY",
    "Centre",
    "Code",
    "Gazetteer",
    "Name",
    "Point",
    "centre_of",
    "dutch_centres",
    "dutch_municipalities",
    "dutch_towns",
    "gazetteer",
    "kilometres",
    "middle",
    "read_centres",
]
