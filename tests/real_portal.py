"""This repository's own portal, for the tests that look at it; its texts are read once for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tests.support import ROOT, TEMPLATES, TODAY
from wegwijs.check.readability import TextReading
from wegwijs.options import Options
from wegwijs.pipeline import inspect


def options(pdf: bool = False) -> Options:
    """Of a look that writes nothing. pdf: whether pages link to their PDFs, as in a release."""
    return Options(
        content=ROOT / "content",
        templates=TEMPLATES,
        output=Path(),
        settings=ROOT / "portal.toml",
        today=TODAY,
        pdf=pdf,
    )


@cache
def readings() -> Mapping[str, TextReading]:
    """Path below content -> how the text reads."""
    return inspect(options()).readings
