"""`schoolvakanties.toml`: the school holidays of the portal's region, with where they were found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from wegwijs.memory import Memory
from wegwijs.problems import Place, Problem, problem
from wegwijs.read.toml_file import TomlFile, parse_toml, read_toml
from wegwijs.words import date_for_editors

NAME = "schoolvakanties.toml"
MAX_DAYS = 70
"""A holiday that lasts longer has a wrong year in it."""
MAX_GAP = 105
"""Days between two holidays. Dutch schools have eleven weeks at most, and sixteen where one is forgotten."""
_KINDS: Mapping[str, Mapping[str, tuple[type, str]]] = {
    "holiday": {
        "name": (str, 'name = "kerstvakantie"'),
        "from": (date, "from = 2026-12-19"),
        "until": (date, "until = 2027-01-03"),
    },
    "source": {
        "title": (str, 'title = "Schoolvakanties 2026-2027 (rijksoverheid.nl)"'),
        "url": (str, 'url = "https://www.rijksoverheid.nl/"'),
        "seen_on": (date, "seen_on = 2026-11-28"),
    },
}
"""Table -> key -> (type, example)."""
_OPTIONAL: Mapping[str, Mapping[str, type]] = {"holiday": {"example": bool}, "source": {"note": str}}
_WRONG_TYPE = {date: "value-date", str: "setting-text", bool: "value-boolean"}


@dataclass(frozen=True, slots=True)
class SchoolHoliday:
    """Both days are included."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class SchoolHolidays:
    """days: in order of date; region: "Noord";
    examples: where those stand that nobody has confirmed (`example = true`)."""

    file: str
    region: str = ""
    days: tuple[SchoolHoliday, ...] = ()
    examples: tuple[Place, ...] = ()


def read_school_holidays(content: Path, memory: Memory | None = None) -> tuple[SchoolHolidays, list[Problem]]:
    """The list in a content folder; without the file it is empty. One with problems is empty too.

    memory: of an earlier look; a text that did not change is not read through again.
    """
    file = content / NAME
    return read_toml(file, SchoolHolidays(str(file)), parse_school_holidays, memory)


def parse_school_holidays(text: str, file: str) -> tuple[SchoolHolidays, list[Problem]]:
    """The holidays in a text, or every problem with it."""
    toml = parse_toml(text, file)
    if isinstance(toml, Problem):
        return SchoolHolidays(file), [toml]
    checked = _Checked(toml)
    problems = checked.problems()
    return (SchoolHolidays(file), problems) if problems else (_holidays(toml), list(_gaps(toml)))


def _holidays(toml: TomlFile) -> SchoolHolidays:
    entries = toml.data.get("holiday", ())
    found = [SchoolHoliday(one["name"], one["from"], one["until"]) for one in entries]
    return SchoolHolidays(
        file=toml.file,
        region=toml.data.get("region", ""),
        days=tuple(sorted(found, key=lambda one: (one.first, one.last))),
        examples=tuple(
            toml.at("holiday", str(index), "example")
            for index, one in enumerate(entries)
            if one.get("example")
        ),
    )


def _gaps(toml: TomlFile) -> Iterator[Problem]:
    """Where a holiday seems to be missing, told at the next one."""
    entries = enumerate(toml.data.get("holiday", ()))
    in_order = sorted(entries, key=lambda one: (one[1]["from"], one[1]["until"]))
    for (_before, earlier), (index, later) in pairwise(in_order):
        days = (later["from"] - earlier["until"]).days
        if days > MAX_GAP:
            place = toml.at("holiday", str(index), "from")
            first, last = date_for_editors(earlier["until"]), date_for_editors(later["from"])
            yield problem("school-holiday-gap", place, first=first, last=last, weeks=days // 7)


class _Checked:
    """The problems of one file, each at its line."""

    def __init__(self, toml: TomlFile) -> None:
        self._toml = toml
        self._data = toml.data

    def problems(self) -> list[Problem]:
        found = list(self._toml.unknown(self._data, ("region", *_KINDS)))
        if not isinstance(self._data.get("region", ""), str):
            found.append(problem("setting-text", self._toml.at("region"), key="region"))
        for table in _KINDS:
            found += self._table(table)
        if not found and "holiday" in self._data and not self._data.get("source"):
            found.append(problem("key-missing", self._toml.at(), key="source", example="[[source]]"))
        return found

    def _table(self, table: str) -> list[Problem]:
        entries = self._data.get(table, [])
        if not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
            return [problem("value-not-list", self._toml.at(table), key=table, example=f"[[{table}]]")]
        found: list[Problem] = []
        for index, entry in enumerate(entries):
            found += self._entry(table, str(index), entry)
        return found

    def _entry(self, table: str, index: str, entry: Mapping[str, Any]) -> list[Problem]:
        found = list(self._toml.unknown(entry, (*_KINDS[table], *_OPTIONAL[table]), table, index))
        for key, (kind, example) in _KINDS[table].items():
            place = self._toml.at(table, index, key)
            if key not in entry:
                found.append(problem("key-missing", place, key=key, example=example))
            else:
                found += self._type(entry[key], kind, key, place)
        for key, kind in _OPTIONAL[table].items():
            found += (
                self._type(entry[key], kind, key, self._toml.at(table, index, key)) if key in entry else []
            )
        return found or self._period(table, index, entry)

    def _type(self, value: object, kind: type, key: str, place: Place) -> list[Problem]:
        return [] if type(value) is kind else [problem(_WRONG_TYPE[kind], place, key=key, value=value)]

    def _period(self, table: str, index: str, entry: Mapping[str, Any]) -> list[Problem]:
        if table != "holiday" or 0 <= (entry["until"] - entry["from"]).days <= MAX_DAYS:
            return []
        place = self._toml.at(table, index, "until")
        return [problem("school-holiday-period", place, name=entry["name"], days=MAX_DAYS)]
