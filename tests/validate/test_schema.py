from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from wegwijs.read import parse
from wegwijs.validate import Session, guides, locations, schema
from wegwijs.validate.records import SCHEMAS


def models() -> Iterator[type[BaseModel]]:
    for module in (schema, locations, guides):
        for one in vars(module).values():
            if isinstance(one, type) and issubclass(one, BaseModel) and one.__module__ == module.__name__:
                yield one


@pytest.mark.parametrize("model", list(models()), ids=lambda one: one.__name__)
def test_every_record_is_frozen_and_refuses_unknown_keys(model: type[BaseModel]) -> None:
    assert model.model_config["frozen"] is True
    assert model.model_config["extra"] == "forbid"


@pytest.mark.parametrize("model", list(models()), ids=lambda one: one.__name__)
def test_the_example_of_every_required_key_shows_that_key(model: type[BaseModel]) -> None:
    for name, field in model.model_fields.items():
        if field.is_required():
            assert field.examples, name
            assert str(field.examples[0]).startswith(f"{field.alias or name}:")


@pytest.mark.parametrize("model", list(models()), ids=lambda one: one.__name__)
def test_examples_of_single_values_are_valid(model: type[BaseModel]) -> None:
    """An editor who copies the example from the message has solved the problem."""
    for name, field in model.model_fields.items():
        if not field.examples:
            continue
        values = parse(f"---\n{field.examples[0]}\n---\n", "x.md").values
        assert (field.alias or name) not in wrong_keys(model, values)


def wrong_keys(model: type[BaseModel], values: dict[str, Any]) -> set[str | int]:
    try:
        model.model_validate(values)
    except ValidationError as error:
        return {part for one in error.errors() for part in one["loc"][:1]}
    return set()


def test_every_collection_has_title_summary_draft_and_aliases() -> None:
    for model in SCHEMAS.values():
        assert {"title", "summary", "search_words", "aliases", "draft"} <= model.model_fields.keys()


def test_session_is_walk_in_and_not_an_example_unless_it_says_so() -> None:
    session = Session.model_validate(
        {"kind": "ido", "name": "x", "days": "maandag", "from": "9:00", "until": "10:00"}
    )
    assert (session.walk_in, session.example, session.not_on) == (True, False, ())
