"""Checks are told apart by their names, and findings by the ids of their rules."""

from __future__ import annotations

from wegwijs.audit.checks import ALL


def test_no_two_checks_have_one_name() -> None:
    """Their rows come back under it."""
    names = [check.name for check in ALL]
    assert len(names) == len(set(names))
