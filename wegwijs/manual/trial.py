"""Try an example out: put it in the sample portal and see what Wegwijs says."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from wegwijs.manual.example import Change, Example
from wegwijs.options import Options
from wegwijs.pipeline import check, inspect
from wegwijs.problems import Problem

SAMPLE = Path(__file__).parent / "sample"
DAY = date(2026, 11, 23)
"""The day on which the sample portal has no problems. A Monday."""


def sample_options(root: Path, templates: Path) -> Options:
    """Options for a portal in the folder `root` that has the shape of the sample."""
    return Options(
        content=root / "content",
        templates=templates,
        output=root / "site",
        settings=root / "portal.toml",
        today=DAY,
    )


def try_out(example: Example, snippet: str, templates: Path) -> tuple[tuple[Problem, ...], int]:
    """The problems and tips that a snippet gives, and the line of the file at which the snippet begins.

    Files in the problems are below the sample portal. Raises ValueError when the part to replace does
    not stand exactly once in its file.
    """
    with TemporaryDirectory(prefix="wegwijs-") as folder:
        root = Path(folder) / "portaal"
        shutil.copytree(SAMPLE, root)
        for change in example.also:
            apply(change, root)
        first = apply(example.change(snippet), root)
        options = replace(
            sample_options(root, templates), today=example.today or DAY, release=example.release
        )
        found = check(options) if example.finished else inspect(options)
        return tuple(_below(one, root) for one in (*found.problems, *found.tips)), first


def apply(change: Change, root: Path) -> int:
    """Change one file below `root`; returns the line at which the new text begins."""
    file = root / change.file
    file.parent.mkdir(parents=True, exist_ok=True)
    if not change.instead_of:
        file.write_bytes(f"{change.text}\n".encode())
        return 1
    text = file.read_text("utf-8")
    if text.count(change.instead_of) != 1:
        raise ValueError(f"{change.file} must have this exactly once: {change.instead_of!r}")
    before, after = text.split(change.instead_of)
    file.write_bytes((before + change.text + after).encode())
    return before.count("\n") + 1


def _below(one: Problem, root: Path) -> Problem:
    """The problem with paths as they are below the portal."""

    def short(text: str) -> str:
        return text.replace(f"{root}{os.sep}", "")

    file = short(one.file).replace(os.sep, "/")
    return replace(one, file=file, message=short(one.message), hint=short(one.hint))
