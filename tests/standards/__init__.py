"""What the standards themselves say of our reports: their published schemas, unchanged (LICENSE.txt)."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator, FormatChecker
from lxml import etree

HERE = Path(__file__).parent
# RFC 3986, appendix A: an address, or one that is relative to another; "%" only before two digits.
_IN_PATH = r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})"
_HOST = r"(?:\[[0-9A-Fa-f:.]+\]|(?:[A-Za-z0-9\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)"
_AFTER = rf"(?:\?(?:{_IN_PATH}|[/?])*)?(?:#(?:{_IN_PATH}|[/?])*)?"
_FROM_HOST = rf"//(?:{_IN_PATH}*@)?{_HOST}(?::[0-9]*)?(?:/{_IN_PATH}*)*"
_WITH_SCHEME = rf"[A-Za-z][A-Za-z0-9+\-.]*:(?:{_FROM_HOST}|/?(?:{_IN_PATH}+(?:/{_IN_PATH}*)*)?)"
_NO_COLON = _IN_PATH.replace(":@", "@")
_RELATIVE = rf"(?:{_FROM_HOST}|/(?:{_IN_PATH}+(?:/{_IN_PATH}*)*)?|{_NO_COLON}+(?:/{_IN_PATH}*)*)?"
URI = re.compile(rf"{_WITH_SCHEME}{_AFTER}")
REFERENCE = re.compile(rf"(?:{_WITH_SCHEME}|{_RELATIVE}){_AFTER}")
_FORMATS = FormatChecker(formats=())


@_FORMATS.checks("uri")
def _is_uri(value: object) -> bool:
    return not isinstance(value, str) or URI.fullmatch(value) is not None


@_FORMATS.checks("uri-reference")
def _is_reference(value: object) -> bool:
    return not isinstance(value, str) or REFERENCE.fullmatch(value) is not None


@cache
def _sarif() -> Draft4Validator:
    schema = json.loads((HERE / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    return Draft4Validator(schema, format_checker=_FORMATS)


def sarif_errors(log: dict[str, Any]) -> list[str]:
    """Where a SARIF log is not what the schema of SARIF 2.1.0 asks; addresses are looked at too."""
    return [f"{error.json_path}: {error.message}" for error in _sarif().iter_errors(log)]


@cache
def _junit() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(HERE / "junit-10.xsd"))


def junit_errors(document: bytes) -> list[str]:
    """Where a JUnit report is not what the schema of the Jenkins xUnit plugin asks."""
    schema = _junit()
    valid = schema.validate(etree.fromstring(document))
    return [] if valid else [str(error) for error in schema.error_log]
