"""What only the layout and the pixels show: reflow, clipped text, targets, contrast, colours, print."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check
from wegwijs.audit.checks.looking import hover, loss, orientation, paper, paragraphs, reflow, targets

CHECKS: tuple[Check, ...] = (
    *loss.CHECKS,
    *(reflow.CHECK, targets.CHECK, paragraphs.CHECK, paper.CHECK, orientation.CHECK, hover.CHECK),
)
