"""The report on GitHub: annotations on the lines that made the elements, and the summary of the job."""

from __future__ import annotations

from collections.abc import Iterator

from wegwijs.audit.findings import Finding
from wegwijs.audit.report import Report
from wegwijs.audit.reports.changes import Change
from wegwijs.audit.reports.groups import RuleGroup, by_rule, every
from wegwijs.audit.reports.names import criteria_text, source_place
from wegwijs.formats.github import MOST_ROWS, SHOWN, cell, command, more_than_shown
from wegwijs.language import _, ngettext

MOST_PAGES = 3
SIGNS = "\\`*_[]#!~"
"""Signs that Markdown reads."""


def workflow_commands(report: Report) -> Iterator[str]:
    """A workflow command for each line and rule with failures, and for each page that was not tested.

    One for all pages on which that line is to be seen: GitHub shows ten.
    """
    lines = [*_untested(report), *_failures(report)]
    yield from lines
    if len(lines) > SHOWN:
        yield more_than_shown()


def _untested(report: Report) -> Iterator[str]:
    for page in report.pages:
        if page.error:
            text = _("{url} is niet getest: {error}", url=page.url, error=page.error)
            yield command("error", _("Toegankelijkheid"), text)


def _failures(report: Report) -> Iterator[str]:
    same: dict[tuple[str, str, str], list[tuple[str, Finding]]] = {}
    for page, finding in every(report, "failures"):
        where = finding.source or f"{page.url} {finding.target}"
        same.setdefault((where, finding.rule, finding.help), []).append((page.url, finding))
    for found in same.values():
        finding = found[0][1]
        file, line = source_place(finding.source)
        title = f"{finding.rule}, WCAG {criteria_text(finding)}" if finding.wcag else finding.rule
        urls = list(dict.fromkeys(url for url, _finding in found))
        text = "\n".join((finding.help, _where(urls), finding.target, finding.html))
        yield command("error", title, text, file, f"line={line}")


def _where(urls: list[str]) -> str:
    pages = ", ".join(urls[:MOST_PAGES])
    more = len(urls) - MOST_PAGES
    return _("Op {pages}", pages=pages) + (" " + _("en {number} meer", number=more) if more > 0 else "")


def summary(report: Report, change: Change | None = None) -> str:
    """Markdown for the summary of the job. change: since the last audit, if there was one."""
    lines = [f"### {headline(report)}", ""]
    if change is not None:
        lines += [change_text(change), ""]
    lines += [*_table(report, change), *_gone(report, change), *_pages(report), *_rest(report)]
    return "\n".join(lines).rstrip("\n") + "\n"


def headline(report: Report) -> str:
    """How many failures on how many pages."""
    failures = sum(len(page.failures) for page in report.pages)
    return _(
        "Toegankelijkheid: {failures}, {pages} getest",
        failures=ngettext("{number} fout", "{number} fouten", failures),
        pages=ngettext("{number} pagina", "{number} pagina's", sum(not page.error for page in report.pages)),
    )


def change_text(change: Change) -> str:
    """What changed since the last audit, in one sentence."""
    return _(
        "Sinds de vorige test: {new} nieuw, {gone} opgelost, {still} gebleven.",
        new=len(change.new),
        gone=len(change.gone),
        still=len(change.still),
    )


def _table(report: Report, change: Change | None) -> list[str]:
    groups = by_rule(report)
    if not groups:
        return []
    head = [_("Regel"), "WCAG", _("Wat te doen"), _("Fouten"), _("Pagina's")]
    head += [_("Nieuw")] if change is not None else []
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    lines += [_row(one, change) for one in groups[:MOST_ROWS]]
    if len(groups) > MOST_ROWS:
        lines += ["", _("en nog {number}", number=len(groups) - MOST_ROWS)]
    return [*lines, ""]


def _row(group: RuleGroup, change: Change | None) -> str:
    first = group.first
    cells = [group.rule, criteria_text(first), group.title, str(group.number), str(len(group.urls))]
    cells += [str(change.new_by_rule.get(group.rule, 0))] if change is not None else []
    return f"| {' | '.join(map(plain, cells))} |"


def _gone(report: Report, change: Change | None) -> list[str]:
    """The rules of which nothing is left."""
    left = {finding.rule for _page, finding in every(report, "failures")}
    solved = sorted(set(change.gone_by_rule) - left) if change is not None else []
    return [_("Helemaal opgelost: {rules}.", rules=", ".join(map(plain, solved))), ""] if solved else []


def _pages(report: Report) -> list[str]:
    """The pages that were not tested, and those that needed a second try."""
    lines = [
        "- " + _("{url} is niet getest: {error}", url=plain(page.url), error=plain(page.error))
        for page in report.pages
        if page.error
    ]
    lines += [
        "- "
        + _("{url} lukte pas bij de tweede keer: {error}", url=plain(page.url), error=plain(page.retried))
        for page in report.pages
        if page.retried and not page.error
    ]
    return [*lines[:MOST_ROWS], ""] if lines else []


def _rest(report: Report) -> list[str]:
    review = sum(len(page.review) for page in report.pages)
    advice = sum(len(page.advice) for page in report.pages)
    return [
        _("Door een mens te beoordelen: {number}.", number=review),
        _("Adviezen die de wet niet vraagt: {number}.", number=advice),
    ]


def plain(text: str) -> str:
    """Text in Markdown of which nothing is read as Markdown or HTML."""
    shown = (f"\\{sign}" if sign in SIGNS else sign for sign in text if sign >= " " or sign == "\n")
    return cell("".join(shown).strip())
