from __future__ import annotations

import tomllib
from typing import Any

import jsonschema
import pytest

from tests.support import ROOT, SETTINGS
from wegwijs.schemas.settings import settings_schema


def errors(text: str) -> list[str]:
    schema = settings_schema()
    jsonschema.Draft7Validator.check_schema(schema)
    return [one.message for one in jsonschema.Draft7Validator(schema).iter_errors(tomllib.loads(text))]


@pytest.mark.parametrize("text", [SETTINGS, "", (ROOT / "portal.toml").read_text("utf-8")])
def test_good_settings_are_good(text: str) -> None:
    assert errors(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[portal]\nnaam = 'x'",
        "[portal]\nname = 3",
        "[ages]\nfacts = '12'",
        "[ages]\nfacts = -1",
        "[navigation]\nmain = '/x/'",
        "[x]\ny = 1",
        "portal = 3",
    ],
)
def test_wrong_settings_are_wrong(text: str) -> None:
    assert len(errors(text)) == 1


def test_every_key_says_in_dutch_what_it_is() -> None:
    tables: dict[str, Any] = settings_schema()["properties"]
    for name, table in tables.items():
        for key, one in {name: table, **table["properties"]}.items():
            assert one["description"].endswith("."), f"{name}.{key}"


def test_the_settings_of_this_portal_name_their_schema() -> None:
    assert (ROOT / "portal.toml").read_text("utf-8").startswith("#:schema schemas/portal.schema.json\n")
