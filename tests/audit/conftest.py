"""Ready-made findings and folders for the tests of the audit, none of which starts a browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wegwijs.audit.findings import Finding

MakeFinding = Callable[..., Finding]
MakeSite = Callable[..., Path]


@pytest.fixture
def finding() -> MakeFinding:
    """A finding; every field can be given another value."""

    def make(**changes: object) -> Finding:
        fields: dict[str, object] = {
            "rule": "color-contrast",
            "wcag": ("1.4.3",),
            "impact": "serious",
            "state": "1280",
            "target": "#kaart > p",
            "help": "Zorg voor genoeg contrast",
            "html": "<p>Tekst</p>",
            "level": "AA",
            "states": ("1280",),
        }
        return Finding(**(fields | changes))  # type: ignore[arg-type]

    return make


@pytest.fixture
def make_site(tmp_path: Path) -> MakeSite:
    """A folder with these files: names with "/", and what is in them ("" if left out)."""

    def make(*names: str, **texts: str) -> Path:
        site = tmp_path / "site"
        for name in names:
            file = site / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("", encoding="utf-8")
        for name, text in texts.items():
            (site / name.replace("__", ".")).write_text(text, encoding="utf-8")
        return site

    return make
