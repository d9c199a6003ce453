"""EARL: assertions about pages and rules, with names that JSON-LD can expand."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given

from tests.standards import REFERENCE
from wegwijs.audit.report import Report
from wegwijs.audit.reports.earl import CONTEXT, earl

from .samples import failing_report
from .wild import reports


def of_type(data: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [one for one in data["@graph"] if kind in one["@type"]]


def test_an_assertion_for_each_page_and_rule() -> None:
    data = earl(failing_report())
    found = [
        (one["earl:subject"]["@id"], one["earl:test"]["@id"], one["earl:result"]["earl:outcome"]["@id"])
        for one in of_type(data, "earl:Assertion")
    ]
    rule = "urn:wegwijs:rule:"
    assert found == [
        ("/a/", f"{rule}color-contrast", "earl:failed"),
        ("/a/", f"{rule}target-44", "earl:failed"),
        ("/a/", f"{rule}link-name", "earl:cantTell"),
        ("/b/", f"{rule}color-contrast", "earl:failed"),
        ("/goed/", "_:audit", "earl:passed"),
        ("/weg/", "_:audit", "earl:untested"),
    ]


def test_who_asserts_and_how() -> None:
    data = earl(failing_report())
    names = {one["@id"]: one.get("dct:hasVersion") for one in of_type(data, "earl:Assertor")}
    assert names["_:axe"] == "4.14.1"
    assertions = of_type(data, "earl:Assertion")
    assert all(one["earl:mode"] == {"@id": "earl:automatic"} for one in assertions)
    assert all(one["earl:assertedBy"]["@id"] in names for one in assertions)


def test_a_rule_is_part_of_criteria() -> None:
    [rule] = [
        one
        for one in of_type(earl(failing_report()), "earl:TestCase")
        if one["dct:identifier"] == "link-name"
    ]
    assert [one["dct:title"] for one in rule["dct:isPartOf"]] == [
        "2.4.4 Link Purpose (In Context)",
        "4.1.2 Name, Role, Value",
    ]


@given(reports)
def test_it_holds_together_whatever_stands_in_a_page(report: Report) -> None:
    data = earl(report)
    assert json.loads(json.dumps(data)) == data
    known = {one["@id"] for one in data["@graph"] if "@id" in one}
    for one in of_type(data, "earl:Assertion"):
        assert {one[f"earl:{name}"]["@id"] for name in ("subject", "test", "assertedBy")} <= known
    for one in data["@graph"]:
        terms = [key for key in one if not key.startswith("@")]
        assert all(term.split(":")[0] in CONTEXT for term in terms)
        name = one.get("@id", "")
        assert name.startswith("_:") or REFERENCE.fullmatch(name)
