"""The success criteria that Dutch law leads to: WCAG 2.2, levels A and AA (see `wcag.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

FILE = Path(__file__).with_suffix(".toml")


@dataclass(frozen=True, slots=True)
class Criterion:
    """number: "1.4.10"; level: "A" or "AA"; name: in Dutch."""

    number: str
    level: str
    name: str

    @property
    def text(self) -> str:
        """How people find it in the standard: "1.4.10 Reflow"."""
        return f"{self.number} {self.name}"


@cache
def criteria() -> Mapping[str, Criterion]:
    """Every criterion under its number, in the order of the standard."""
    rows = (row.split(" ", 2) for row in tomllib.loads(FILE.read_text("utf-8"))["criteria"])
    return MappingProxyType({number: Criterion(number, level, name) for number, level, name in rows})


def order(number: str) -> tuple[int, ...]:
    """For sorting: 1.4.3 comes before 1.4.10. What is no number comes last."""
    parts = number.split(".")
    return tuple(int(part) for part in parts) if all(map(str.isdecimal, parts)) else (99,)
