"""The result of an audit: report.json for machines, a short text for people."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from wegwijs.audit.findings import Finding
from wegwijs.language import _, ngettext

REPORT_NAME = "report.json"
MOST_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class PageReport:
    """One page. `error` says why it could not be audited; `retried` why it took two tries.

    `advice` is what was found beyond the standard that the audit asks for.
    """

    url: str
    states: tuple[str, ...] = ()
    failures: tuple[Finding, ...] = ()
    review: tuple[Finding, ...] = ()
    advice: tuple[Finding, ...] = ()
    error: str = ""
    retried: str = ""

    @property
    def failed(self) -> bool:
        return bool(self.failures or self.error)


@dataclass(frozen=True, slots=True)
class Report:
    """All pages, sorted by URL. `axe` is the version of axe-core."""

    axe: str
    pages: tuple[PageReport, ...]

    @property
    def failed(self) -> bool:
        return any(page.failed for page in self.pages)


def to_json(report: Report) -> dict[str, Any]:
    """The content of report.json; `error` and `retried` are there only when they say something."""
    return {"axe": report.axe, "pages": [_page_json(page) for page in report.pages]}


def write_report(report: Report, folder: Path) -> Path:
    """Write report.json into `folder` (made if need be) and return its path. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / REPORT_NAME
    text = json.dumps(to_json(report), ensure_ascii=False, indent=1)
    # Pages may hold half a surrogate pair, which UTF-8 has no bytes for.
    file.write_text(text + "\n", encoding="utf-8", errors="replace")
    return file


def _page_json(page: PageReport) -> dict[str, Any]:
    entry = {
        "url": page.url,
        "states": list(page.states),
        "failures": [_finding_json(finding) for finding in page.failures],
        "review": [_finding_json(finding) for finding in page.review],
        "advice": [_finding_json(finding) for finding in page.advice],
    }
    notes = {"error": page.error, "retried": page.retried}
    return entry | {name: text for name, text in notes.items() if text}


def _finding_json(finding: Finding) -> dict[str, Any]:
    return asdict(finding) | {"wcag": list(finding.wcag), "states": list(finding.states)}


def finding_lines(findings: Iterable[Finding]) -> list[str]:
    """Each finding for a person: the rule and state, the element, what to do."""
    lines = []
    for finding in findings:
        criteria = f" (WCAG {', '.join(finding.wcag)})" if finding.wcag else ""
        lines.append(f"  [{finding.state}] {finding.rule}{criteria}: {finding.help}")
        lines.append(f"      {finding.target}")
        lines.append(f"      {' '.join(finding.html.split())[:200]}")
    return lines


def page_text(page: PageReport) -> str:
    """Everything that is wrong with one page."""
    lines = [f"{page.url}: {_failures(len(page.failures))}"]
    if page.error:
        lines.append("  " + _("niet getest: {error}", error=page.error))
    return "\n".join(lines + finding_lines(page.failures))


def summary_text(report: Report, undecided: Iterable[Finding] | None = None) -> str:
    """A few lines for stderr: failures by rule, pages in error, retries, what is left to judge.

    `undecided` are the review results that nobody has decided about yet (see reviewed.py);
    without them, all review results.
    """
    if undecided is None:
        undecided = [finding for page in report.pages for finding in page.review]
    lines = _rule_lines(report)
    lines += [
        f"{page.url}: " + _("niet getest: {error}", error=page.error) for page in report.pages if page.error
    ]
    lines += [
        f"{page.url}: " + _("pas bij de tweede keer gelukt: {error}", error=page.retried)
        for page in report.pages
        if page.retried and not page.error
    ]
    lines += _review_lines(list(undecided))
    return "\n".join([*lines, _last_line(report)])


def _rule_lines(report: Report) -> list[str]:
    urls: dict[str, list[str]] = {}
    helps: dict[str, str] = {}
    for page in report.pages:
        for finding in page.failures:
            helps.setdefault(finding.rule, finding.help)
            urls.setdefault(finding.rule, []).append(page.url)
    return [
        _(
            "{rule}: {number} keer ({help}), op {pages}",
            rule=rule,
            number=len(found),
            help=helps[rule],
            pages=_some(found),
        )
        for rule, found in sorted(urls.items())
    ]


def _some(urls: list[str]) -> str:
    distinct = list(dict.fromkeys(urls))
    more = len(distinct) - MOST_EXAMPLES
    return ", ".join(distinct[:MOST_EXAMPLES]) + (
        " " + _("en {number} meer", number=more) if more > 0 else ""
    )


def _review_lines(undecided: list[Finding]) -> list[str]:
    counts = Counter(finding.rule for finding in undecided)
    return [
        _(
            "Let op: {rule}: {number} keer kon axe niet beslissen. Kijk zelf, en zet het besluit "
            "in accessibility_tests/reviewed.toml",
            rule=rule,
            number=count,
        )
        for rule, count in sorted(counts.items())
    ]


def _last_line(report: Report) -> str:
    states = sum(len(page.states) for page in report.pages)
    failures = sum(len(page.failures) for page in report.pages)
    errors = sum(1 for page in report.pages if page.error)
    return _(
        "Toegankelijkheid: {pages} in {states} staten met axe-core {axe}: {failures}, {errors} niet getest.",
        pages=ngettext("{number} pagina", "{number} pagina's", len(report.pages)),
        states=states,
        axe=report.axe,
        failures=_failures(failures),
        errors=errors,
    )


def _failures(number: int) -> str:
    return ngettext("{number} fout", "{number} fouten", number)
