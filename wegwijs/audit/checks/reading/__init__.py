"""What is read, seen or heard: titles, headings, lists, tables, links, pictures, words, forms, movement."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check

CHECKS: tuple[Check, ...] = ()
