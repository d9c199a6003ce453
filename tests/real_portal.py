"""The texts of this repository's own portal, read once for all tests that look at their language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tests.support import ROOT, TEMPLATES, TODAY
from wegwijs.check.readability import TextReading
from wegwijs.options import Options
from wegwijs.pipeline import inspect


@cache
def readings() -> Mapping[str, TextReading]:
    """Path below content -> how the text reads. Nothing is written."""
    options = Options(
        content=ROOT / "content",
        templates=TEMPLATES,
        output=Path(),
        settings=ROOT / "portal.toml",
        today=TODAY,
    )
    return inspect(options).readings
