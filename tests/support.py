"""A small portal on disk, for tests to build, break and compare. For the stages alone: `stages.py`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from wegwijs.options import Options
from wegwijs.problems import Problem

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "templates"
TODAY = date(2026, 11, 23)
"""A Monday."""

SETTINGS = """\
[portal]
name = "Wegwijs"
tagline = "Hulp bij regelen"
organisation = "bibliotheek-twente"
base_url = "https://hulp.example.nl/"
safety_topic = "digid"

[navigation]
main = ["/onderwerpen/", "/brieven/", "/spreekuren/", "/artikelen/"]
footer = ["/begrippen/", "/over-ons/"]
"""

ARTICLE = """\
---
title: Ik wil een DigiD aanvragen
summary: Zo krijgt u een DigiD.
topic: digid
organisation: bibliotheek-twente
reading_level: A2
search_words: [inlogcode, dieziedee]
sources:
  - title: DigiD aanvragen (digid.nl)
    url: https://www.digid.nl/aanvragen
    seen_on: 2026-11-20
checked_on: 2026-11-20
review_by: 2027-05-20
---

::: kort-gezegd
U vraagt uw DigiD aan op [digid.nl](https://www.digid.nl). U hebt uw [BSN](../begrippen/bsn.md) nodig.
:::

::: stappen Zo vraagt u het aan
1. Ga naar **digid.nl**.
2. Kies "DigiD aanvragen".
:::

## Lukt het niet?

Kom langs bij het spreekuur.

::: hulp
Wij kijken met u mee.
:::
"""

TOPIC = """\
---
title: DigiD en inloggen
summary: Inloggen bij de overheid.
icon: mail
order: 1
---
"""

ORGANISATION = """\
---
title: Bibliotheek Twente
summary: De bibliotheek helpt u met regelen.
website: https://www.bibliotheektwente.nl
phone:
  number: 074 123 45 67
  cost: lokaal tarief
  source: https://www.bibliotheektwente.nl/contact
  checked_on: 2026-11-20
letter:
  looks: Boven aan de brief staat Bibliotheek Twente.
  articles: [digid-aanvragen]
checked_on: 2026-11-20
---

De bibliotheek leent boeken uit en helpt u.
"""

LOCATION = """\
---
title: Bibliotheek Hengelo
summary: In het centrum van Hengelo.
municipality: Hengelo
address:
  street: Beursstraat 34
  postcode: 7551 HV
  city: Hengelo
sessions:
  - kind: ido
    name: Spreekuur hulp bij regelen
    days: [dinsdag, donderdag]
    from: "14:00"
    until: "16:30"
    walk_in: true
    not_on:
      - date: 2026-12-24
        reason: kerstvakantie
checked_on: 2026-11-20
---
"""

TERM = """\
---
title: BSN
full_name: burgerservicenummer
summary: Het nummer dat bij u hoort.
---
"""

PAGE = """\
---
title: Over ons
summary: Wie wij zijn.
---

Wij zijn de bibliotheek.
"""

FILES: Mapping[str, str] = {
    "portal.toml": SETTINGS,
    "content/artikelen/digid-aanvragen.md": ARTICLE,
    "content/onderwerpen/digid.md": TOPIC,
    "content/organisaties/bibliotheek-twente.md": ORGANISATION,
    "content/locaties/hengelo.md": LOCATION,
    "content/begrippen/bsn.md": TERM,
    "content/paginas/over-ons.md": PAGE,
}
"""A portal without problems on `TODAY`: one file of each collection, and the settings."""

SECOND_ARTICLE = """\
---
title: Mijn DigiD activeren
summary: Met de code uit de brief.
topic: [digid, brieven]
organisation: [svb, bibliotheek-twente]
reading_level: B1
search_words: [aktiveren]
aliases: [/digid-code/, /artikelen/oude-naam/]
sources:
  - title: DigiD activeren (digid.nl)
    url: https://www.digid.nl/activeren
    note: kopie zonder datum
checked_on: 2026-11-20
---

::: kort-gezegd
U krijgt een brief met een code.
:::

## De brief

Zie [lukt het niet](digid-aanvragen.md#lukt-het-niet) of [alle vragen](/artikelen/).

| Dag | Post |
|---|---|
| maandag | nee |

## De code

![Een brief met een code](kaart.png)

## De app

Druk op <kbd>Enter</kbd>.

## De rest

Stuur uw BSN nooit op.

::: stappen
1. Open de brief.
2. Typ de code.
:::

::: hulp
Wij kijken met u mee.
:::
"""

DRAFT = """\
---
title: Zilvervos in concept
summary: Nog niet af.
topic: digid
organisation: svb
reading_level: A2
search_words: [zilvervos]
sources:
  - title: Zilvervos
    url: https://zilvervos.example
checked_on: 2026-11-20
draft: true
---

::: kort-gezegd
Zilvervos.
:::

::: stappen
1. Zilvervos.
:::

::: hulp
Zilvervos.
:::
"""

LARGER: Mapping[str, str] = {
    **FILES,
    "content/artikelen/digid-activeren.md": SECOND_ARTICLE,
    "content/artikelen/zilvervos.md": DRAFT,
    "content/onderwerpen/brieven.md": TOPIC.replace("DigiD en inloggen", "Brieven").replace("1", "2"),
    "content/organisaties/svb.md": ORGANISATION.replace("Bibliotheek Twente", "SVB").replace(
        "website:", "official_name: Sociale Verzekeringsbank\nalso_called: [aow-bank]\nwebsite:"
    ),
    "content/locaties/oldenzaal.md": LOCATION.partition("sessions:")[0]
    .replace("Bibliotheek Hengelo", "Bibliotheek Oldenzaal")
    .replace("Hengelo", "Oldenzaal")
    + "checked_on: 2026-11-20\n---\n",
    "content/paginas/index.md": "---\ntitle: Waar kunnen wij mee helpen?\nsummary: Hulp.\n"
    "featured: [digid-activeren]\n---\n",
}
"""A portal with two articles, an alias, a draft, a picture and a location without hours."""

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c63f8cfc0f01f00050001ff56c7e2290000000049454e44ae426082"
)
"""A picture of one pixel, for `content/artikelen/kaart.png`."""


@dataclass(frozen=True, slots=True)
class PortalFolder:
    """A portal in a folder. Paths given to its methods are below that folder."""

    root: Path

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def site(self) -> Path:
        return self.root / "site"

    def write(self, path: str, text: str | bytes) -> Path:
        """Make or overwrite one file."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def edit(self, path: str, old: str, new: str) -> Path:
        """Replace a part of a file that must be there."""
        text = (self.root / path).read_text("utf-8")
        assert old in text, f"{old!r} is not in {path}"
        return self.write(path, text.replace(old, new))

    def remove(self, path: str) -> None:
        (self.root / path).unlink()

    def page(self, url: str) -> str:
        """The HTML of a built page: "/" or "/artikelen/x/"."""
        return (self.site / url.lstrip("/") / "index.html").read_text("utf-8")

    def options(self, **changes: Any) -> Options:
        """Options of a build of this folder with the real templates, on `TODAY`."""
        values: dict[str, Any] = {
            "content": self.content,
            "templates": TEMPLATES,
            "output": self.site,
            "settings": self.root / "portal.toml",
            "today": TODAY,
            "cache": self.root / ".cache",
        }
        return Options(**{**values, **changes})


def make_portal(root: Path, files: Mapping[str, str] = FILES) -> PortalFolder:
    """Write `FILES`, or other files, below a folder."""
    portal = PortalFolder(root)
    for path, text in files.items():
        portal.write(path, text)
    return portal


def codes(problems: Iterable[Problem]) -> list[str]:
    """The codes of problems, in their order."""
    return [one.code for one in problems]


def snapshot(folder: Path) -> dict[str, tuple[str, int]]:
    """Path -> (hash of the bytes, modification time) of every file below a folder."""
    return {
        file.relative_to(folder).as_posix(): (
            hashlib.sha256(file.read_bytes()).hexdigest(),
            file.stat().st_mtime_ns,
        )
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def contents(folder: Path) -> dict[str, str]:
    """Path -> hash of the bytes of every file below a folder."""
    return {path: digest for path, (digest, _) in snapshot(folder).items()}
