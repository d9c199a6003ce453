"""Every page of the site, in every state that it has, without one barrier."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from wegwijs.audit.pages import Page
from wegwijs.audit.report import PageReport, finding_lines, page_text
from wegwijs.audit.reviewed import Decision, undecided
from wegwijs.audit.runner import Auditor
from wegwijs.audit.states import visits


def test_page(
    page: Page,
    auditor: Auditor,
    unchanged: Mapping[str, PageReport],
    decisions: tuple[Decision, ...],
    today: date,
    record_property: Callable[[str, object], None],
) -> None:
    report = unchanged.get(page.url) or auditor.audit(page)
    if report.retried:
        record_property("retried", report.retried)
    if report.failed:
        pytest.fail(page_text(report), pytrace=False)
    open_questions = undecided(report, decisions, today)
    if open_questions:
        lines = [f"{page.url}: axe kon niet beslissen. Kijk zelf, en zet het besluit in"]
        lines += ["  accessibility_tests/reviewed.toml", *finding_lines(open_questions)]
        pytest.fail("\n".join(lines), pytrace=False)
    seen = [visit.state_name(view) for visit in visits(page) for view in visit.seen_in]
    assert list(report.states) == seen
