"""The one direction of imports that docs/architecture.md promises."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import wegwijs

STAGES = (
    *("settings", "read", "validate", "schedule", "link", "convert"),
    *("check", "render", "feeds", "index", "publish"),
)
BESIDE = ("paper", "places", "readability")
"""They know no stage, so that every stage may know them."""
FOLDER = Path(wegwijs.__file__).parent


def imported_by(part: str) -> Iterator[tuple[str, str]]:
    """(file, part of the package that it imports from)"""
    for file in [*FOLDER.glob(f"{part}.py"), *sorted(FOLDER.glob(f"{part}/**/*.py"))]:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("wegwijs."):
                yield str(file.relative_to(FOLDER)), str(node.module).split(".")[1]


def test_a_stage_imports_nothing_of_a_later_one() -> None:
    for number, stage in enumerate(STAGES):
        found = list(imported_by(stage))
        assert found, stage
        assert [one for one in found if one[1] in STAGES[number + 1 :]] == []


def test_what_stands_beside_the_stages_knows_none() -> None:
    for part in BESIDE:
        found = list(imported_by(part))
        assert found, part
        assert [one for one in found if one[1] in STAGES] == []
