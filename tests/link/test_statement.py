from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.accessibility_portal import AUDIT, accessible_portal
from wegwijs.link.statement import is_old, statement_change
from wegwijs.pipeline import check, inspect
from wegwijs.read.accessibility import NO_ACCESSIBILITY
from wegwijs.settings import Ages


@pytest.mark.parametrize(("today", "old"), [(date(2027, 2, 20), False), (date(2027, 2, 21), True)])
def test_an_audit_grows_old(today: date, old: bool) -> None:
    assert is_old(replace(NO_ACCESSIBILITY, audit=AUDIT), today, Ages()) is old
    assert not is_old(NO_ACCESSIBILITY, today, Ages())


@pytest.mark.parametrize(
    ("today", "change"),
    [
        (date(2026, 11, 23), date(2027, 2, 2)),  # the day after a problem had to be mended
        (date(2027, 2, 1), date(2027, 2, 2)),
        (date(2027, 2, 2), date(2027, 2, 21)),  # the day on which the audit is too old
        (date(2027, 2, 21), None),
    ],
)
def test_the_page_changes_by_itself(tmp_path: Path, today: date, change: date | None) -> None:
    seen = inspect(accessible_portal(tmp_path).options(cache=None, today=today))
    assert statement_change(seen.accessibility, seen.portal, seen.settings.ages) == change


@pytest.mark.parametrize("change", [date(2027, 2, 2), date(2027, 2, 21)])
def test_it_is_the_same_the_day_before_and_another_on_that_day(tmp_path: Path, change: date) -> None:
    pages = []
    for day in (change - timedelta(2), change - timedelta(1), change):
        portal = accessible_portal(tmp_path / day.isoformat())
        rendered = check(portal.options(cache=None, today=day)).rendered
        pages.append(next(one.html for one in rendered if one.page.url == "/toegankelijkheid/"))
    assert pages[0] == pages[1] != pages[2]
