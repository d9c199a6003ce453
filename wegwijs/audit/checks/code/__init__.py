"""What HTML and ARIA themselves allow."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check

CHECKS: tuple[Check, ...] = ()
