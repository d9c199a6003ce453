"""The schemas say of good files what the readers say of them."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from typing import Any

import jsonschema
import pytest

from tests.accessibility_portal import CHECKLIST, STATEMENT
from tests.sample.test_checklists import SAMPLE
from wegwijs.sample.checklists import checklist
from wegwijs.schemas.accessibility import evaluation_schema, statement_schema


def plain(text: str) -> Any:
    """The values of TOML as programs hand them to a schema: dates are texts."""
    return json.loads(json.dumps(tomllib.loads(text), default=date.isoformat))


@pytest.mark.parametrize("text", [CHECKLIST, checklist("spraak", SAMPLE)])
def test_a_good_checklist(text: str) -> None:
    jsonschema.validate(plain(text), evaluation_schema())


def test_a_good_statement() -> None:
    jsonschema.validate(plain(STATEMENT), statement_schema())
    jsonschema.validate(plain(STATEMENT.replace("answer_days = 10", 'answer_days = ""')), statement_schema())


@pytest.mark.parametrize(
    ("old", "new"),
    [("hinders", "hindert"), ("answer_days = 10", 'answer_days = "tien"'), ("[[problem]]", "[problem]")],
)
def test_a_wrong_statement(old: str, new: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(plain(STATEMENT.replace(old, new)), statement_schema())


def test_a_wrong_checklist() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(plain(CHECKLIST.replace('"goed"', '"oke"')), evaluation_schema())
