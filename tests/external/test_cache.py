from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from wegwijs.external import Kind, LinkCache, Outcome

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
MOVED = Outcome(Kind.MOVED, 200, "https://b.nl/", missing=("kop",))
FAILED = Outcome(Kind.FAILED, reason="de verbinding werd verbroken")


def cache(folder: Path, days: float = 0) -> LinkCache:
    return LinkCache(folder / "x" / "links.json", NOW + timedelta(days=days), ok_days=7, failure_days=1)


def test_what_was_seen_is_known_for_a_while(tmp_path: Path) -> None:
    one = cache(tmp_path)
    one.put("https://a.nl", {"kop"}, MOVED)
    one.put("https://c.nl", (), FAILED)
    one.save()
    assert cache(tmp_path).get("https://a.nl", {"kop"}) == MOVED
    assert cache(tmp_path, 6.9).get("https://a.nl", ()) == MOVED
    assert cache(tmp_path, 7).get("https://a.nl", ()) is None
    assert cache(tmp_path, 0.9).get("https://c.nl", ()) == FAILED
    assert cache(tmp_path, 1).get("https://c.nl", ()) is None
    assert cache(tmp_path, -1).get("https://a.nl", ()) is None, "seen in the future: the clock was wrong"


def test_an_anchor_that_was_not_looked_for_is_not_known(tmp_path: Path) -> None:
    one = cache(tmp_path)
    one.put("https://a.nl", {"kop"}, MOVED)
    assert one.get("https://a.nl", {"kop", "voet"}) is None


def test_what_is_too_old_is_forgotten(tmp_path: Path) -> None:
    one = cache(tmp_path)
    one.put("https://a.nl", (), MOVED)
    one.put("https://c.nl", (), FAILED)
    one.save()
    cache(tmp_path, 2).save()
    assert list(json.loads((tmp_path / "x" / "links.json").read_text())) == ["https://a.nl"]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"https://a.nl": 1}', '{"https://a.nl": {"outcome": {"kind": "x"}}}', "\x00"],
)
def test_a_damaged_file_is_an_empty_cache(tmp_path: Path, text: str) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "links.json").write_text(text)
    assert cache(tmp_path).get("https://a.nl", ()) is None


def test_a_cache_that_cannot_be_written_is_no_problem(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("")
    cache(tmp_path).save()
    LinkCache(None, NOW, 7, 1).save()
