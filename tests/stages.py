"""Helpers for tests: a small good portal in a folder, and the stages run over it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from wegwijs.link import Portal, link
from wegwijs.problems import Problem, in_order
from wegwijs.read import Content, read_content
from wegwijs.validate import Records, validate

TODAY = date(2026, 11, 23)
"""A Monday: the day on which every file of the small portal was checked."""

ARTICLE = """---
title: Ik wil een DigiD aanvragen
summary: Zo krijgt u een DigiD.
topic: digid
organisation: svb
reading_level: A2
search_words: [digit, inloggen]
sources:
  - title: DigiD aanvragen (digid.nl)
    url: https://www.digid.nl
    seen_on: 2026-11-23
checked_on: 2026-11-23
review_by: 2027-05-23
---
::: kort-gezegd
U vraagt een DigiD aan op digid.nl.
:::

::: stappen
1. Ga naar [digid.nl](https://www.digid.nl).
2. Vul uw [BSN](../begrippen/bsn.md) in.
:::

## Lukt het niet?

Kom naar de bibliotheek.
"""
TOPIC = """---
title: DigiD en inloggen
summary: Inloggen bij de overheid.
icon: key-round
order: 1
---
Met DigiD logt u in.
"""
ORGANISATION = """---
title: SVB
official_name: Sociale Verzekeringsbank
summary: AOW en kinderbijslag.
website: https://www.svb.nl
phone:
  number: 020 1234567
  source: https://www.svb.nl
  checked_on: 2026-11-23
  example: true
letter:
  looks: Boven aan de brief staat de naam SVB.
  articles: [digid-aanvragen]
checked_on: 2026-11-23
---
De SVB regelt uw AOW.
"""
LOCATION = """---
title: Bibliotheek Hengelo Stad
summary: De bibliotheek in het centrum.
municipality: Hengelo
address:
  street: Beursstraat 34
  city: Hengelo
sessions:
  - kind: ido
    name: Spreekuur hulp bij regelen
    days: [dinsdag, donderdag]
    from: "14:00"
    until: "16:30"
    not_on:
      - date: 2026-12-24
        reason: kerstvakantie
    example: true
checked_on: 2026-11-23
example: true
---
"""
TERM = """---
title: BSN
full_name: burgerservicenummer
summary: Uw eigen nummer bij de overheid.
---
"""
PAGE = """---
title: Over Wegwijs
summary: Wie maakt deze website?
---
Wegwijs is van de bibliotheek.
"""
SMALL_PORTAL: Mapping[str, str] = {
    "artikelen/digid-aanvragen.md": ARTICLE,
    "begrippen/bsn.md": TERM,
    "locaties/hengelo-stad.md": LOCATION,
    "onderwerpen/digid.md": TOPIC,
    "organisaties/svb.md": ORGANISATION,
    "paginas/over-wegwijs.md": PAGE,
}


@dataclass(frozen=True)
class Stages:
    """What reading, validating and linking one content folder gave."""

    content: Content
    records: Records
    portal: Portal
    problems: list[Problem] = field(repr=False)

    def codes(self) -> list[str]:
        return [one.code for one in self.problems]


def run_stages(folder: Path, today: date = TODAY) -> Stages:
    """Read, validate and link; `problems` is all of it, in order."""
    content = read_content(folder)
    records, found = validate(content.sources, content.unread)
    portal, linking = link(records, content.assets, today)
    return Stages(content, records, portal, in_order([*content.problems, *found, *linking]))


def write_files(folder: Path, files: Mapping[str, str | bytes | None]) -> Path:
    """Write name -> text or bytes below `folder`; None deletes. Line ends stay as they are given."""
    for name, text in files.items():
        file = folder / name
        if text is None:
            file.unlink()
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def small_portal(tmp_path: Path, files: Mapping[str, str | bytes | None] | None = None) -> Path:
    """A content folder with the small portal and these files; None takes one of the small portal away."""
    folder = write_files(tmp_path / "content", SMALL_PORTAL)
    return write_files(folder, files or {})


def places(problems: Iterable[Problem]) -> list[tuple[str, int, int]]:
    """(code, line, column) of each problem."""
    return [(one.code, one.line, one.column) for one in problems]
