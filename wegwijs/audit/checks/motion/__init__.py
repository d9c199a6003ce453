"""What moves, sounds, flashes or runs out by itself."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check

CHECKS: tuple[Check, ...] = ()
