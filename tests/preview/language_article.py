"""An article with much to say about its language, for tests of marks and panel."""

from __future__ import annotations

TITLE = "Hoe vraagt u een DigiD aan"
ARTICLE = f"""\
---
title: {TITLE}
summary: U dient hiervoor een formulier te sturen & te wachten.
topic: digid
organisation: bibliotheek-twente
reading_level: B1
search_words: [inlogcode]
sources:
  - title: DigiD aanvragen (digid.nl)
    url: https://www.digid.nl/aanvragen
    seen_on: 2026-11-20
checked_on: 2026-11-20
review_by: 2027-05-20
---

::: kort-gezegd
U krijgt indien mogelijk een brief. Daar staat uw BSN in.
:::

Lees [de pagina met betrekking tot geld](https://www.digid.nl) en **reeds** gestuurde brieven.

::: stappen

1. Ga naar digid.nl en typ daar uw naam.
2. Wij sturen tevens <!-- taal-ok: staat zo op de brief --> uw brief.

:::

## Uitvoering van de regeling

| Wat | Hoeveel |
|---|---|
| Geld | Dit is kosteloos. |

::: hulp
Kom langs in de bibliotheek. Wij helpen u graag.
:::
"""
LONG = (
    "U kunt de brief die u van de gemeente kreeg met de post of met de mail naar ons sturen en dan "
    "kijken wij samen met u naar wat er in die brief staat en naar wat u daarna nog kunt doen."
)
"""A sentence that is an error at B1."""
