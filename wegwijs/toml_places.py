"""Where the tables and keys of a TOML file stand. `tomllib` gives the values without their places.

It looks at lines, not at TOML: enough for a file of settings, and what it misses gets the place of
its table, or of the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_TABLE = re.compile(r"\s*\[{1,2}\s*([\w.-]+)\s*\]")
_KEY = re.compile(r"\s*[\"']?([\w-]+)[\"']?\s*(?==|\.)")
_LONG_TEXT = re.compile(r"\"\"\"|'''")

Path = tuple[str, ...]
"""("portal",) for a table, ("portal", "name") for a key in it."""


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
            table = tuple(header[1].split("."))
            places.setdefault(table, (number, header.start(1) + 1))
        elif key:
            places.setdefault((*table, key[1]), (number, key.start(1) + 1))
        inside_text ^= len(_LONG_TEXT.findall(line)) % 2 == 1
    return places
