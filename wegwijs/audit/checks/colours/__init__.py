"""What only colours and pixels show: contrast of text that axe does not see, of controls and of icons."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check
from wegwijs.audit.checks.colours import alone, controls, forced_colours, states, unseen_text

CHECKS: tuple[Check, ...] = (
    *(unseen_text.CHECK, controls.CHECK, states.CHECK),
    *(alone.CHECK, forced_colours.CHECK),
)
