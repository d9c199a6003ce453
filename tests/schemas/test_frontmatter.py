"""The schemas agree with `validate`, on data as an editor's YAML 1.2 plugin would see it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.guide_portal import GUIDE
from tests.stages import ARTICLE, LOCATION, ORGANISATION, PAGE, TERM, TOPIC
from tests.support import ROOT
from wegwijs.read import parse, read_content
from wegwijs.schemas.frontmatter import MODELS, VARIANTS, frontmatter_schema

PHONE = {"number": "0800 0543", "cost": "gratis", "checked_on": "2026-11-23", "example": "nee"}
EXAMPLES: dict[str, dict[str, Any]] = {
    "artikelen": parse(ARTICLE, "x").values,
    "onderwerpen": {**parse(TOPIC, "x").values, "articles": ["x"]},
    "organisaties": {**parse(ORGANISATION, "x").values, "phone": PHONE},
    "locaties": {
        **parse(LOCATION, "x").values,
        "phone": PHONE,
        "email": "balie@example.nl",
        "website": "https://example.nl",
        "access": {"lift": "Ja"},
        "partners": [{"name": "a", "what": "b", "example": "ja"}],
        "languages": ["Nederlands"],
    },
    "begrippen": parse(TERM, "x").values,
    "paginas": {**parse(PAGE, "x").values, "featured": ["x"], "checked_on": "2026-11-23"},
    "wegwijzers": parse(GUIDE, "x").values,
    VARIANTS: {
        **parse(PAGE, "x").values,
        "search_words": ["x"],
        "reading_level": "A2",
        "checked_on": "2026-11-23",
        "original": "0123456789ab",
        "checked_by_native": "ja",
    },
}
"""A good file of each schema, in which most keys are used."""

TEXTS = [
    *("x", "A2", "B3", "ido", "dinsdag", "zondag", "true", "JA", "Nee", "false", "één: twee", ""),
    *("2026-11-23", "2026-02-30", "2026-13-01", "23-11-2026", "14:00", "9.30", "24:00"),
    *("7", "007", "-1", "1234567890", "112", "0800 0543", "088-227", "+31 74 1234567"),
    *("https://www.digid.nl", "HTTP://digid.nl/x?y=1", "www.digid.nl", "mailto:a@b.nl"),
    *("balie@example.nl", "balie@", "/a/b/", "/A/", "a/b/", "/"),
    *("x" * 120, "x" * 121, "x" * 300, "x" * 301),
]
VALUES = st.recursive(
    st.sampled_from(TEXTS),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["title", "name", "x", "number"]), inner, max_size=3)
        | st.sampled_from([["dinsdag"] * 8, ["x"] * 13, ["x"] * 41, []])
    ),
    max_leaves=4,
)

LENIENT = {
    "value-phone": "the digits are counted only by us",
    "value-time": "9.75 without quotes is a number to YAML",
    "value-url": "a port or host that cannot be",
}
"""What only `check` tells: the schema says less, never more."""


@cache
def validator(collection: str) -> Any:
    schema = frontmatter_schema(collection)
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())


def seen(value: Any) -> Any:
    """What a YAML plugin makes of a value without quotes: https://yaml.org/spec/1.2.2/#103-core-schema"""
    if isinstance(value, dict):
        return {key: seen(one) for key, one in value.items()}
    if isinstance(value, list):
        return [seen(one) for one in value]
    if value in ("", "~", "null", "Null", "NULL"):
        return None
    if value in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return value.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", value):
        return int(value)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", value):
        return float(value)
    return value


def quoted(value: Any) -> Any:
    """The same when everything is between quotes."""
    return value


def codes(collection: str, values: dict[str, Any]) -> set[str]:
    try:
        MODELS[collection].model_validate(values)
    except ValidationError as error:
        return {one["type"] for one in error.errors()}
    return set()


def paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in parts:
        yield (*path, key)
        yield from paths(inner, (*path, key))


