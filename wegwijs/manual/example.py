"""A wrong and a right example for each problem code: data that the tests try out and the manual shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

import yaml
from pydantic import BaseModel, ConfigDict, model_validator

FOLDER = Path(__file__).parent / "examples"
"""One YAML file per theme; README.md beside them tells how to write an example."""


class Change(BaseModel):
    """A change of one file of the sample portal: of a part, or, without `instead_of`, of all of it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: str
    text: str
    instead_of: str = ""


class Example(BaseModel):
    """One code. The keys are explained in examples/README.md."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    why: str
    chapter: str
    wrong: str
    right: str
    file: str = ""
    instead_of: str = ""
    whole: bool = False
    line: int = 1
    reported_in: str = ""
    also: tuple[Change, ...] = ()
    others: tuple[str, ...] = ()
    today: date | None = None
    release: bool = False
    finished: bool = False
    prepare: str = ""
    values: dict[str, str] = {}

    @model_validator(mode="after")
    def _file_or_preparation(self) -> Example:
        if bool(self.file) == bool(self.prepare):
            raise ValueError("give a file with snippets, or the name of a preparation")
        return self

    def change(self, snippet: str) -> Change:
        """What putting this snippet into the sample portal changes."""
        part = "" if self.whole else self.instead_of or self.right
        return Change(file=self.file, text=snippet, instead_of=part)


@dataclass(frozen=True, slots=True)
class Theme:
    """Codes that belong together, as in the index of the manual."""

    name: str
    title: str
    examples: Mapping[str, Example]


@cache
def read_themes(folder: Path = FOLDER) -> tuple[Theme, ...]:
    """All examples, by theme. Raises ValueError for an example that is not as README.md says."""
    themes = []
    for file in sorted(folder.glob("*.yaml")):
        data = yaml.safe_load(file.read_text("utf-8"))
        found = {code: _example(file, code, values) for code, values in data["examples"].items()}
        themes.append(Theme(file.stem, data["theme"], MappingProxyType(found)))
    return tuple(themes)


def read_examples(folder: Path = FOLDER) -> dict[str, Example]:
    """Code -> example."""
    return {code: one for theme in read_themes(folder) for code, one in theme.examples.items()}


def _example(file: Path, code: str, values: dict[str, object]) -> Example:
    stripped = {key: value.strip("\n") if isinstance(value, str) else value for key, value in values.items()}
    try:
        return Example.model_validate(stripped)
    except ValueError as error:
        raise ValueError(f"{file.name}, {code}: {error}") from error
