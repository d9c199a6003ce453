"""A portal that says what it knows of accessibility, for the tests about that page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.support import PortalFolder, make_portal
from wegwijs.audit_summary import AuditSummary, FailedCriterion

PAGE = """\
---
title: Toegankelijkheid
summary: Wat wij doen.
---

Iedereen moet deze site kunnen gebruiken.
"""
STATEMENT = """\
organisation = "Bibliotheek Twente"
date = 2026-11-20

[contact]
page = "/over-ons/"
email = "toegankelijk@example.nl"
phone = "074 123 45 67"
answer_days = 10

[[not_tested]]
what = "De gebouwen."

[[problem]]
what = "De kaart werkt niet."
criterion = "1.1.1"
since = 2026-11-20
hinders = "Mensen die niet zien"
instead = "Gebruik de lijst."
planned = 2027-02-01
"""
CHECKLIST = """\
[session]
method = "nvda-firefox"
who = "ervaringsdeskundige"
date = 2026-11-19
equipment = "NVDA 2026.3"
sample = "2026"

[[check]]
criterion = "1.3.1"
task = "Lees de koppen."
expect = "U hoort ze."
result = "goed"

[[check]]
criterion = "2.4.7"
task = "Druk op Tab."
result = "fout"
date = 2026-11-21
who = "bewoner"
remark = "De focus is niet te zien."
hinders = "Mensen zonder muis"

[[check]]
criterion = "1.2.2"
task = "Zoek video's."
result = "niet van toepassing"

[[check]]
criterion = "4.1.3"
task = "Zoek een woord."
result = "niet getest"
"""
AUDIT = AuditSummary(
    date=date(2026, 11, 20),
    standard="alles",
    axe="4.14.1",
    audit="0.1.0",
    pages=12,
    untested=1,
    looks=168,
    undecided=2,
    beyond=3,
    sources="",
    views=("1280", "320"),
    criteria=("1.1.1", "1.4.10"),
    failures=(FailedCriterion("1.4.10", 3, 2),),
)
FOLDER = "content/toegankelijkheid"


def accessible_portal(root: Path, audit: AuditSummary = AUDIT, statement: str = STATEMENT) -> PortalFolder:
    """A portal with the page, a statement, an audit and one checklist."""
    portal = make_portal(root)
    portal.write("content/paginas/toegankelijkheid.md", PAGE)
    portal.write(
        "content/paginas/over-ons.md",
        "---\ntitle: Over ons\nsummary: Wie.\n---\n\nZie [hoe toegankelijk wij zijn](toegankelijkheid.md).\n",
    )
    portal.write(f"{FOLDER}/verklaring.toml", statement)
    portal.write(f"{FOLDER}/test.toml", audit.to_toml("test.toml"))
    portal.write(f"{FOLDER}/onderzoek/nvda.toml", CHECKLIST)
    return portal