def changed(values: dict[str, Any], path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    """A copy with another value at the path; None takes it away."""
    result = deepcopy(values)
    place: Any = result
    for key in path[:-1]:
        place = place[key]
    if value is None:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return result


def agrees(collection: str, values: dict[str, Any], plugin: Any) -> None:
    found = codes(collection, values)
    errors = [one.message for one in validator(collection).iter_errors(plugin(values))]
    if not found:
        assert errors == [], values
    elif not found <= LENIENT.keys():
        assert errors, (found, values)


@pytest.mark.parametrize("collection", MODELS)
def test_a_good_file_is_good(collection: str) -> None:
    assert codes(collection, EXAMPLES[collection]) == set()
    agrees(collection, EXAMPLES[collection], seen)
    agrees(collection, EXAMPLES[collection], quoted)


@pytest.mark.parametrize("collection", MODELS)
@given(data=st.data())
def test_with_any_other_value_anywhere_they_agree(collection: str, data: st.DataObject) -> None:
    good = EXAMPLES[collection]
    path = data.draw(st.sampled_from(sorted(paths(good), key=str)))
    values = changed(good, path, data.draw(VALUES))
    agrees(collection, values, seen)
    agrees(collection, values, quoted)


@pytest.mark.parametrize("collection", MODELS)
def test_every_value_of_the_list_at_every_place(collection: str) -> None:
    for path in paths(EXAMPLES[collection]):
        for text in TEXTS:
            agrees(collection, changed(EXAMPLES[collection], path, text), seen)


@pytest.mark.parametrize("collection", MODELS)
def test_without_a_key_and_with_an_unknown_one_they_agree(collection: str) -> None:
    good = EXAMPLES[collection]
    for path in paths(good):
        agrees(collection, changed(good, path, None), seen)
        if isinstance(path[-1], str):
            agrees(collection, changed(good, (*path[:-1], "onbekend"), "x"), seen)


def test_the_content_of_this_portal_is_good() -> None:
    for source in read_content(ROOT / "content").sources:
        schema = VARIANTS if source.variant else source.collection
        errors = [one.message for one in validator(schema).iter_errors(seen(dict(source.values)))]
        assert errors == [], source.file


@pytest.mark.parametrize("collection", MODELS)
def test_every_key_says_in_dutch_what_it_is(collection: str) -> None:
    schema = frontmatter_schema(collection)
    for place in (schema, *schema["definitions"].values()):
        assert place["additionalProperties"] is False
        for key, one in place["properties"].items():
            assert re.fullmatch(r"(true: [a-z]|[A-ZÉ]).+[.?]", one.get("description", "")), key


@pytest.mark.parametrize("collection", MODELS)
def test_examples_are_good_themselves(collection: str) -> None:
    schema = frontmatter_schema(collection)
    for place in (schema, *schema["definitions"].values()):
        for one in place["properties"].values():
            inside = {**one, "definitions": schema["definitions"]}
            for example in one.get("examples", ()):
                jsonschema.validate(example, inside, cls=jsonschema.Draft7Validator)


def test_with_names_a_reference_must_be_one_of_them() -> None:
    names = {"onderwerpen": ["digid"], "organisaties": ["svb"], "artikelen": ["a"], "icons": ["key-round"]}

    def errors(collection: str, **values: Any) -> int:
        schema = frontmatter_schema(collection, names)
        data = {**EXAMPLES[collection], **values}
        return len(list(jsonschema.Draft7Validator(schema).iter_errors(data)))

    assert errors("artikelen") == 0
    assert errors("artikelen", topic=["digid"], organisation="svb") == 0
    assert errors("artikelen", topic="digit") == 1
    assert errors("artikelen", organisation=["svb", "x"]) == 1
    assert errors("onderwerpen", icon="x", articles=["a", "b"]) == 2
    assert errors("organisaties", letter={"looks": "x", "articles": "b"}) == 1
    assert errors("paginas", featured="b") == 1
