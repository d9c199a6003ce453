"""`new`: a file to begin with, that says itself what must be filled in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from wegwijs.read.files import slugify

ARTICLE = """---
title: {title}
summary:            # één zin: wat vindt de lezer hier?
topic:              # kies uit: {topics}
organisation:       # kies uit: {organisations}
# reading_level: A1, A2, B1 of B2
reading_level: A2
search_words: []    # woorden waarmee mensen zoeken, ook met spelfouten: [eerste, tweede]
sources:
  - title:          # waar staat het? Bijvoorbeeld: DigiD aanvragen (digid.nl)
    url:            # het hele adres, met https://
    seen_on: {today}
checked_on: {today}
# Haal de volgende regel weg als de pagina op de website mag.
draft: true
---

::: kort-gezegd
Schrijf hier het antwoord in twee tot vier korte zinnen.
:::

::: nodig
- Schrijf hier wat de lezer klaarlegt.
:::

::: stappen
1. Begin elke stap met wat de lezer doet.
2. Schrijf één handeling per stap.
:::

## Lukt het niet?

Schrijf hier wat de lezer dan kan doen.
"""

PLACEHOLDERS = (
    "Schrijf hier het antwoord in twee tot vier korte zinnen.",
    "Schrijf hier wat de lezer klaarlegt.",
    "Begin elke stap met wat de lezer doet.",
    "Schrijf één handeling per stap.",
    "Schrijf hier wat de lezer dan kan doen.",
)
"""Lines of a new article that must not reach the website."""


def article_text(title: str, topics: list[str], organisations: list[str], today: date) -> str:
    """The text of a new article. What is still empty, `check` will ask for."""
    quoted = '"' + title.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return ARTICLE.format(
        title=quoted,
        topics=", ".join(topics),
        organisations=", ".join(organisations),
        today=today.isoformat(),
    )


def new_article(content: Path, title: str, today: date) -> Path:
    """Write a new article and return its file.

    Raises FileExistsError when there is a file with that name, ValueError when the title has no
    letters or digits, OSError when the folder cannot be written.
    """
    slug = slugify(title)
    if not slug:
        raise ValueError(title)
    file = content / "artikelen" / f"{slug}.md"
    text = article_text(title, _slugs(content / "onderwerpen"), _slugs(content / "organisaties"), today)
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
    return file


def _slugs(folder: Path) -> list[str]:
    return sorted(file.stem for file in folder.glob("*.md"))
