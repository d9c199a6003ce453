"""The report as JUnit XML, in the form that pytest writes ("xunit2"), which every CI can show.

A page is a class of tests: each failure is a test of it that failed, each result for a person one that was
skipped, a page that could not be tested an error; a page without failures has one test that passed.
Source: the schema that pytest follows, github.com/jenkinsci/xunit-plugin, junit-10.xsd.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

from wegwijs.audit.findings import Finding
from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.reports.names import criteria_text
from wegwijs.language import _

DECLARATION = b'<?xml version="1.0" encoding="utf-8"?>\n'
NAME = "wegwijs-audit"
# What XML 1.0 has no way to write: https://www.w3.org/TR/xml/#charsets
NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(report: Report) -> bytes:
    """The report as a document with one suite, in UTF-8."""
    suite = ElementTree.Element("testsuite", name=NAME)
    for page in report.pages:
        _add_page(suite, page)
    for name, tag in (("errors", "error"), ("failures", "failure"), ("skipped", "skipped")):
        suite.set(name, str(len(suite.findall(f"testcase/{tag}"))))
    suite.set("tests", str(len(suite.findall("testcase"))))
    root = ElementTree.Element("testsuites", name=NAME)
    root.append(suite)
    ElementTree.indent(root, " ")
    return DECLARATION + ElementTree.tostring(root, encoding="unicode").encode() + b"\n"


def _add_page(suite: ElementTree.Element, page: PageReport) -> None:
    if page.error:
        _add(suite, page.url, _("getest"), "error", page.error, page.retried)
    for finding in page.failures:
        _add(suite, page.url, _name(finding), "failure", finding.help, _details(finding))
    for finding in page.review:
        _add(suite, page.url, _name(finding), "skipped", finding.help, _details(finding))
    if not page.failed:
        _add(suite, page.url, _("geen fouten"))


def _add(
    suite: ElementTree.Element, url: str, name: str, outcome: str = "", message: str = "", text: str = ""
) -> None:
    case = ElementTree.SubElement(suite, "testcase", classname=_safe(url), name=_safe(name))
    if outcome:
        result = ElementTree.SubElement(case, outcome, message=_safe(message))
        result.text = _safe(text)
        if outcome == "skipped":
            result.set("type", "wegwijs.review")


def _name(finding: Finding) -> str:
    return f"{finding.rule} [{finding.state}] {finding.target}"


def _details(finding: Finding) -> str:
    wcag = f"WCAG {criteria_text(finding)}" if finding.wcag else ""
    return "\n".join(part for part in (wcag, finding.source, finding.target, finding.html) if part)


def _safe(text: str) -> str:
    return NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
