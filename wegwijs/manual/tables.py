"""Tables of the manual that are made from the schema, so that they cannot say something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from wegwijs.validate.records import SCHEMAS

_TABLE = re.compile(r"(<!-- tabel: (\w+) -->)\n.*?(<!-- einde tabel -->)", re.DOTALL)
_HEAD = "| gegeven | nodig? | wat u invult | voorbeeld |\n|---|---|---|---|\n"


def with_tables(text: str) -> str:
    """The text with a fresh table between each pair of marks `<!-- tabel: artikelen -->` and
    `<!-- einde tabel -->`. Raises KeyError for a collection that does not exist."""

    def made(found: re.Match[str]) -> str:
        return f"{found[1]}\n\n{table(SCHEMAS[found[2]])}\n\n{found[3]}"

    return _TABLE.sub(made, text)


def table(model: type[BaseModel]) -> str:
    """A Markdown table of all keys of a model; keys below another one stand under it."""
    return _HEAD + "\n".join(_rows(model, "", True))


def _rows(model: type[BaseModel], above: str, needed_above: bool) -> Iterator[str]:
    for name, field in model.model_fields.items():
        key = field.alias or name
        needed = "ja" if field.is_required() else "nee"
        if field.is_required() and not needed_above:
            needed = f"bij `{above.removesuffix(' › ')}`"
        yield f"| `{above}{key}` | {needed} | {_meaning(field)} | {_example(field)} |"
        inner = inner_model(field.annotation)
        if inner is not None:
            yield from _rows(inner, f"{above}{key} › ", needed_above and field.is_required())


def _meaning(field: FieldInfo) -> str:
    """The description, and what can be chosen from."""
    choices = [str(one) for one in _choices(field.annotation)]
    chosen = "Kies uit: " + ", ".join(f"`{one}`" for one in choices) + "." if choices else ""
    return f"{_cell(field.description or '')} {chosen}".strip()


def _example(field: FieldInfo) -> str:
    """The first example of a field, if it fits on a line."""
    example = str(field.examples[0]) if field.examples else ""
    return f"`{_cell(example)}`" if example and "\n" not in example else ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _choices(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for part in get_args(annotation):
            yield from _choices(part)


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """The model in an annotation such as `tuple[Session, ...]` or `Phone | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((one for one in map(inner_model, get_args(annotation)) if one), None)
