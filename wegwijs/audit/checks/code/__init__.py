"""What HTML and ARIA themselves allow."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check
from wegwijs.audit.checks.code import elements, references, roles, source

CHECKS: tuple[Check, ...] = (references.CHECK, roles.CHECK, source.CHECK, elements.CHECK)
