"""When a result of before still counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from wegwijs.audit.cache.requests import UNKNOWABLE, addresses_in
from wegwijs.audit.cache.store import ResultCache
from wegwijs.audit.pages import Page
from wegwijs.audit.report import PageReport

PAGE = Page("/a/", "a/index.html")
SITE = "http://127.0.0.1:1/"
LOADED = frozenset({SITE + "a/", SITE + "s.css", "http://elders.nl/x.js"})


def kept(file: Path, addresses: frozenset[str] = LOADED, report: PageReport | None = None) -> None:
    cache = ResultCache(file, "1", SITE, lambda address: f"hash {address[len(SITE) :]}")
    cache.keep(PAGE, report or PageReport("/a/", ("1280",)), addresses)
    cache.save([PAGE])


def found(file: Path, page: Page = PAGE, version: str = "1", **changed: str) -> dict[str, PageReport]:
    def read(address: str) -> str:
        name = address.removeprefix("http://127.0.0.1:2/")
        return changed.get(name.replace(".", "_"), f"hash {name}")

    return ResultCache(file, version, "http://127.0.0.1:2/", read).find([page])


def test_unchanged_at_another_port_comes_back_and_says_so(tmp_path: Path) -> None:
    kept(tmp_path / "c")
    assert found(tmp_path / "c") == {"/a/": PageReport("/a/", ("1280",), cached=True)}


@pytest.mark.parametrize("changed", [{"s_css": "anders"}, {"s_css": ""}])
def test_changed_or_unreadable_style_does_not(tmp_path: Path, changed: dict[str, str]) -> None:
    kept(tmp_path / "c")
    assert found(tmp_path / "c", **changed) == {}


def test_another_version_or_kind_does_not(tmp_path: Path) -> None:
    kept(tmp_path / "c")
    assert found(tmp_path / "c", version="2") == {}
    assert found(tmp_path / "c", Page("/a/", "a/index.html", "search")) == {}


@pytest.mark.parametrize("addresses", [LOADED | {UNKNOWABLE}, frozenset(), frozenset({"http://elders.nl/"})])
def test_what_cannot_be_compared_is_not_kept(tmp_path: Path, addresses: frozenset[str]) -> None:
    kept(tmp_path / "c", addresses)
    assert found(tmp_path / "c") == {}


def test_error_is_not_kept(tmp_path: Path) -> None:
    kept(tmp_path / "c", report=PageReport("/a/", error="weg"))
    assert found(tmp_path / "c") == {}


def test_damage_is_ignored(tmp_path: Path) -> None:
    (tmp_path / "c").write_bytes(b"geen SQLite" * 99)
    assert found(tmp_path / "c") == {}
    kept(tmp_path / "c")
    assert found(tmp_path / "c") != {}


def test_requests_of_a_log() -> None:
    def sent(url: str, method: str = "GET", kind: str = "Fetch") -> dict[str, object]:
        values = {"request": {"url": url, "method": method}, "type": kind}
        return {"method": "Network.requestWillBeSent", "params": values}

    log = [sent("http://x/a#b"), sent("data:x"), sent("http://x/p", "POST", "Ping"), {"method": "Network.x"}]
    assert addresses_in(log) == {"http://x/a"}
    assert UNKNOWABLE in addresses_in([*log, sent("http://x/q", "POST")])
