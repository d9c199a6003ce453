"""All locations and spreekuren as open data: the shape of the JSON file, and its JSON Schema.

Names of helpers are not in it: they agreed to be named on a page, not in every copy of a file.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

VERSION = 1
"""Goes up when a program that reads the file would have to change. More keys change nothing."""


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Publisher(_Model):
    name: str = Field(description="Wie deze gegevens bijhoudt.")
    website: str | None = Field(default=None, description="De website van deze organisatie.")


class Address(_Model):
    building: str | None = Field(default=None, description="De naam van het gebouw.")
    street: str | None = Field(default=None, description="De straat en het huisnummer.")
    postcode: str | None = Field(default=None, description="De postcode.")
    city: str = Field(description="De plaats.")
    floor: str | None = Field(default=None, description="De verdieping.")
    country: str = Field(default="NL", description="Het land (ISO 3166-1).")


class Coordinates(_Model):
    latitude: float = Field(description="De breedtegraad (WGS 84).", ge=-90, le=90)
    longitude: float = Field(description="De lengtegraad (WGS 84).", ge=-180, le=180)
    approximate: bool = Field(description="true: het midden van de plaats, en niet het gebouw zelf.")


class Access(_Model):
    """Wat er niet bij staat, is niet bekend."""

    step_free: str | None = Field(default=None, description="Of iemand binnenkomt zonder drempel of trap.")
    lift: str | None = Field(default=None, description="Of er een lift is.")
    toilet: str | None = Field(default=None, description="Of er een toilet is voor mensen met een rolstoel.")
    hearing_loop: str | None = Field(default=None, description="Of er een ringleiding is.")
    quiet_place: str | None = Field(default=None, description="Of er een rustige plek is.")
    note: str | None = Field(default=None, description="Wat iemand verder moet weten.")


class Travel(_Model):
    bus: str | None = Field(default=None, description="Welke bus of trein er stopt.")
    bicycle: str | None = Field(default=None, description="Waar iemand zijn fiets neerzet.")
    parking: str | None = Field(default=None, description="Waar iemand zijn auto neerzet.")


class Phone(_Model):
    number: str = Field(description="Het telefoonnummer.")
    cost: str | None = Field(default=None, description="Wat bellen kost.")
    hours: str | None = Field(default=None, description="Wanneer iemand kan bellen.")
    example: bool = Field(description="true: het nummer is nog niet gecontroleerd.")


class Every(_Model):
    """Om de hoeveel weken, of anders de hoeveelste van de maand."""

    weeks: int | None = Field(default=None, description="1: elke week, 2: om de week.", ge=1)
    ordinals: tuple[int, ...] | None = Field(
        default=None, description="1: de eerste van de maand, -1: de laatste (zoals in RFC 5545)."
    )


class Helper(_Model):
    name: str = Field(description="De organisatie die helpt.")
    website: str | None = Field(default=None, description="Haar website.")


class Occurrence(_Model):
    start: str = Field(
        description="Begin, met het verschil met UTC.", json_schema_extra={"format": "date-time"}
    )
    end: str = Field(description="Einde.", json_schema_extra={"format": "date-time"})
    extra: bool = Field(description="true: een dag naast de vaste dagen.")
    reason: str | None = Field(default=None, description="Waarom er een extra dag is.")


class Closure(_Model):
    first: date = Field(description="De eerste dag waarop het niet doorgaat.")
    last: date = Field(description="De laatste dag waarop het niet doorgaat.")
    reason: str | None = Field(default=None, description="Waarom niet.")


class Session(_Model):
    """Een spreekuur, of een cursus."""

    id: str = Field(description="Blijft gelijk als de tijden veranderen. Ook de UID in de agenda.")
    kind: str = Field(description="Het soort hulp: ido, taalhuis, cursus en andere.")
    kind_name: str = Field(description="Het soort hulp in woorden.")
    name: str = Field(description="Hoe het heet.")
    when: str = Field(description="Wanneer het is, in woorden.")
    days: tuple[str, ...] = Field(description="De dagen van de week, in het Nederlands.")
    start: str = Field(
        alias="from", description="Begin, op de klok in Nederland.", pattern="^[0-2][0-9]:[0-5][0-9]$"
    )
    until: str = Field(description="Einde.", pattern="^[0-2][0-9]:[0-5][0-9]$")
    every: Every = Field(description="Hoe vaak.")
    starts: date | None = Field(default=None, description="De eerste dag.")
    ends: date | None = Field(default=None, description="De laatste dag.")
    meetings: int | None = Field(default=None, description="Bij een cursus: hoeveel keer.")
    holidays: str = Field(description="dicht of open: op feestdagen.")
    school_holidays: str = Field(description="dicht of open: in de schoolvakanties.")
    walk_in: bool = Field(description="true: zonder afspraak. false: eerst vragen, of eerst opgeven.")
    how: str | None = Field(default=None, description="Waar iemand heen loopt, of hoe hij afspreekt.")
    sign_up: str | None = Field(default=None, description="Hoe iemand zich opgeeft.")
    who: str | None = Field(default=None, description="Wie er helpt.")
    organisation: Helper | None = Field(default=None, description="De organisatie die helpt.")
    languages: tuple[str, ...] = Field(description="Talen bij dit spreekuur. Leeg: niet bekend.")
    learn: tuple[str, ...] = Field(description="Wat iemand hier kan leren.")
    way: tuple[str, ...] = Field(description="Hoe iemand hier leert.")
    cost: str | None = Field(default=None, description="Wat het kost.")
    checked_on: date | None = Field(default=None, description="De dag waarop de tijden zijn nagekeken.")
    example: bool = Field(description="true: deze tijden zijn een voorbeeld, en niet gecontroleerd.")
    ended: date | None = Field(default=None, description="Gestopt op deze dag.")
    occurrences: tuple[Occurrence, ...] = Field(description="Alle keren in de komende zes weken.")
    closures: tuple[Closure, ...] = Field(description="Wanneer het niet doorgaat, in drie maanden.")


class Location(_Model):
    id: str = Field(description="De naam van de locatie in het adres van haar pagina.")
    name: str = Field(description="Hoe de locatie heet.")
    summary: str = Field(description="Wat er is, in een zin.")
    url: str = Field(description="De pagina voor mensen.", json_schema_extra={"format": "uri"})
    calendar: str = Field(description="De agenda (iCalendar).", json_schema_extra={"format": "uri"})
    building: str = Field(description="Het soort gebouw.")
    municipality: str = Field(description="De gemeente.")
    address: Address = Field(description="Het adres. Wat er niet bij staat, is niet bekend.")
    coordinates: Coordinates | None = Field(default=None, description="De plek op de kaart.")
    access: Access = Field(description="Hoe iemand binnenkomt.")
    travel: Travel = Field(description="Hoe iemand er komt.")
    phone: Phone | None = Field(default=None, description="Het telefoonnummer.")
    email: str | None = Field(default=None, description="Het e-mailadres.")
    website: str | None = Field(default=None, description="De eigen website van de locatie.")
    languages: tuple[str, ...] = Field(description="Talen die medewerkers spreken. Leeg: niet bekend.")
    helps_with: tuple[str, ...] = Field(description="Waarbij iemand hulp krijgt.")
    not_helps_with: tuple[str, ...] = Field(description="Waarbij iemand geen hulp krijgt.")
    bring: tuple[str, ...] = Field(description="Wat iemand meeneemt.")
    checked_on: date | None = Field(default=None, description="De dag waarop dit is nagekeken.")
    example: bool = Field(description="true: deze locatie is nog niet gecontroleerd.")
    sessions: tuple[Session, ...] = Field(description="De spreekuren. Leeg: niet bekend.")


class OpenData(_Model):
    """Spreekuren: plaatsen waar mensen hulp krijgen, en wanneer."""

    schema_url: str = Field(alias="$schema", description="Het adres van deze beschrijving.")
    version: int = Field(description="De versie van de vorm van dit bestand.")
    url: str = Field(description="De pagina voor mensen.", json_schema_extra={"format": "uri"})
    calendar: str = Field(description="De agenda van alle locaties.", json_schema_extra={"format": "uri"})
    publisher: Publisher = Field(description="Wie deze gegevens bijhoudt.")
    language: str = Field(description="De taal van de teksten (BCP 47).")
    time_zone: str = Field(description="De tijdzone van alle tijden.")
    contains_examples: bool = Field(description="true: niet alles is gecontroleerd. Zie elke example.")
    next_change: date | None = Field(
        default=None,
        description="De eerste dag waarop dit bestand vanzelf verandert. Is die dag er? Haal het opnieuw.",
    )
    locations: tuple[Location, ...] = Field(description="Alle locaties, op volgorde van id.")


def to_json(data: OpenData) -> bytes:
    """What is not known is left out."""
    return data.model_dump_json(by_alias=True, exclude_none=True).encode() + b"\n"


def json_schema(url: str) -> dict[str, Any]:
    """JSON Schema, draft 2020-12. url: where it is published."""
    schema = OpenData.model_json_schema(by_alias=True, mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": url,
        **schema,
    }


def schema_file(url: str) -> bytes:
    """With line breaks: people read it too."""
    return (json.dumps(json_schema(url), ensure_ascii=False, indent=2) + "\n").encode()
