"""The settings of one portal, read from `portal.toml`, and what is wrong with them."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from wegwijs.catalogues import languages
from wegwijs.problems import Place, Problem, did_you_mean, listing, problem
from wegwijs.readability.limits import LEVELS
from wegwijs.reasons import reason
from wegwijs.settings import TABLES, AllowedLink, Places, Settings, keys_of, place_in
from wegwijs.toml_places import toml_places
from wegwijs.toml_slips import not_utf8, toml_problem
from wegwijs.web_address import is_base_url

_ALLOW_EXAMPLES = {
    "url": 'url = "https://www.example.nl/inloggen"',
    "reason": 'reason = "alleen te zien na inloggen"',
    "until": "until = 2027-06-01",
}


def read_settings(file: Path) -> tuple[Settings, list[Problem]]:
    """Settings and the problems with them; a file with problems gives the defaults."""
    place = Place(str(file))
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Settings(), [problem("settings-missing", place, file=file)]
    except OSError as error:
        return Settings(), [problem("file-unreadable", place, reason=reason(error))]
    except UnicodeDecodeError as error:
        return Settings(), [not_utf8(str(file), error)]
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Settings(), [toml_problem(text, str(file), error)]
    return _from_tables(data, str(file), toml_places(text))


def _from_tables(data: dict[str, Any], file: str, places: Places) -> tuple[Settings, list[Problem]]:
    at = partial(place_in, file, places)
    problems = _unknown(data, {"portal", *TABLES}, at)
    values: dict[str, dict[str, Any]] = {}
    for name, model in {"portal": Settings, **TABLES}.items():
        table = data.get(name, {})
        if not isinstance(table, dict):
            problems.append(problem("setting-table", at(name), key=name))
            continue
        values[name] = {key: _frozen(value) for key, value in table.items()}
        if name == "links" and "allow" in table:
            allowed = values[name].pop("allow")
            problems += _allow_problems(allowed, partial(at, name, "allow"))
        problems += _check_table(values[name], model, partial(at, name))
    if problems:
        return Settings(), problems
    allow = data.get("links", {}).get("allow", ())
    values["links"]["allow"] = tuple(AllowedLink(**one) for one in allow)
    tables = {name: _filled(model(), values[name]) for name, model in TABLES.items()}
    return Settings(**values["portal"], **tables, places=places), []


def _filled(defaults: Any, values: Mapping[str, Any]) -> Any:
    """The defaults with these values; a table in the table keeps its own defaults for what is not there."""
    inner = {
        key: _filled(getattr(defaults, key), one) for key, one in values.items() if isinstance(one, dict)
    }
    return replace(defaults, **{**values, **inner})


def _allow_problems(entries: Any, at: Callable[..., Place]) -> list[Problem]:
    """What is not a list of tables with these keys, of these types."""
    kinds: dict[str, type] = {"url": str, "reason": str, "until": date}
    known = [field.name for field in fields(AllowedLink)]
    if not isinstance(entries, tuple) or not all(isinstance(one, dict) for one in entries):
        return [problem("value-not-list", at(), key="allow", example="[[links.allow]]")]
    problems = []
    for index, entry in enumerate(entries):
        problems += _unknown(entry, set(known), partial(at, str(index)))
        for key in known:
            place = at(str(index), key)
            if key not in entry:
                problems.append(problem("key-missing", place, key=key, example=_ALLOW_EXAMPLES[key]))
            elif type(entry[key]) is not kinds[key]:
                code = "value-date" if key == "until" else "setting-text"
                problems.append(problem(code, place, key=key, value=entry[key]))
    return problems


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _check_table(table: dict[str, Any], model: type, at: Callable[..., Place]) -> list[Problem]:
    """Unknown keys, and values that are not of the type of the model's default."""
    defaults = {one.name: one.default for one in keys_of(model)}
    problems = _unknown(table, set(defaults), at)
    for key in sorted(set(table) & set(defaults)):
        if is_dataclass(defaults[key]) and isinstance(table[key], dict):
            problems += _check_table(table[key], type(defaults[key]), partial(at, key))
        else:
            problems += _check_value(key, table[key], defaults[key], at(key))
    return problems


def _check_value(key: str, value: Any, default: Any, place: Place) -> list[Problem]:
    if is_dataclass(default):
        return [problem("setting-table", place, key=f"readability.{key}")]
    if isinstance(default, float) and (type(value) not in (int, float) or not 0 <= value <= 10):
        return [problem("value-decimal", place, key=key, value=_shown(value))]
    if isinstance(default, tuple):
        good = isinstance(value, tuple) and all(isinstance(one, str) for one in value)
        return [] if good else [problem("setting-list", place, key=key, example=f'{key} = ["/brieven/"]')]
    if isinstance(default, str) and not isinstance(value, str):
        return [problem("setting-text", place, key=key)]
    if isinstance(default, int) and (type(value) is not int or value < 0):
        return [problem("value-number", place, key=key, value=_shown(value))]
    choices = _choices(key)
    if choices and value not in choices:
        suggestion = did_you_mean(value, choices)
        values = {"key": key, "value": value, "suggestion": suggestion, "allowed": listing(choices)}
        return [problem("value-not-allowed", place, **values)]
    if key == "base_url" and not is_base_url(value):
        return [problem("value-url", place, value=value)]
    return []


def _choices(key: str) -> Sequence[str]:
    """The values that a key may have; empty if any will do."""
    return {"editors_language": languages("editors"), "level": LEVELS}.get(key, ())


def _shown(value: Any) -> str:
    """A value as it stands in TOML, or the brackets of a longer one."""
    if isinstance(value, (dict, tuple)):
        return "{…}" if isinstance(value, dict) else "[…]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _unknown(table: dict[str, Any], known: set[str], at: Callable[..., Place]) -> list[Problem]:
    return [
        problem(
            "key-unknown",
            at(key),
            key=key,
            suggestion=did_you_mean(key, known),
            allowed=listing(sorted(known)),
        )
        for key in sorted(set(table) - known)
    ]
