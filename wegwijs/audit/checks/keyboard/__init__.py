"""What only keys show: reach, order, focus, traps, shortcuts."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check
from wegwijs.audit.checks.keyboard import drive, hidden_fields, hover, unreachable

CHECKS: tuple[Check, ...] = (hover.CHECK, hidden_fields.CHECK, unreachable.CHECK, drive.CHECK)
