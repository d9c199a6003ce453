from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime

import pytest

from wegwijs.external import Kind, LinkCache, Outcome, visit_all

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
OK = Outcome(Kind.OK, 200)


def test_each_page_is_visited_once_with_all_its_anchors() -> None:
    visits: list[tuple[str, set[str]]] = []

    def visit(url: str, anchors: Collection[str]) -> Outcome:
        visits.append((url, set(anchors)))
        return OK

    addresses = ["https://a.nl/x#een", "https://a.nl/x#twee", "https://a.nl/x", "https://a.nl/#/app"]
    progress: list[tuple[int, int]] = []
    cache = LinkCache(None, NOW, 7, 1)
    outcomes = visit_all(addresses, visit, cache, 4, lambda done, total: progress.append((done, total)))
    assert outcomes == {"https://a.nl/x": OK, "https://a.nl/": OK}
    assert sorted(visits) == [("https://a.nl/", set()), ("https://a.nl/x", {"een", "twee"})]
    assert progress == [(0, 2), (1, 2), (2, 2)]
    visit_all(addresses, visit, cache, 4)
    assert len(visits) == 2, "the second time everything is known"


def test_hosts_take_turns() -> None:
    order: list[str] = []

    def visit(url: str, _: Collection[str]) -> Outcome:
        order.append(url)
        return OK

    addresses = ["https://a.nl/1", "https://a.nl/2", "https://a.nl/3", "https://b.nl/1"]
    visit_all(addresses, visit, LinkCache(None, NOW, 7, 1), 1)
    assert order == ["https://a.nl/1", "https://b.nl/1", "https://a.nl/2", "https://a.nl/3"]


def test_what_was_done_is_kept_when_somebody_stops_it() -> None:
    def visit(url: str, _: Collection[str]) -> Outcome:
        if url.endswith("2"):
            raise KeyboardInterrupt
        return OK

    cache = LinkCache(None, NOW, 7, 1)
    with pytest.raises(KeyboardInterrupt):
        visit_all(["https://a.nl/1", "https://a.nl/2", "https://a.nl/3"], visit, cache, 1)
    assert cache.get("https://a.nl/1", ()) == OK
