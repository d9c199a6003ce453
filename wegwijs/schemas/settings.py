"""`portal.toml` as a JSON Schema, from the defaults in `settings.py`.

An editor finds it through the line `#:schema schemas/portal.schema.json` at the top of the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any

from wegwijs.schemas.frontmatter import DRAFT, Schema
from wegwijs.settings import Ages, Budgets, Navigation, Settings

DESCRIPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "portal": "Dit portaal: hoe het heet en waar het staat.",
        "portal.name": "De naam van het portaal, boven elke pagina.",
        "portal.tagline": "Eén regel die zegt wat het is.",
        "portal.organisation": "Wie het uitgeeft: een bestand in de map organisaties, zonder .md.",
        "portal.base_url": "Het adres waar de website komt te staan.",
        "portal.language": "De taal van de pagina's, zoals nl.",
        "portal.safety_topic": "Het onderwerp dat vanaf elke pagina te bereiken is: een bestand in de map "
        "onderwerpen, zonder .md.",
        "ages": "Hoeveel maanden iets mag meegaan zonder nieuwe controle.",
        "ages.facts": "Maanden voor feiten.",
        "ages.hours": "Maanden voor tijden van een spreekuur.",
        "budgets": "Hoe zwaar een pagina mag zijn: bytes, ingepakt met gzip.",
        "budgets.article_html": "Een artikel.",
        "budgets.page_html": "Een andere pagina.",
        "budgets.list_html": "Een lijst van A tot Z.",
        "budgets.css": "De opmaak.",
        "budgets.script": "De scripts op een pagina.",
        "budgets.first_visit": "Een artikel met de opmaak en de scripts, bij een eerste bezoek.",
        "navigation": "De menu's: adressen van pagina's, in volgorde.",
        "navigation.main": "Het menu boven aan de pagina.",
        "navigation.footer": "Het menu onder aan de pagina.",
    }
)
"""Table, or table and key -> what it is, in plain Dutch."""

_TABLES: Mapping[str, type] = MappingProxyType(
    {"portal": Settings, "ages": Ages, "budgets": Budgets, "navigation": Navigation}
)


def settings_schema() -> Schema:
    """The schema of the settings: a table per part, and no other keys."""
    return {
        "$schema": DRAFT,
        "title": "Instellingen",
        "description": "De instellingen van een portaal.",
        "type": "object",
        "properties": {name: _table(name, model) for name, model in _TABLES.items()},
        "additionalProperties": False,
    }


def _table(name: str, model: type) -> Schema:
    keys = [one for one in fields(model) if one.name not in _TABLES]
    return {
        "type": "object",
        "description": DESCRIPTIONS.get(name, ""),
        "properties": {
            one.name: {**_value(one.default), "description": DESCRIPTIONS.get(f"{name}.{one.name}", "")}
            for one in keys
        },
        "additionalProperties": False,
    }


def _value(default: Any) -> Schema:
    """A value has the type of its default."""
    if isinstance(default, tuple):
        return {"type": "array", "items": {"type": "string"}, "default": list(default)}
    if isinstance(default, bool):
        return {"type": "boolean", "default": default}
    if isinstance(default, int):
        return {"type": "integer", "minimum": 0, "default": default}
    return {"type": "string", "default": default}
