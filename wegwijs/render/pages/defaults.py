"""Titles and summaries of the pages that Wegwijs makes, for a portal without its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from wegwijs.site_texts import N_


class Introduction(NamedTuple):
    title: str
    summary: str


DEFAULT_INTRODUCTIONS: Mapping[str, Introduction] = {
    "/": Introduction(N_("Waar kunnen wij u bij helpen?"), N_("Hulp bij regelen, in korte zinnen.")),
    "/artikelen/": Introduction(N_("Alle vragen"), N_("Alle vragen met een antwoord, van A tot Z.")),
    "/onderwerpen/": Introduction(N_("Onderwerpen"), N_("Kies een onderwerp.")),
    "/organisaties/": Introduction(N_("Organisaties"), N_("Wie doet wat, en hoe u contact krijgt.")),
    "/brieven/": Introduction(N_("Van wie is uw brief?"), N_("Zoek de afzender van uw brief op.")),
    "/spreekuren/": Introduction(N_("Spreekuren"), N_("Waar en wanneer iemand u helpt.")),
    "/begrippen/": Introduction(N_("Moeilijke woorden"), N_("Woorden uit brieven, uitgelegd.")),
    "/zoeken/": Introduction(N_("Zoeken"), N_("Zoek in uw eigen woorden.")),
    "/insluiten/": Introduction(
        N_("Onze spreekuren op uw website"), N_("Code om te kopiëren, voor gemeenten en andere organisaties.")
    ),
}
