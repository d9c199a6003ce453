"""Where the tables and keys of a TOML file stand. `tomllib` gives the values without their places.

It looks at lines, not at TOML: enough for a file of settings, and what it misses gets the place of
its table, or of the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_TABLE = re.compile(r"\s*\[(\[?)\s*([\w.-]+)\s*\]")
_KEY = re.compile(r"\s*[\"']?([\w-]+)[\"']?\s*(?==|\.)")
_LONG_TEXT = re.compile(r"\"\"\"|'''")

Path = tuple[str, ...]
"""("portal",) for a table, ("portal", "name") for a key in it.

The tables of a list (`[[links.allow]]`) are ("links", "allow", "0") and so on; ("links", "allow") is the
place of the first.
"""


def toml_places(text: str) -> Mapping[Path, tuple[int, int]]:
    """Path -> (line, column), both from 1, of every table and of the first of every key."""
    places: dict[Path, tuple[int, int]] = {}
    table: Path = ()
    inside_text = False
    for number, line in enumerate(text.split("\n"), start=1):
        header, key = _TABLE.match(line), _KEY.match(line)
        if inside_text:
            pass
        elif header:
            table, place = tuple(header[2].split(".")), (number, header.start(2) + 1)
            places.setdefault(table, place)
            if header[1]:
                table = (*table, str(sum(1 for one in places if one[:-1] == table and one[-1].isdigit())))
                places[table] = place
        elif key:
            places.setdefault((*table, key[1]), (number, key.start(1) + 1))
        inside_text ^= len(_LONG_TEXT.findall(line)) % 2 == 1
    return places
