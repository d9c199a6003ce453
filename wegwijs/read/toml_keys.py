"""What keys a table of a TOML file may have: each mistake becomes a problem at its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from wegwijs.problems import Problem, did_you_mean, listing, problem
from wegwijs.read.toml_file import TomlFile

_WRONG_TYPE = {
    date: "value-date",
    str: "setting-text",
    bool: "value-boolean",
    int: "value-number",
    list: "setting-list",
}


@dataclass(frozen=True, slots=True)
class Key:
    """One key. example: a whole line, as it may be typed; what: what it is, in Dutch, for the schema;
    choices: the only texts that it may be; blank: whether "" stands for "not filled in" """

    kind: type
    example: str
    what: str
    required: bool = False
    choices: tuple[str, ...] = ()
    blank: bool = False


Keys = Mapping[str, Key]


def key_problems(
    toml: TomlFile, table: Mapping[str, Any], keys: Keys, *path: str, tables: tuple[str, ...] = ()
) -> Iterator[Problem]:
    """Unknown and missing keys of a table, and values of another kind. path: of the table in the file;
    tables: other keys that it may have, which are tables themselves."""
    yield from toml.unknown(table, (*keys, *tables), *path)
    for name, key in keys.items():
        if name in table:
            yield from _value(toml, table[name], name, key, path)
        elif key.required:
            yield problem("key-missing", toml.at(*path), key=name, example=key.example)


def _value(toml: TomlFile, value: object, name: str, key: Key, path: tuple[str, ...]) -> Iterator[Problem]:
    place = toml.at(*path, name)
    if key.blank and value == "":
        return
    # By its own type: true is a number for Python too, and a moment is a date.
    if type(value) is not key.kind or (isinstance(value, list) and not _texts(value)):
        values = {"key": name, "value": value, "example": key.example}
        yield problem(_WRONG_TYPE[key.kind], place, **values)
    elif isinstance(value, str) and not value.strip():
        yield problem("value-empty", place, key=name, example=key.example)
    elif key.choices and value not in key.choices:
        meant, allowed = did_you_mean(str(value), key.choices), listing(key.choices)
        yield problem("value-not-allowed", place, key=name, value=value, suggestion=meant, allowed=allowed)


def _texts(values: list[Any]) -> bool:
    return all(isinstance(one, str) for one in values)


def entries(toml: TomlFile, table: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """(number as in the path of its place, entry) of a list of tables that `list_problems` finds right."""
    for index, entry in enumerate(toml.data.get(table, ())):
        yield str(index), entry


def list_problems(toml: TomlFile, table: str, keys: Keys) -> Iterator[Problem]:
    """`key_problems` for every entry of a list of tables (`[[table]]`)."""
    found = toml.data.get(table, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        yield problem("table-not-list", toml.at(table), key=table)
        return
    for index, entry in entries(toml, table):
        yield from key_problems(toml, entry, keys, table, index)


def filled(value: object) -> Any:
    """A value, or None where it is left out or blank."""
    return value if value not in (None, "") else None
