from __future__ import annotations

from pathlib import Path

from tests.stages import run_stages, small_portal
from wegwijs.check import icon_problems


def test_unknown_icon(tmp_path: Path) -> None:
    portal = run_stages(small_portal(tmp_path)).portal
    [one] = icon_problems(portal, {"key", "mail", "key-rounded"})
    assert (one.line, one.column) == (4, 1)
    assert one.message == "Het pictogram `key-round` bestaat niet."
    assert one.hint == ("Bedoelde u `key-rounded`? Deze pictogrammen zijn er: `key`, `key-rounded`, `mail`.")


def test_known_icon(tmp_path: Path) -> None:
    assert icon_problems(run_stages(small_portal(tmp_path)).portal, {"key-round"}) == []
