"""The frontmatter of a collection as a JSON Schema.

Draft 7: what the YAML and JSON plugins of editors understand best. A schema never refuses what
`validate` accepts; what it cannot know (whether a slug exists) is left to `check`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import yaml
from pydantic import BaseModel

from wegwijs.link.references import REFERENCES
from wegwijs.read.collections import COLLECTIONS
from wegwijs.validate import Variant
from wegwijs.validate.records import SCHEMAS

VARIANTS = "versies"
"""The schema of translations and easier versions, which stand in the folders of their originals."""
MODELS: Mapping[str, type[BaseModel]] = {**SCHEMAS, VARIANTS: Variant}
"""Name of the schema -> what `validate` accepts."""
DRAFT = "http://json-schema.org/draft-07/schema#"

Schema = dict[str, Any]


def frontmatter_schema(collection: str, slugs: Mapping[str, Sequence[str]] | None = None) -> Schema:
    """The schema of a collection ("artikelen"), or of VARIANTS.

    slugs: names that exist, by collection, and icons under "icons"; with them, references are
    completed too, and the schema changes with the content.
    """
    schema = MODELS[collection].model_json_schema(ref_template="#/definitions/{model}")
    definitions = {name: _object(one) for name, one in sorted(schema.pop("$defs", {}).items())}
    result = {
        "$schema": DRAFT,
        **_head(collection),
        **_object(schema),
        "definitions": definitions,
    }
    for path, target in (*REFERENCES.get(collection, ()), (("icon",), "icons")):
        if slugs and target in slugs:
            _complete(result, path, list(slugs[target]))
    return result


def _head(collection: str) -> Schema:
    if collection == VARIANTS:
        description = "De gegevens boven een vertaling of een makkelijke versie."
        return {"title": "Vertalingen en makkelijke versies", "description": description}
    description = f"De gegevens boven een bestand in de map {collection}."
    return {"title": COLLECTIONS[collection].many, "description": description}


def _object(schema: Schema) -> Schema:
    """An object as pydantic describes it, without what says nothing to an editor."""
    properties = {key: _property(one) for key, one in schema.get("properties", {}).items()}
    result: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return result | {key: schema[key] for key in ("required", "oneOf") if schema.get(key)}


def _property(schema: Schema) -> Schema:
    """One key: an empty value is a mistake, so that `null` is no choice; defaults only if they are read."""
    found = {key: one for key, one in schema.items() if key not in ("title", "anyOf", "default", "examples")}
    choices = [one for one in schema.get("anyOf", ()) if one != {"type": "null"}]
    if len(choices) == 1:
        found |= choices[0]
    elif choices:
        found["anyOf"] = choices
    if isinstance(schema.get("default"), bool):
        found["default"] = schema["default"]
    if schema.get("examples"):
        found["examples"] = [next(iter(_values(one).values())) for one in schema["examples"]]
    if "$ref" in found:  # draft 7 ignores what stands beside a reference
        found["allOf"] = [{"$ref": found.pop("$ref")}]
    return found


def _values(example: str) -> dict[str, Any]:
    """An example as it stands in `validate/schema.py`, read the way the frontmatter is."""
    found = yaml.load(example, Loader=yaml.BaseLoader)
    return dict(found)


def _complete(schema: Schema, path: Sequence[str], names: list[str]) -> None:
    """Let the value at `path` be one of, or a list of, these names."""
    place = schema
    for key in path[:-1]:
        above = place["properties"][key]
        [reference] = [above["items"]] if "items" in above else above["allOf"]
        place = schema["definitions"][reference["$ref"].rpartition("/")[2]]
    found = place["properties"].get(path[-1])
    if found is None or not names:
        return
    if "anyOf" in found:
        _, several = found["anyOf"]
        found["anyOf"] = [{"enum": names}, {**several, "items": {"enum": names}}]
    else:
        place["properties"][path[-1]] = {
            **{key: one for key, one in found.items() if key in ("description", "examples")},
            "enum": names,
        }
