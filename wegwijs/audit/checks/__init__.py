"""The checks that axe cannot do: how a page reads, looks, moves, and works by pointer and keyboard.

Each module holds one check (`CHECK`), with its script for the page in the file beside it. A room's
`__init__` lists its checks; this one lists the rooms.
"""

from __future__ import annotations

from wegwijs.audit.checks import activity, code, colours, forms, keyboard, looking, motion, reading
from wegwijs.audit.checks.check import Check
from wegwijs.audit.rules import Rule

ALL: tuple[Check, ...] = (
    *(*reading.CHECKS, *looking.CHECKS, *colours.CHECKS, *forms.CHECKS),
    *(*motion.CHECKS, *code.CHECKS, *activity.CHECKS, *keyboard.CHECKS),
)


def all_rules() -> dict[str, Rule]:
    """Every rule of every check, under its id."""
    return {rule.id: rule for check in ALL for rule in check.rules}
