"""What is kept of a full audit, for the page about accessibility: a small file in the content folder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from wegwijs import __version__
from wegwijs.audit.automatic import automatic_rules
from wegwijs.audit.findings import Finding
from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.rules import EVERYTHING
from wegwijs.audit.states import VIEWS
from wegwijs.audit_summary import AuditSummary, FailedCriterion
from wegwijs.wcag import criteria, order


def summarize(
    report: Report,
    today: date,
    *,
    standard: str = EVERYTHING,
    sources: str = "",
    undecided: Iterable[Finding] | None = None,
) -> AuditSummary:
    """The summary of a report about a whole site.

    standard: that the audit asked for; sources: of the site's manifest, so that it is known later whether
    the site is still the same; undecided: review results that nobody decided about (`reviewed.py`),
    without them all of the report.
    """
    tested = [page for page in report.pages if not page.error]
    open_results = [one for page in report.pages for one in page.review] if undecided is None else undecided
    return AuditSummary(
        date=today,
        standard=standard,
        axe=report.axe,
        audit=__version__,
        pages=len(tested),
        untested=len(report.pages) - len(tested),
        looks=sum(len(page.states) for page in tested),
        undecided=len(list(open_results)),
        beyond=sum(not _asked(one) for page in tested for one in page.failures),
        sources=sources,
        views=_views(tested),
        criteria=tuple(automatic_rules()),
        failures=_failures(tested),
    )


def write_summary(
    report: Report,
    file: Path,
    today: date,
    *,
    standard: str = EVERYTHING,
    sources: str = "",
    undecided: Iterable[Finding] | None = None,
) -> Path:
    """Write the summary (as `summarize` makes it) to `file`, whose folder is made if need be.

    Returns the file. Raises OSError.
    """
    summary = summarize(report, today, standard=standard, sources=sources, undecided=undecided)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(summary.to_toml(file.as_posix()), encoding="utf-8", newline="\n")
    return file


def _asked(finding: Finding) -> bool:
    """Whether a criterion at level A or AA is not met."""
    return any(number in criteria() for number in finding.wcag)


def _failures(pages: Iterable[PageReport]) -> tuple[FailedCriterion, ...]:
    """A failure that two criteria forbid counts for both."""
    urls: dict[str, list[str]] = defaultdict(list)
    for page in pages:
        for finding in page.failures:
            for number in finding.wcag:
                urls[number].append(page.url)
    known = sorted((number for number in urls if number in criteria()), key=order)
    return tuple(FailedCriterion(one, len(urls[one]), len(set(urls[one]))) for one in known)


def _views(pages: Iterable[PageReport]) -> tuple[str, ...]:
    """Names of the views in which any page was seen, in the order in which they are declared."""
    names = sorted((view.name for view in VIEWS), key=len, reverse=True)
    seen = {
        next((name for name in names if f"{state} ".startswith(f"{name} ")), "")
        for page in pages
        for state in page.states
    }
    return tuple(view.name for view in VIEWS if view.name in seen)
