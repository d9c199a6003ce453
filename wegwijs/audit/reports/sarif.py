"""The report as SARIF 2.1.0, for the list of code scanning of a forge.

A failure is an error on the line that made the element; what a person must judge has the kind "review"
(and so the level "none", section 3.27.10 of the standard), advice is a note.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wegwijs.audit.findings import Finding
from wegwijs.audit.report import Report
from wegwijs.audit.reports.groups import every
from wegwijs.audit.reports.names import (
    criteria_of,
    criteria_text,
    reference,
    rule_text,
    rule_url,
    source_place,
)
from wegwijs.formats.sarif import FINGERPRINT, artifact, fingerprints, log
from wegwijs.language import _

KINDS = {
    "failures": {"level": "error"},
    "review": {"kind": "review", "level": "none"},
    "advice": {"level": "note"},
}


def sarif(report: Report) -> dict[str, Any]:
    """A SARIF log with one run. Sources are relative to the folder in which Wegwijs runs."""
    found = [(kind, page.url, finding) for kind in KINDS for page, finding in every(report, kind)]
    first: dict[str, Finding] = {}
    for _kind, _url, finding in found:
        first.setdefault(finding.rule, finding)
    numbers = {rule: number for number, rule in enumerate(sorted(first))}
    prints = fingerprints(
        (finding.source.rpartition(":")[0], url, finding.rule, finding.html) for _kind, url, finding in found
    )
    results = [
        {
            "ruleId": finding.rule,
            "ruleIndex": numbers[finding.rule],
            **KINDS[kind],
            "message": {"text": _message(url, finding)},
            "locations": [_location(url, finding)],
            "partialFingerprints": {FINGERPRINT: next(prints)},
        }
        for kind, url, finding in found
    ]
    return log([_rule(first[rule], report.axe) for rule in numbers], results)


def _rule(finding: Finding, axe: str) -> dict[str, Any]:
    wcag = dict.fromkeys(f"external/wcag/{one.number}" for one in criteria_of(finding))
    return {
        "id": finding.rule,
        "shortDescription": {"text": rule_text(finding.rule, finding.help)},
        "help": {"text": _help(finding)},
        "helpUri": rule_url(finding.rule, axe),
        "properties": {"tags": ["accessibility", *wcag]},
    }


def _help(finding: Finding) -> str:
    return "\n".join(_lines(finding))


def _lines(finding: Finding) -> Iterator[str]:
    yield rule_text(finding.rule, finding.help)
    for one in criteria_of(finding):
        yield f"WCAG {one.number} {one.name}: {one.url}"


def _message(url: str, finding: Finding) -> str:
    wcag = f" (WCAG {criteria_text(finding)})" if finding.wcag else ""
    where = _("Op {url}, staat {state}: {element}", url=url, state=finding.state, element=finding.target)
    return f"{finding.help}{wcag}\n{where}\n{finding.html}".strip()


def _location(url: str, finding: Finding) -> dict[str, Any]:
    """The source, or else the page itself."""
    logical = [{"fullyQualifiedName": f"{url} {finding.target}", "kind": "element"}]
    if finding.source:
        file, line = source_place(finding.source)
        place = {"artifactLocation": artifact(Path(file)), "region": {"startLine": line}}
    else:
        place = {"artifactLocation": {"uri": reference(url) or "/"}}
    return {"physicalLocation": place, "logicalLocations": logical}
