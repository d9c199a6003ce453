"""The files in `toegankelijkheid/` as JSON Schemas, from the keys that their readers know.

An editor finds one through the line `#:schema …` at the top of a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from wegwijs.read import evaluations, statement
from wegwijs.read.toml_keys import Key, Keys
from wegwijs.schemas.frontmatter import DRAFT, Schema

_TYPES: Mapping[type, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    # A date in TOML is no text. Programs that read TOML hand it on as one.
    date: {"type": "string", "format": "date"},
    list: {"type": "array", "items": {"type": "string"}},
}


def statement_schema() -> Schema:
    """The schema of `verklaring.toml`."""
    tables = {name: _list(keys) for name, keys in statement.TABLES.items()}
    return _file(
        "De verklaring over toegankelijkheid",
        statement.KEYS,
        {"contact": _table(statement.CONTACT), **tables},
    )


def evaluation_schema() -> Schema:
    """The schema of a checklist in `onderzoek/`."""
    parts = {"session": _table(evaluations.SESSION), evaluations.TABLE: _list(evaluations.CHECK)}
    return _file("Een ingevulde lijst", {}, parts, ("session",))


def _file(title: str, keys: Keys, tables: Mapping[str, Schema], required: tuple[str, ...] = ()) -> Schema:
    table = _table(keys)
    properties = {**table["properties"], **tables}
    needed = [*table.get("required", ()), *required]
    return {"$schema": DRAFT, "title": title, **table, "properties": properties, "required": needed}


def _list(keys: Keys) -> Schema:
    return {"type": "array", "items": _table(keys)}


def _table(keys: Keys) -> Schema:
    return {
        "type": "object",
        "properties": {name: _key(key) for name, key in keys.items()},
        "required": [name for name, key in keys.items() if key.required],
        "additionalProperties": False,
    }


def _key(key: Key) -> Schema:
    kind: dict[str, Any] = dict(_TYPES[key.kind])
    if key.choices:
        kind["enum"] = [*key.choices, *([""] if key.blank else [])]
    elif key.blank and key.kind is not str:
        kind = {"anyOf": [kind, {"const": ""}]}
    return {**kind, "description": key.what}
