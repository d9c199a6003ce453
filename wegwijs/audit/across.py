"""What only shows when pages are laid side by side.

One title for two or for all, one menu in two orders, help that stands elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape

from wegwijs.audit.checks.reading.help import ELSEWHERE, help_elsewhere
from wegwijs.audit.checks.reading.menus import ORDER, menus_in_another_order
from wegwijs.audit.checks.reading.titles import EVERYWHERE, SHARED, shared_titles, title_of_all
from wegwijs.audit.findings import Finding, from_rule
from wegwijs.audit.report import PageReport
from wegwijs.audit.rules import EVERYTHING, STANDARDS

RULES = (SHARED, EVERYWHERE, ORDER, ELSEWHERE)


def compared(pages: Sequence[PageReport], standard: str) -> tuple[PageReport, ...]:
    """The same reports, each with what it has in common with another page and should not, or the reverse.

    standard: a name in rules.STANDARDS; what it does not ask for is advice. What an earlier comparison of a
    part of the pages found is left out.
    """
    asked = frozenset(
        rule.id for rule in RULES if rule.level in STANDARDS.get(standard, STANDARDS[EVERYTHING])
    )
    found: dict[str, list[Finding]] = {}
    for url, finding in (*_titles(pages), *_menus(pages), *_helps(pages)):
        found.setdefault(url, []).append(finding)
    return tuple(_with(page, found.get(page.url, []), asked) for page in pages)


def _titles(pages: Sequence[PageReport]) -> Iterator[tuple[str, Finding]]:
    titles = {page.url: page.title for page in pages if page.title}
    shared = shared_titles(titles)
    rule = EVERYWHERE if title_of_all(titles) else SHARED
    for page in pages:
        if page.url in shared:
            html, other = f"<title>{escape(page.title)}</title>", shared[page.url]
            yield (
                page.url,
                from_rule(rule, _state(page), "title", html, other=other, title=page.title),
            )


def _menus(pages: Sequence[PageReport]) -> Iterator[tuple[str, Finding]]:
    moved = menus_in_another_order({page.url: page.menus for page in pages if page.menus})
    for page in pages:
        if page.url in moved:
            menu, other = moved[page.url]
            links = "".join(f'<a href="{escape(link)}">' for link in menu)
            yield page.url, from_rule(ORDER, _state(page), "nav", f"<nav>{links}", other=other)


def _helps(pages: Sequence[PageReport]) -> Iterator[tuple[str, Finding]]:
    moved = help_elsewhere({page.url: page.helps for page in pages if page.helps})
    for page in pages:
        if page.url in moved:
            address, other = moved[page.url]
            html = f'<a href="{escape(address)}">'
            target = f'a[href="{address}"]'
            yield page.url, from_rule(ELSEWHERE, _state(page), target, html, other=other)


def _state(page: PageReport) -> str:
    return page.states[0] if page.states else ""


def _with(page: PageReport, found: list[Finding], asked: frozenset[str]) -> PageReport:
    ours = frozenset(rule.id for rule in RULES)
    failures, advice = (
        tuple(one for one in some if one.rule not in ours) for some in (page.failures, page.advice)
    )
    return replace(
        page,
        failures=(*failures, *(one for one in found if one.rule in asked)),
        advice=(*advice, *(one for one in found if one.rule not in asked)),
    )
