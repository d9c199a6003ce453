"""What only colours and pixels show: contrast that axe does not see, links, and the reader's own colours."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check
from wegwijs.audit.checks.colours import alone, controls, forced_colours, linked, states, unseen_text

CHECKS: tuple[Check, ...] = (
    *(unseen_text.CHECK, controls.CHECK, states.CHECK),
    *(alone.CHECK, linked.CHECK, forced_colours.CHECK),
)
