"""The report in W3C's Evaluation and Report Language, as JSON-LD.

One assertion for each page and rule that found something: `failed`, or `cantTell` where a person must judge.
That a page passed is only said of the audit as a whole: of one rule, nothing found may also mean that
it had nothing to look at.
Sources: W3C, "Evaluation and Report Language (EARL) 1.0 Schema"; W3C, "Pointer Methods in RDF 1.0";
W3C Recommendation, "JSON-LD 1.1".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from wegwijs import __version__
from wegwijs.audit.findings import Finding
from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.reports.names import criteria_of, reference, rule_text, rule_url
from wegwijs.language import _, language

CONTEXT = {
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "ptr": "http://www.w3.org/2009/pointers#",
}
US, WEGWIJS, AXE, ALL = "_:assertor", "_:wegwijs", "_:axe", "_:audit"


def earl(report: Report) -> dict[str, Any]:
    """The report as a JSON-LD document. Pages are subjects by their address, as the report has it."""
    rules: dict[str, Finding] = {}
    assertions: list[dict[str, Any]] = []
    for page in report.pages:
        found = _by_rule(page)
        for rule, findings in found.items():
            rules.setdefault(rule, findings[0][1])
            assertions.append(_assertion(page, _rule_id(rule), _outcome(findings), _results(findings)))
        if page.error:
            assertions.append(_assertion(page, ALL, "untested", {"earl:info": _text(page.error)}))
        elif not found:
            assertions.append(_assertion(page, ALL, "passed", {}))
    graph = [*_assertors(report), _whole(), *(_requirement(one, report) for one in rules.values())]
    return {"@context": CONTEXT, "@graph": [*graph, *_subjects(report), *assertions]}


def _assertors(report: Report) -> Iterator[dict[str, Any]]:
    software = ["earl:Assertor", "earl:Software"]
    yield {"@id": WEGWIJS, "@type": software, "dct:title": "Wegwijs", "dct:hasVersion": __version__}
    yield {"@id": AXE, "@type": software, "dct:title": "axe-core", "dct:hasVersion": report.axe}
    yield {
        "@id": US,
        "@type": ["earl:Assertor", "foaf:Group"],
        "dct:title": f"Wegwijs {__version__}, axe-core {report.axe}",
        "earl:mainAssertor": {"@id": WEGWIJS},
        "foaf:member": [{"@id": WEGWIJS}, {"@id": AXE}],
    }


def _whole() -> dict[str, Any]:
    title = _text(_("Alle automatische controles van deze test, in alle staten van de pagina"))
    return {"@id": ALL, "@type": ["earl:TestCriterion", "earl:TestRequirement"], "dct:title": title}


def _subjects(report: Report) -> Iterator[dict[str, Any]]:
    for url in dict.fromkeys(page.url for page in report.pages):
        yield {"@id": _iri(url), "@type": ["earl:TestSubject"], "dct:title": url}


def _requirement(finding: Finding, report: Report) -> dict[str, Any]:
    wcag = [{"@id": one.url, "dct:title": f"{one.number} {one.en}".strip()} for one in criteria_of(finding)]
    return {
        "@id": _rule_id(finding.rule),
        "@type": ["earl:TestCriterion", "earl:TestCase"],
        "dct:identifier": finding.rule,
        "dct:title": _text(rule_text(finding.rule, finding.help)),
        "dct:source": {"@id": _iri(rule_url(finding.rule, report.axe))},
        "dct:isPartOf": wcag,
    }


def _rule_id(rule: str) -> str:
    """A name of its own: several rules may follow one text, so the address of that is none."""
    return f"urn:wegwijs:rule:{quote(rule, safe='', errors='replace')}"


def _by_rule(page: PageReport) -> dict[str, list[tuple[str, Finding]]]:
    """Rule -> (outcome, finding) of all that it found on a page."""
    found: dict[str, list[tuple[str, Finding]]] = {}
    for outcome, findings in (("failed", (*page.failures, *page.advice)), ("cantTell", page.review)):
        for finding in findings:
            found.setdefault(finding.rule, []).append((outcome, finding))
    return found


def _outcome(findings: Sequence[tuple[str, Finding]]) -> str:
    return "failed" if any(outcome == "failed" for outcome, _finding in findings) else "cantTell"


def _results(findings: Sequence[tuple[str, Finding]]) -> dict[str, Any]:
    helps = dict.fromkeys(finding.help for _outcome, finding in findings)
    pointers = [_pointer(finding) for _outcome, finding in findings]
    return {"earl:info": _text("\n".join(helps)), "earl:pointer": pointers}


def _pointer(finding: Finding) -> dict[str, Any]:
    kinds = ["ptr:Pointer", "ptr:SinglePointer", "ptr:ExpressionPointer", "ptr:CSSSelectorPointer"]
    text = f"[{', '.join(finding.states or (finding.state,))}] {finding.html}"
    return {"@type": kinds, "ptr:expression": finding.target, "dct:description": text}


def _assertion(page: PageReport, test: str, outcome: str, result: dict[str, Any]) -> dict[str, Any]:
    return {
        "@type": "earl:Assertion",
        "earl:assertedBy": {"@id": US},
        "earl:subject": {"@id": _iri(page.url)},
        "earl:test": {"@id": test},
        "earl:mode": {"@id": "earl:automatic"},
        "earl:result": {"@type": "earl:TestResult", "earl:outcome": {"@id": f"earl:{outcome}"}, **result},
    }


def _text(text: str) -> dict[str, str]:
    return {"@value": text, "@language": language()}


def _iri(address: str) -> str:
    """An address with nothing in it that no address may have. A blank one is that of the report itself."""
    return reference(address) or "#"
