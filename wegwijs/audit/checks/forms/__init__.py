"""Fields, their labels, groups and errors, and what people do with a pointer."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check
from wegwijs.audit.checks.forms import groups, labels, pointer, purpose, required, sending

CHECKS: tuple[Check, ...] = (
    *(labels.CHECK, groups.CHECK, required.CHECK),
    *(purpose.CHECK, sending.CHECK, pointer.CHECK),
)
