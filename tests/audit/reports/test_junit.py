"""JUnit XML: what pytest writes, and never anything that is no XML."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given

from tests.standards import junit_errors
from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.reports.junit import junit

from .samples import failing_report, sample
from .wild import reports


def test_a_test_for_each_page_and_result() -> None:
    assert junit_errors(junit(failing_report())) == []
    root = ElementTree.fromstring(junit(failing_report()))
    assert root.tag == "testsuites"
    suite = root[0]
    counts = {name: suite.get(name) for name in ("tests", "errors", "failures", "skipped")}
    assert counts == {"tests": "5", "errors": "1", "failures": "2", "skipped": "1"}
    cases = [(case.get("classname"), case.get("name"), [one.tag for one in case]) for case in suite]
    assert cases == [
        ("/a/", "color-contrast [320 dark] #kaart > p", ["failure"]),
        ("/a/", "link-name [320 dark] #kaart > p", ["skipped"]),
        ("/b/", "color-contrast [320 dark] #kaart > p", ["failure"]),
        ("/goed/", "geen fouten", []),
        ("/weg/", "getest", ["error"]),
    ]


def test_a_failure_says_all_that_is_needed() -> None:
    failure = ElementTree.fromstring(junit(failing_report())).find(".//failure")
    assert failure is not None
    assert failure.get("message") == "Zorg voor genoeg contrast"
    assert failure.text == (
        "WCAG 1.4.3 Contrast (minimum)\ncontent/artikelen/a.md:12\n#kaart > p\n"
        '<p class="notice">Tekst & "meer" ]]></p>'
    )


def test_a_page_that_only_needs_a_judge_has_passed() -> None:
    root = ElementTree.fromstring(junit(Report("4", (PageReport("/", review=(sample(),)),))))
    assert [[one.tag for one in case] for case in root[0]] == [["skipped"], []]


@given(reports)
def test_it_follows_the_schema_whatever_stands_in_a_page(report: Report) -> None:
    document = junit(report)
    assert junit_errors(document) == []
    suite = ElementTree.fromstring(document)[0]
    assert suite.get("failures") == str(sum(len(page.failures) for page in report.pages))
