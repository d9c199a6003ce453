"""What only shows when pages are laid side by side: two of them with one title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from wegwijs.audit.checks.reading.titles import SHARED, shared_titles
from wegwijs.audit.findings import Finding, from_rule
from wegwijs.audit.report import PageReport
from wegwijs.audit.rules import EVERYTHING, STANDARDS


def compared(pages: Sequence[PageReport], standard: str) -> tuple[PageReport, ...]:
    """The same reports, each with what it has in common with another page and should not.

    standard: a name in rules.STANDARDS; what it does not ask for is advice. What an earlier comparison of a
    part of the pages found is left out.
    """
    shared = shared_titles({page.url: page.title for page in pages if page.title})
    found = {
        page.url: from_rule(
            SHARED,
            page.states[0] if page.states else "",
            "title",
            f"<title>{escape(page.title)}</title>",
            other=shared[page.url],
            title=page.title,
        )
        for page in pages
        if page.url in shared
    }
    asked = SHARED.level in STANDARDS.get(standard, STANDARDS[EVERYTHING])
    return tuple(_with(page, found.get(page.url), asked) for page in pages)


def _with(page: PageReport, finding: Finding | None, asked: bool) -> PageReport:
    failures, advice = (
        tuple(one for one in found if one.rule != SHARED.id) for found in (page.failures, page.advice)
    )
    if finding is None:
        return replace(page, failures=failures, advice=advice)
    if asked:
        return replace(page, failures=(*failures, finding), advice=advice)
    return replace(page, failures=failures, advice=(*advice, finding))
