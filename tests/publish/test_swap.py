from __future__ import annotations

import os
from pathlib import Path

import pytest

from wegwijs.publish import swap as module
from wegwijs.publish.swap import recover, swap


@pytest.fixture(params=["exchange", "two renames"])
def folders(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`nieuw` and `site` in a folder, on a system that can and on one that cannot exchange them."""
    if request.param == "two renames":
        monkeypatch.setattr(module, "_exchange", lambda one, other: False)
    (tmp_path / "nieuw").mkdir()
    (tmp_path / "nieuw" / "index.html").write_text("nieuw")
    return tmp_path


def old_site(folder: Path) -> None:
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text("oud")
    (folder / "site" / "weg.html").write_text("weg")


def run(folder: Path) -> None:
    swap(folder / "nieuw", folder / "site", folder / "oud")


def listing(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_the_first_site(folders: Path) -> None:
    run(folders)
    assert listing(folders) == {"site/index.html": "nieuw"}


def test_a_new_site_takes_the_place_of_the_old_one(folders: Path) -> None:
    old_site(folders)
    run(folders)
    assert listing(folders) == {"site/index.html": "nieuw"}
    assert os.listdir(folders) == ["site"]


def test_if_the_second_rename_fails_the_old_site_is_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "nieuw").mkdir()
    old_site(tmp_path)
    rename = os.rename

    def failing(source: Path, target: Path) -> None:
        if source.name == "nieuw":
            raise PermissionError(13, "een virusscanner houdt het vast")
        rename(source, target)

    monkeypatch.setattr(module, "_exchange", lambda one, other: False)
    monkeypatch.setattr(os, "rename", failing)
    with pytest.raises(PermissionError):
        run(tmp_path)
    assert listing(tmp_path) == {"site/index.html": "oud", "site/weg.html": "weg"}


def test_recover_puts_back_a_site_that_was_set_aside(tmp_path: Path) -> None:
    old_site(tmp_path)
    (tmp_path / "site").rename(tmp_path / "oud")
    recover(tmp_path / "site", tmp_path / "oud")
    assert listing(tmp_path) == {"site/index.html": "oud", "site/weg.html": "weg"}


def test_recover_clears_an_old_site_that_was_replaced(tmp_path: Path) -> None:
    old_site(tmp_path)
    (tmp_path / "oud").mkdir()
    (tmp_path / "oud" / "index.html").write_text("ouder")
    recover(tmp_path / "site", tmp_path / "oud")
    assert os.listdir(tmp_path) == ["site"]
    assert (tmp_path / "site" / "index.html").read_text() == "oud"


def test_recover_without_anything_to_do(tmp_path: Path) -> None:
    recover(tmp_path / "site", tmp_path / "oud")
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(not hasattr(os, "O_PATH"), reason="only Linux is sure to exchange folders")
def test_linux_exchanges_in_one_step(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a" / "x").touch()
    assert module._exchange(tmp_path / "a", tmp_path / "b")
    assert os.listdir(tmp_path / "b") == ["x"]
    assert not module._exchange(tmp_path / "a", tmp_path / "is-er-niet")
