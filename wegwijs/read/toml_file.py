"""Files of the content folder in TOML: read once, each problem at its line."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from wegwijs.memory import Memory
from wegwijs.problems import Place, Problem, did_you_mean, listing, problem
from wegwijs.reasons import reason
from wegwijs.toml_places import toml_places
from wegwijs.toml_slips import not_utf8, toml_problem

Value = TypeVar("Value")
Parse = Callable[[str, str], tuple[Value, list[Problem]]]
"""(text, name of the file) -> (what it says, problems)"""


def read_toml(
    file: Path, empty: Value, parse: Parse[Value], memory: Memory | None = None
) -> tuple[Value, list[Problem]]:
    """What a file says. `empty` if it is not there, or is no text: then with a problem.

    memory: of an earlier look; a text that did not change is not read through again.
    """
    place = Place(str(file))
    try:
        text = file.read_text("utf-8-sig")
    except FileNotFoundError:
        return empty, []
    except UnicodeDecodeError as error:
        return empty, [not_utf8(str(file), error)]
    except OSError as error:
        return empty, [problem("file-unreadable", place, reason=reason(error))]
    depends = (text, str(file))
    return (memory or Memory()).recall(file.name, None, depends, lambda: parse(*depends))


@dataclass(frozen=True, slots=True)
class TomlFile:
    """The values of a file, and where each stands."""

    data: Mapping[str, Any]
    file: str
    places: Mapping[tuple[str, ...], tuple[int, int]]

    def at(self, *path: str) -> Place:
        """The place of a path (as in `toml_places`), or of the nearest part around it, or of the file."""
        while path:
            if path in self.places:
                return Place(self.file, *self.places[path])
            path = path[:-1]
        return Place(self.file)

    def unknown(self, table: Mapping[str, Any], known: tuple[str, ...], *path: str) -> Iterator[Problem]:
        """A problem for each key of a table that is none of the known ones. path: of the table."""
        for key in sorted(set(table) - set(known)):
            place, meant = self.at(*path, key), did_you_mean(key, known)
            yield problem("key-unknown", place, key=key, suggestion=meant, allowed=listing(known))


def parse_toml(text: str, file: str) -> TomlFile | Problem:
    """The values in a text, or why it cannot be read."""
    try:
        return TomlFile(tomllib.loads(text), file, toml_places(text))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return toml_problem(text, file, error)
