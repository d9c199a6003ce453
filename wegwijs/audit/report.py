"""The result of an audit: report.json for machines, a short text for people."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from wegwijs.audit.findings import Finding
from wegwijs.audit.stopwatch import AXE, CHECKS, LOADING, LOOKING
from wegwijs.language import _, ngettext

REPORT_NAME = "report.json"
PAGES_NAME = "pages"
MOST_EXAMPLES = 3
PARTS = (AXE, CHECKS, LOADING, LOOKING)


@dataclass(frozen=True, slots=True)
class PageReport:
    """One page. `error` says why it could not be audited; `retried` why it took two tries.

    `advice` is what was found beyond the standard that the audit asks for. `cached`: nothing that the page
    loads has changed since it was audited. `alike`: the states that were not looked at, since all kinds of
    elements of this page had been seen without a fault in that view on others (see kinds.py). `time` is in
    seconds, by part of the work (see stopwatch.py). `menus` are the links of each menu outside the content,
    `helps` the links to help there, for across.py.
    """

    url: str
    states: tuple[str, ...] = ()
    failures: tuple[Finding, ...] = ()
    review: tuple[Finding, ...] = ()
    advice: tuple[Finding, ...] = ()
    error: str = ""
    retried: str = ""
    cached: bool = False
    alike: tuple[str, ...] = ()
    time: dict[str, float] = field(default_factory=dict)
    title: str = ""
    menus: tuple[tuple[str, ...], ...] = ()
    helps: tuple[tuple[str, str], ...] = ()

    @property
    def failed(self) -> bool:
        return bool(self.failures or self.error)


@dataclass(frozen=True, slots=True)
class Report:
    """All pages, sorted by URL. `axe` is the version of axe-core.

    `standard` is a name in rules.STANDARDS, `shard` is "2/5" when these are not all pages, `notes` say
    in Dutch what is special about the audit as a whole.
    """

    axe: str
    pages: tuple[PageReport, ...]
    standard: str = ""
    shard: str = ""
    notes: tuple[str, ...] = ()

    @property
    def time(self) -> dict[str, float]:
        """Seconds of all browsers together, by part of the work, of what was not cached."""
        total: Counter[str] = Counter()
        for page in self.pages:
            total.update(page.time)
        return {name: round(total[name], 2) for name in sorted(total)}

    @property
    def failed(self) -> bool:
        return any(page.failed for page in self.pages)


def to_json(report: Report) -> dict[str, Any]:
    """The content of report.json; `error` and `retried` are there only when they say something."""
    about = {"standard": report.standard, "shard": report.shard, "notes": list(report.notes)}
    known = {name: value for name, value in (about | {"time": report.time}).items() if value}
    return {"axe": report.axe, **known, "pages": [page_json(page) for page in report.pages]}


def write_report(report: Report, folder: Path) -> Path:
    """Write report.json, and a file per page, into `folder` (made if need be). Returns the path of
    report.json. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    write_pages(report, folder)
    file = folder / REPORT_NAME
    text = json.dumps(to_json(report), ensure_ascii=False, indent=1)
    # Pages may hold half a surrogate pair, which UTF-8 has no bytes for.
    file.write_text(text + "\n", encoding="utf-8", errors="replace")
    return file


def write_pages(report: Report, folder: Path) -> None:
    """One file per page in the folder `pages`, with what report.json says of it; old ones are removed."""
    pages = folder / PAGES_NAME
    pages.mkdir(exist_ok=True)
    texts = {
        page_file(page.url): json.dumps(page_json(page), ensure_ascii=False, indent=1)
        for page in report.pages
    }
    for old in pages.glob("*.json"):
        if old.name not in texts:
            old.unlink()
    for name, text in texts.items():
        (pages / name).write_text(text + "\n", encoding="utf-8", errors="replace")


def page_file(url: str) -> str:
    """A file name for a page: readable, the same each time, and of no other page."""
    readable = re.sub(r"[^a-z0-9]+", "-", url.lower()).strip("-")[:60] or "index"
    return f"{readable}.{hashlib.sha256(url.encode('utf-8', 'replace')).hexdigest()[:8]}.json"


def page_json(page: PageReport) -> dict[str, Any]:
    """One page in report.json."""
    entry = {
        "url": page.url,
        "states": list(page.states),
        "failures": [_finding_json(finding) for finding in page.failures],
        "review": [_finding_json(finding) for finding in page.review],
        "advice": [_finding_json(finding) for finding in page.advice],
    }
    notes = {
        "error": page.error,
        "retried": page.retried,
        "cached": page.cached,
        "alike": list(page.alike),
        "time": page.time,
        "title": page.title,
        "menus": [list(menu) for menu in page.menus],
        "helps": [list(one) for one in page.helps],
    }
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
    return "\n".join([*report.notes, *lines, *_cost_lines(report), _last_line(report)])


def _cost_lines(report: Report) -> list[str]:
    lines = []
    cached = sum(1 for page in report.pages if page.cached)
    if cached:
        lines.append(
            ngettext(
                "{number} pagina is niet veranderd: dat resultaat komt uit de cache.",
                "{number} pagina's zijn niet veranderd: die resultaten komen uit de cache.",
                cached,
            )
        )
    alike = sum(len(page.alike) for page in report.pages)
    if alike:
        lines.append(
            ngettext(
                "{number} staat is niet bekeken: die was al goed op pagina's met dezelfde onderdelen.",
                "{number} staten zijn niet bekeken: die waren al goed op pagina's met dezelfde onderdelen.",
                alike,
            )
        )
    total = sum(report.time.values())
    if total:
        share = {name: round(100 * report.time.get(name, 0) / total) for name in PARTS}
        lines.append(
            _(
                "Tijd van de browsers: {seconds} s, waarvan axe {axe} %, eigen controles {checks} %, "
                "laden {loading} %, weergaven {looking} %.",
                seconds=round(total),
                **share,
            )
        )
    return lines


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
