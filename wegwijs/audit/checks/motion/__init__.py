"""What moves, sounds, flashes or runs out by itself."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check
from wegwijs.audit.checks.motion import media, moving, reduced, refresh

CHECKS: tuple[Check, ...] = (moving.CHECK, reduced.CHECK, media.CHECK, refresh.CHECK)
