"""`portal.toml` as a JSON Schema, from the defaults in `settings.py`.

An editor finds it through the line `#:schema schemas/portal.schema.json` at the top of the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, get_args, get_origin, get_type_hints

from wegwijs.readability.limits import LEVELS
from wegwijs.schemas.frontmatter import DRAFT, Schema
from wegwijs.settings import Settings, keys_of

_LIMITS = {
    "long_sentence": "Woorden in een zin; erboven een waarschuwing.",
    "too_long_sentence": "Woorden in een zin; erboven een fout.",
    "item": "Woorden in een punt van een lijst.",
    "paragraph_words": "Woorden in een alinea.",
    "paragraph_sentences": "Zinnen in een alinea.",
    "heading": "Woorden in een kop.",
    "list_parts": "Dingen op een rij in een zin.",
    "list_items": "Punten in een lijst.",
}

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
        "portal.editors_language": "De taal van de meldingen voor redacteuren: nl of en.",
        "ages": "Hoeveel maanden iets mag meegaan zonder nieuwe controle.",
        "ages.facts": "Maanden voor feiten.",
        "ages.hours": "Maanden voor tijden van een spreekuur.",
        "ages.review": "De langste tijd tussen twee controles van een artikel.",
        "ages.audit": "Maanden voor de test op toegankelijkheid.",
        "ages.statement": "Maanden voor de verklaring over toegankelijkheid.",
        "links": "Hoe links naar andere websites worden gecontroleerd.",
        "links.ok_days": "Zoveel dagen blijft een goede uitslag geldig.",
        "links.failure_days": "Zoveel dagen blijft een slechte uitslag geldig.",
        "links.timeout": "Zoveel seconden wacht Wegwijs op een antwoord.",
        "links.at_once": "Zoveel adressen tegelijk.",
        "links.allow": "Adressen die niet worden gecontroleerd, met de reden en tot wanneer.",
        "translations": "Vertalingen en makkelijke versies.",
        "translations.wanted": "Talen en niveaus die er van elk artikel moeten zijn, zoals en of a2.",
        "readability": "Hoe moeilijk teksten mogen zijn.",
        "readability.level": "Het niveau van teksten die zelf geen niveau opgeven: A1, A2, B1 of B2.",
        "readability.tolerance": "Zoveel mag de schatting boven het niveau zijn voordat het een fout is. "
        "1 is het verschil tussen twee niveaus.",
        "readability.min_words": "Een tekst met minder woorden krijgt bij de schatting alleen advies.",
        **{f"readability.{level}": f"Hoe lang iets mag zijn bij {level}." for level in LEVELS},
        **{f"readability.{level}.{key}": text for level in LEVELS for key, text in _LIMITS.items()},
        "budgets": "Hoe zwaar een pagina mag zijn: bytes, ingepakt met gzip.",
        "budgets.article_html": "Een artikel.",
        "budgets.page_html": "Een andere pagina.",
        "budgets.list_html": "Een lijst van A tot Z.",
        "budgets.css": "De opmaak.",
        "budgets.script": "De scripts op een pagina.",
        "budgets.search_script": "Het script dat pas komt als iemand zoekt.",
        "budgets.search_data": "De woorden die pas komen als iemand zoekt.",
        "budgets.first_visit": "Een artikel met de opmaak en de scripts, bij een eerste bezoek.",
        "navigation": "De menu's: adressen van pagina's, in volgorde.",
        "navigation.main": "Het menu boven aan de pagina.",
        "navigation.footer": "Het menu onder aan de pagina.",
    }
)
"""Table, or table and key -> what it is, in plain Dutch."""


def settings_schema() -> Schema:
    """The schema of the settings: a table per part, and no other keys."""
    inner = {one.name: type(one.default) for one in fields(Settings) if is_dataclass(one.default)}
    tables: dict[str, type[Any]] = {"portal": Settings, **inner}
    return {
        "$schema": DRAFT,
        "title": "Instellingen",
        "description": "De instellingen van een portaal.",
        "type": "object",
        "properties": {name: _table(name, model) for name, model in tables.items()},
        "additionalProperties": False,
    }


def _table(name: str, model: type[Any]) -> Schema:
    types = get_type_hints(model)
    return {
        "type": "object",
        "description": DESCRIPTIONS.get(name, ""),
        "properties": {
            one.name: _table(f"{name}.{one.name}", types[one.name])
            if is_dataclass(one.default)
            else {
                **_value(types[one.name], one.default),
                "description": DESCRIPTIONS.get(f"{name}.{one.name}", ""),
            }
            for one in keys_of(model)
        },
        "additionalProperties": False,
    }


_KINDS: Mapping[type, Schema] = MappingProxyType(
    {
        bool: {"type": "boolean"},
        int: {"type": "integer", "minimum": 0},
        float: {"type": "number", "minimum": 0, "maximum": 10},
        str: {"type": "string"},
        date: {"type": "string", "format": "date"},
    }
)


def _value(kind: Any, default: Any) -> Schema:
    """A value, or a list of texts, numbers or tables."""
    if get_origin(kind) is not tuple:
        return {**_KINDS[kind], "default": default}
    [item] = {one for one in get_args(kind) if one is not Ellipsis}
    if not is_dataclass(item):
        return {"type": "array", "items": dict(_KINDS[item]), "default": list(default)}
    names = [one.name for one in fields(item)]
    properties = {name: dict(_KINDS[get_type_hints(item)[name]]) for name in names}
    table = {"type": "object", "properties": properties, "required": names, "additionalProperties": False}
    return {"type": "array", "items": table}
