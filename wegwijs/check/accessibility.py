"""The page about accessibility: whether what it says is there, and of these days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from wegwijs.link import BUILT_IN_PAGES, Portal
from wegwijs.link.statement import STATEMENT_PAGE, has_statement, is_old
from wegwijs.months import months_later
from wegwijs.problems import Place, Problem, did_you_mean, problem
from wegwijs.read import audit_summary, statement
from wegwijs.read.accessibility import Accessibility
from wegwijs.read.statement import Statement
from wegwijs.settings import Ages
from wegwijs.words import date_for_editors


def accessibility_problems(
    portal: Portal, found: Accessibility, today: date, ages: Ages, release: bool = False
) -> list[Problem]:
    """Warnings for what is missing or old, where there is a page that shows it.

    release: also whether the site is still the one that was tested, which between two releases it seldom is.
    """
    if not has_statement(portal):
        return []
    return [
        *_statement(portal, found, today, ages),
        *_audit(found, today, ages, release),
        *(
            problem("statement-overdue", one.place, date=date_for_editors(one.planned))
            for one in found.problems
            if one.planned and one.planned < today
        ),
    ]


def _statement(portal: Portal, found: Accessibility, today: date, ages: Ages) -> Iterator[Problem]:
    said = found.statement
    if said is None:
        file = f"{found.folder}/{statement.NAME}"
        yield problem("statement-missing", _page(portal), file=file)
        return
    yield from _contact_page(portal, said)
    if months_later(said.date, ages.statement) < today:
        day, months = date_for_editors(said.date), ages.statement
        yield problem("statement-old", said.date_place, date=day, months=months)
    elif said.date > today:
        yield problem("date-in-future", said.date_place, key="date", date=date_for_editors(said.date))


def _contact_page(portal: Portal, said: Statement) -> Iterator[Problem]:
    known = {*BUILT_IN_PAGES, *portal.unpublished, *portal.upcoming, *(one.url for one in portal.everything)}
    if said.page and said.page not in known:
        place = said.page_place or said.place
        yield problem("statement-page", place, value=said.page, suggestion=did_you_mean(said.page, known))


def _audit(found: Accessibility, today: date, ages: Ages, release: bool) -> Iterator[Problem]:
    file = f"{found.folder}/{audit_summary.NAME}"
    place = Place(file)
    if found.audit is None:
        yield problem("audit-missing", place, file=file)
        return
    day = date_for_editors(found.audit.date)
    if is_old(found, today, ages):
        yield problem("audit-old", place, date=day, months=ages.audit, file=file)
    if release and found.is_changed:
        yield problem("audit-changed", place, date=day, file=file)


def _page(portal: Portal) -> Place:
    return next(one.source.place() for one in portal.pages.values() if one.url == STATEMENT_PAGE)
