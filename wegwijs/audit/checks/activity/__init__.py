"""What a page does when somebody works it."""

from __future__ import annotations

from wegwijs.audit.checks.activity import activity
from wegwijs.audit.checks.check import Check

CHECKS: tuple[Check, ...] = (activity.CHECK,)
