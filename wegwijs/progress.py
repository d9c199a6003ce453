"""How the stages tell how far they are."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""(what is going on, done, total)"""


def silent(what: str, done: int, total: int) -> None:
    """No progress shown."""
