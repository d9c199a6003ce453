from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from wegwijs.convert import Fragment, FragmentCache, Heading

ONE = Fragment("<p>één</p>", headings=(Heading(2, "Kop", "kop"),))
TWO = Fragment("<p>twee</p>")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / ".cache" / "fragments.sqlite"


def test_what_was_written_can_be_read(file: Path) -> None:
    FragmentCache(file).write({"a": ONE, "b": TWO}, ["a", "b"])
    assert FragmentCache(file).read(["a", "x"]) == {"a": ONE}


def test_what_a_build_did_not_use_is_forgotten(file: Path) -> None:
    cache = FragmentCache(file)
    cache.write({"a": ONE}, ["a"])
    cache.write({"b": TWO}, ["b"])
    assert cache.read(["a", "b"]) == {"b": TWO}


def test_without_a_file_nothing_is_kept() -> None:
    cache = FragmentCache(None)
    cache.write({"a": ONE}, ["a"])
    assert cache.read(["a"]) == {}


@pytest.mark.parametrize(
    "data",
    [b"", b"geen database", b"SQLite format 3\0" + bytes(range(256)) * 40],
    ids=["empty", "text", "a header and then rubbish"],
)
def test_a_file_that_is_no_database_counts_as_empty_and_is_mended(file: Path, data: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(data)
    cache = FragmentCache(file)
    assert cache.read(["a"]) == {}
    cache.write({"a": ONE}, ["a"])
    assert cache.read(["a"]) == {"a": ONE}


def test_a_database_cut_short_counts_as_empty_and_is_mended(file: Path) -> None:
    cache = FragmentCache(file)
    cache.write({str(number): ONE for number in range(500)}, map(str, range(500)))
    file.write_bytes(file.read_bytes()[:9000])
    assert cache.read(["1"]) == {}
    cache.write({"a": ONE}, ["a"])
    assert cache.read(["a"]) == {"a": ONE}


@pytest.mark.parametrize("value", ["", "null", "[]", '{"html": "x"}', "<p>"])
def test_an_entry_that_is_no_fragment_counts_as_unknown(file: Path, value: str) -> None:
    cache = FragmentCache(file)
    cache.write({"a": ONE}, ["a"])
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE texts SET value = ?", (value,))
        connection.commit()
    assert cache.read(["a"]) == {}


def test_a_place_where_nothing_can_be_kept_is_no_problem(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("een bestand")
    for file in (tmp_path / ".cache" / "fragments.sqlite", tmp_path):
        cache = FragmentCache(file)
        cache.write({"a": ONE}, ["a"])
        assert cache.read(["a"]) == {}


def test_a_database_that_another_build_is_writing_is_no_problem(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *args, **more: connect(*args, **{**more, "timeout": 0}))
    cache = FragmentCache(file)
    cache.write({"a": ONE}, ["a"])
    with closing(connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        cache.write({"b": TWO}, ["a", "b"])
        assert cache.read(["a", "b"]) == {"a": ONE}
