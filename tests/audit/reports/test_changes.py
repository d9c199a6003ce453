"""What changed since the last audit."""

from __future__ import annotations

from hypothesis import given

from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.reports.changes import changed

from .samples import sample
from .wild import reports


def report(*pages: PageReport) -> Report:
    return Report("4", pages)


def test_new_gone_and_still() -> None:
    before = report(PageReport("/a/", failures=(sample(), sample(rule="oud"), sample(rule="oud"))))
    after = report(PageReport("/a/", failures=(sample(state="1280", html="<p>"), sample(rule="nieuw"))))
    change = changed(before, after)
    assert [finding.rule for _url, finding in change.still] == ["color-contrast"]
    assert [finding.rule for _url, finding in change.new] == ["nieuw"]
    assert (dict(change.gone_by_rule), dict(change.new_by_rule)) == ({"oud": 2}, {"nieuw": 1})


def test_of_a_page_that_could_not_be_tested_nothing_is_gone() -> None:
    before = report(PageReport("/a/", failures=(sample(),)), PageReport("/b/", failures=(sample(),)))
    change = changed(before, report(PageReport("/a/", error="te laat")))
    assert [url for url, _finding in change.gone] == ["/b/"]


@given(reports, reports)
def test_every_failure_is_counted_once(before: Report, after: Report) -> None:
    change = changed(before, after)
    assert len(change.new) + len(change.still) == sum(len(page.failures) for page in after.pages)
    same = changed(after, after)
    assert (same.new, same.gone) == ((), ())
