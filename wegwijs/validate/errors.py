"""From pydantic's errors to problems that an editor understands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from wegwijs.problems import Place, Problem, did_you_mean, listing, nearest, problem
from wegwijs.read import Source
from wegwijs.validate.dutch_keys import IN_DUTCH

_QUOTED = re.compile(r"'([^']*)'")
_NEEDS_KEYS = {"model_type", "model_attributes_type", "dict_type"}


def to_problems(errors: Sequence[ErrorDetails], model: type[BaseModel], source: Source) -> list[Problem]:
    """All of pydantic's errors as problems. What is there under a wrong name is not missing as well."""
    misspelt = {
        (*error["loc"][:-1], _meant(str(error["loc"][-1]), _keys(_model_around(model, error["loc"]))))
        for error in errors
        if error["type"] == "extra_forbidden"
    }
    return [
        to_problem(error, model, source)
        for error in errors
        if error["type"] != "missing" or error["loc"] not in misspelt
    ]


def _meant(key: str, allowed: Sequence[str]) -> str:
    """The key that somebody means who typed `key`; empty if we do not know."""
    word = "-".join(re.split(r"[ _-]+", key.casefold()))
    found = next((one for one in allowed if word in IN_DUTCH.get(one, "").split()), "")
    return found or nearest(key, allowed)


def to_problem(error: ErrorDetails, model: type[BaseModel], source: Source) -> Problem:
    """One pydantic error as a problem on the line of the value, or of the part it belongs to."""
    path = tuple(error["loc"])
    place, key, kind = source.place(*path), _key(path), error["type"]
    example = _example(_field(model, path), key)
    if kind == "extra_forbidden":
        return _unknown_key(place, key, _keys(_model_around(model, path)))
    if kind == "missing":
        return problem("key-missing", place, key=key, example=example)
    if kind == "literal_error":
        return _not_a_choice(place, key, error)
    if kind in ("string_too_long", "too_long"):
        return _too_long(place, key, error)
    if kind == "too_short":
        return problem("value-too-few", place, key=key, example=example)
    if kind in _NEEDS_KEYS:
        return problem("value-not-keys", place, key=key, example=example)
    if kind.startswith("value-"):
        given = {"value": "", "suggestion": "", **error.get("ctx", {})}
        value, suggestion = given["value"], given["suggestion"]
        return problem(kind, place, key=key, value=value, suggestion=suggestion, example=example)
    return problem("value-wrong", place, key=key, reason=error["msg"])


def _unknown_key(place: Place, key: str, allowed: Sequence[str]) -> Problem:
    meant = _meant(key, allowed)
    suggestion = did_you_mean(meant, [meant]) if meant else ""
    return problem("key-unknown", place, key=key, suggestion=suggestion, allowed=listing(allowed))


def _not_a_choice(place: Place, key: str, error: ErrorDetails) -> Problem:
    allowed = _QUOTED.findall(str(error["ctx"]["expected"]))
    value = str(error["input"])[:80]
    suggestion = did_you_mean(value, allowed)
    return problem(
        "value-not-allowed", place, key=key, value=value, suggestion=suggestion, allowed=listing(allowed)
    )


def _too_long(place: Place, key: str, error: ErrorDetails) -> Problem:
    """A text with too many letters, or a list with too many items."""
    code = "value-too-long" if isinstance(error["input"], str) else "value-too-many"
    return problem(code, place, key=key, length=len(error["input"]), limit=error["ctx"]["max_length"])


def _key(path: tuple[str | int, ...]) -> str:
    """The name of the nearest key: "number" for ("phone", "number"), "topic" for ("topic", 1)."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _keys(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _field(model: type[BaseModel], path: tuple[str | int, ...]) -> FieldInfo | None:
    return _lookup(_model_around(model, path), _key(path))


def _lookup(model: type[BaseModel], key: str) -> FieldInfo | None:
    for name, field in model.model_fields.items():
        if key in (field.alias or name, name):
            return field
    return None


def _model_around(model: type[BaseModel], path: tuple[str | int, ...]) -> type[BaseModel]:
    """The (nested) model in which the last key of the path stands."""
    keys = [part for part in path if isinstance(part, str)]
    for key in keys[:-1]:
        field = _lookup(model, key)
        inner = _inner_model(field.annotation) if field else None
        model = inner or model
    return model


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _inner_model(part)
        if found:
            return found
    return None


def _example(field: FieldInfo | None, key: str) -> str:
    if field is not None and field.examples:
        example = str(field.examples[0])
        return f"\n{example}" if "\n" in example else example
    return f"{key}: …"
