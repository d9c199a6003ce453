"""What is read, seen or heard: titles, headings, lists, tables, links, pictures, words, forms, movement."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check
from wegwijs.audit.checks.reading import (
    abbreviations,
    bypass,
    headings,
    help,
    hidden,
    icons,
    images,
    language,
    links,
    lists,
    menus,
    names,
    order,
    pictures,
    senses,
    table_headers,
    tables,
    titles,
    typesetting,
)

CHECKS: tuple[Check, ...] = (
    language.CHECK,
    titles.CHECK,
    menus.CHECK,
    help.CHECK,
    headings.CHECK,
    lists.CHECK,
    tables.CHECK,
    table_headers.CHECK,
    links.CHECK,
    names.CHECK,
    images.CHECK,
    icons.CHECK,
    pictures.CHECK,
    senses.CHECK,
    order.CHECK,
    typesetting.CHECK,
    bypass.CHECK,
    hidden.CHECK,
    abbreviations.CHECK,
)
