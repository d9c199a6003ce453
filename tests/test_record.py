from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.read.published import parse_published
from wegwijs.record import HEADER, record_urls, with_urls


def test_a_new_list_has_a_header_and_is_sorted() -> None:
    assert with_urls("", {"/b/", "/", "/a/"}) == f"{HEADER}/\n/a/\n/b/\n"


def test_remarks_and_lines_keep_their_place() -> None:
    text = "# Kop\n\n/b/\n# bij d\n/d/\n/rommel\n"
    assert (
        with_urls(text, {"/a/", "/c/", "/d/", "/e/"})
        == "# Kop\n\n/a/\n/b/\n/c/\n# bij d\n/d/\n/e/\n/rommel\n"
    )


@pytest.mark.parametrize("text", ["/a/", "/a/\n", "/a/\r\n/c/\r\n", "\ufeff/a/\n", "/c/\n/a/\n", "# x"])
def test_line_ends_stay_as_they_were(text: str) -> None:
    new = with_urls(text, {"/a/", "/b/"})
    assert new.count("/b/") == new.count("/a/") == 1
    assert ("\r\n" in new) == ("\r\n" in text)
    assert new.endswith("\n")


URLS = st.sets(st.sampled_from(["/", "/a/", "/b/", "/a/b/", "/zoeken/", "/c-1/"]))


@given(st.lists(st.sampled_from(["/a/", "/b/", "# x", "", "rommel", "/zoeken/"])).map("\n".join), URLS)
def test_nothing_is_ever_lost_and_twice_is_once(text: str, urls: set[str]) -> None:
    new = with_urls(text, urls)
    assert urls <= parse_published(new, "urls.txt")[0].urls
    kept = iter(new.split("\n"))
    assert all(line in kept for line in (text or HEADER).rstrip("\n").split("\n"))
    assert with_urls(new, urls) == new


def test_the_number_of_new_urls(tmp_path: Path) -> None:
    assert record_urls(tmp_path, {"/a/", "/b/"}) == 2
    before = (tmp_path / "urls.txt").stat().st_mtime_ns
    assert record_urls(tmp_path, {"/b/"}) == 0
    assert (tmp_path / "urls.txt").stat().st_mtime_ns == before
    assert [one.name for one in tmp_path.iterdir()] == ["urls.txt"]


def test_a_failed_write_leaves_the_list_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record_urls(tmp_path, {"/a/"})
    before = (tmp_path / "urls.txt").read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(OSError, match="space"):
        record_urls(tmp_path, {"/b/"})
    assert (tmp_path / "urls.txt").read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["urls.txt"]
