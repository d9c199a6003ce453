"""Parts of an audit, and one report out of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.audit.errors import AuditError
from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.run.join import joined
from wegwijs.audit.run.shard import Shard


@given(st.lists(st.integers(), unique=True), st.integers(1, 9))
def test_parts_are_balanced_and_have_everything_once(items: list[int], of: int) -> None:
    parts = [Shard(number, of).pick(items) for number in range(1, of + 1)]
    assert sorted(one for part in parts for one in part) == sorted(items)
    assert max(map(len, parts)) - min(map(len, parts)) <= 1


@pytest.mark.parametrize("text", ["", "0/2", "3/2", "1", "a/b", "1/2/3", "-1/2"])
def test_what_is_no_part(text: str) -> None:
    with pytest.raises(AuditError, match="2/5"):
        Shard.parse(text)


def part(shard: str, *pages: PageReport, axe: str = "4") -> Report:
    return Report(axe, pages, "aa", shard)


def test_joined_in_order_and_no_failure_is_lost() -> None:
    bad = PageReport("/b/", error="weg")
    report = joined([part("2/2", bad), part("1/2", PageReport("/c/"), PageReport("/a/"), PageReport("/b/"))])
    assert report.pages == (PageReport("/a/"), bad, PageReport("/c/"))
    assert report.shard == ""


def test_parts_that_do_not_belong_together() -> None:
    with pytest.raises(AuditError, match="2/3"):
        joined([part("1/3"), part("3/3")])
    with pytest.raises(AuditError, match="dezelfde manier"):
        joined([part("1/2"), part("2/2", axe="5")])
    with pytest.raises(AuditError, match="verschillende"):
        joined([part("1/2"), part("2/3")])
