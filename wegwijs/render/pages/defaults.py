"""Titles and summaries of the pages that Wegwijs makes, for a portal without its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Introduction(NamedTuple):
    title: str
    summary: str


DEFAULT_INTRODUCTIONS: Mapping[str, Introduction] = {
    "/": Introduction("Waar kunnen wij u bij helpen?", "Hulp bij regelen, in korte zinnen."),
    "/artikelen/": Introduction("Alle vragen", "Alle vragen met een antwoord, van A tot Z."),
    "/onderwerpen/": Introduction("Onderwerpen", "Kies een onderwerp."),
    "/organisaties/": Introduction("Organisaties", "Wie doet wat, en hoe u contact krijgt."),
    "/brieven/": Introduction("Van wie is uw brief?", "Zoek de afzender van uw brief op."),
    "/spreekuren/": Introduction("Spreekuren", "Waar en wanneer iemand u helpt."),
    "/begrippen/": Introduction("Moeilijke woorden", "Woorden uit brieven, uitgelegd."),
    "/zoeken/": Introduction("Zoeken", "Zoek in uw eigen woorden."),
}
