"""What is read, seen or heard: titles, headings, lists, tables, links, pictures, words, forms, movement."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check
from wegwijs.audit.checks.reading import headings, language, links

CHECKS: tuple[Check, ...] = (language.CHECK, headings.CHECK, links.CHECK)
