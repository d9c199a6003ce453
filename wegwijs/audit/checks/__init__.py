"""The checks that axe cannot do, in five rooms: keyboard, reading, looking, colours and code.

Each module holds one check (`CHECK`), with its script for the page in the file beside it. A room's
`__init__` lists its checks; this one lists the rooms.
"""

from __future__ import annotations

from wegwijs.audit.checks import code, colours, keyboard, looking, reading
from wegwijs.audit.checks.check import Check
from wegwijs.audit.rules import Rule

ALL: tuple[Check, ...] = (*reading.CHECKS, *looking.CHECKS, *colours.CHECKS, *code.CHECKS, *keyboard.CHECKS)


def all_rules() -> dict[str, Rule]:
    """Every rule of every check, under its id."""
    return {rule.id: rule for check in ALL for rule in check.rules}
