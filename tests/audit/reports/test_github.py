"""Annotations and the job summary: nothing in a page becomes a command, Markdown or HTML."""

from __future__ import annotations

import re

from hypothesis import given

from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.reports.changes import changed
from wegwijs.audit.reports.github import summary, workflow_commands

from .samples import failing_report, sample
from .wild import reports


def test_one_annotation_for_all_pages_with_the_same_line() -> None:
    untested, failure = workflow_commands(failing_report())
    assert untested.startswith("::error title=Toegankelijkheid::/weg/ is niet getest")
    assert failure.startswith(
        "::error file=content/artikelen/a.md,line=12,title=color-contrast%2C WCAG 1.4.3 Contrast (minimum)::"
    )
    assert "Op /a/, /b/%0A" in failure


def test_a_failure_of_which_the_source_is_unknown_has_no_file() -> None:
    report = Report("4", (PageReport("/a/", failures=(sample(source=""),)),))
    [line] = workflow_commands(report)
    assert line.startswith("::error title=color-contrast")


def test_github_hides_more_than_ten() -> None:
    report = Report("4", tuple(PageReport(f"/{n}/", error="weg") for n in range(11)))
    *_, last = workflow_commands(report)
    assert last.startswith("::notice title=Wegwijs::GitHub toont")


@given(reports)
def test_an_annotation_is_one_line(report: Report) -> None:
    for line in workflow_commands(report):
        assert not re.search(r"[\r\n]", line)
        assert line.startswith(("::error ", "::notice "))


def test_the_summary_has_a_row_for_each_rule() -> None:
    lines = summary(failing_report()).split("\n")
    assert lines[:5] == [
        "### Toegankelijkheid: 2 fouten, 3 pagina's getest",
        "",
        "| Regel | WCAG | Wat te doen | Fouten | Pagina's |",
        "|---|---|---|---|---|",
        "| color-contrast | 1.4.3 Contrast (minimum) | Zorg voor genoeg contrast | 2 | 2 |",
    ]
    assert "- /weg/ is niet getest: Na 10 seconden was er nog niets" in lines
    assert "- /goed/ lukte pas bij de tweede keer: de browser viel uit" in lines
    assert lines[-3:] == ["Door een mens te beoordelen: 1.", "Adviezen die de wet niet vraagt: 1.", ""]


def test_the_summary_says_what_changed() -> None:
    before = Report("4", (PageReport("/a/", failures=(sample(rule="weg_nu"), sample())),))
    after = failing_report()
    text = summary(after, changed(before, after))
    assert "Sinds de vorige test: 1 nieuw, 1 opgelost, 1 gebleven." in text
    assert "| Fouten | Pagina's | Nieuw |" in text
    assert "| 2 | 2 | 1 |" in text
    assert "Helemaal opgelost: weg\\_nu." in text


def test_a_summary_without_failures() -> None:
    assert summary(Report("4", (PageReport("/"),))).startswith(
        "### Toegankelijkheid: 0 fouten, 1 pagina getest\n"
    )


@given(reports)
def test_nothing_in_a_page_is_markdown_or_html(report: Report) -> None:
    text = summary(report, changed(report, report))
    assert not re.search(r"<(?!br>)", text)
    rows = [line for line in text.split("\n") if line.startswith("| ")]
    groups = {finding.rule for page in report.pages for finding in page.failures}
    assert len(rows) == len(groups) + bool(groups)
    assert all(len(re.findall(r"(?<!\\)\|", row.replace("\\\\", ""))) == 7 for row in rows)
