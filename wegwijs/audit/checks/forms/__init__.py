"""Fields, their labels, groups and errors, and what people do with a pointer."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check
from wegwijs.audit.checks.forms import (
    groups,
    hints,
    labels,
    messages,
    pointer,
    purpose,
    required,
    sending,
    telling,
)

CHECKS: tuple[Check, ...] = (
    *(labels.CHECK, messages.CHECK, hints.CHECK, groups.CHECK, required.CHECK, telling.CHECK),
    *(purpose.CHECK, sending.CHECK, pointer.CHECK),
)
