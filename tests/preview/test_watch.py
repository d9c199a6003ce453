"""Real files on a real disk. Nothing sleeps: a test waits until it is told, or fails."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.preview.support import make_editable, options_of
from tests.support import PortalFolder
from wegwijs.preview.watch import Watcher, watched_folders

WAIT = 20.0
ARTICLE = "content/artikelen/digid-aanvragen.md"


class Told:
    """What a watcher told."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self.files: set[Path] = set()
        self.times = 0

    def __call__(self, files: frozenset[Path]) -> None:
        with self._news:
            self.files |= files
            self.times += 1
            self._news.notify_all()

    def until(self, ready: Callable[[], bool]) -> None:
        with self._news:
            assert self._news.wait_for(ready, WAIT), self.files

    def about(self, file: Path) -> None:
        """Wait until the file was told."""
        self.until(lambda: file in self.files)


@contextmanager
def watching(portal: PortalFolder) -> Iterator[Told]:
    """A watcher that has begun: it is given a file to tell about until it does."""
    told = Told()
    watcher = Watcher(options_of(portal), told)
    watcher.start()
    try:
        for first in (portal.root / "content/artikelen/eerste.md", portal.root / "portal.toml"):
            _provoke(told, first)
        told.files.clear()
        yield told
    finally:
        watcher.stop()


def _provoke(told: Told, file: Path) -> None:
    text = file.read_bytes() if file.exists() else b"x"
    for _ in range(100):
        file.write_bytes(text)
        with told._news:
            if told._news.wait_for(lambda: file in told.files, 0.1):
                return
    raise AssertionError(f"never told about {file}")


@pytest.fixture
def portal(tmp_path: Path) -> PortalFolder:
    return make_editable(tmp_path / "portaal")


@pytest.mark.parametrize("polling", ["", "1"])
def test_saved_file_is_told(portal: PortalFolder, monkeypatch: pytest.MonkeyPatch, polling: str) -> None:
    monkeypatch.setenv("WATCHFILES_FORCE_POLLING", polling)
    with watching(portal) as told:
        told.about(portal.edit(ARTICLE, "Kom langs", "Kom snel langs"))


def test_other_files_that_count(portal: PortalFolder) -> None:
    manual = portal.write("docs/redactie/begin.md", "x")
    assert manual.parent in watched_folders(options_of(portal))
    with watching(portal) as told:
        told.about(portal.write("templates/styles/tokens.css", ":root{}"))
        told.about(portal.edit("portal.toml", "Hulp", "Alle hulp"))
        told.about(portal.write("docs/redactie/begin.md", "y"))


def test_file_that_takes_the_place_of_another(portal: PortalFolder) -> None:
    with watching(portal) as told:
        for name in (ARTICLE, "portal.toml"):
            for text in ("een", "twee"):
                new = portal.write(f"{name}.nieuw", text)
                told.files.clear()
                os.replace(new, portal.root / name)
                told.about(portal.root / name)


def test_files_that_editors_make_for_themselves_are_not_told(portal: PortalFolder) -> None:
    names = ("~$a.md", ".a.md.swp", "a.md~", "4913", ".#a.md", "#a.md#", ".git/index", "a.md___jb_tmp___")
    with watching(portal) as told:
        for name in names:
            portal.write(f"content/artikelen/{name}", "x")
        last = portal.write("content/artikelen/laatste.md", "x")
        told.about(last)
        assert told.files <= {last, last.parent}


def test_site_and_cache_are_not_watched(portal: PortalFolder) -> None:
    with watching(portal) as told:
        portal.write("site/index.html", "x")
        portal.write("iets.txt", "x")
        last = portal.edit("portal.toml", "Hulp", "Alle hulp")
        told.about(last)
        assert told.files == {last}


def test_many_files_at_once(portal: PortalFolder) -> None:
    with watching(portal) as told:
        files = {portal.write(f"content/artikelen/nieuw-{number}.md", "x") for number in range(500)}
        told.until(lambda: told.files >= files)


def test_new_folder_is_watched_as_well(portal: PortalFolder) -> None:
    with watching(portal) as told:
        (portal.root / "content/nieuw").mkdir()
        told.about(portal.root / "content/nieuw")
        _provoke(told, portal.root / "content/nieuw/a.md")


def test_folder_that_goes_away_and_comes_back(portal: PortalFolder) -> None:
    with watching(portal) as told:
        shutil.move(portal.root / "content", portal.root / "elders")
        before = told.times
        told.until(lambda: told.times > before)
        shutil.move(portal.root / "elders", portal.root / "content")
        _provoke(told, portal.root / ARTICLE)


def test_disk_that_tells_nothing_is_looked_at(portal: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def deaf(*_: object, stop_event: threading.Event, **__: object) -> Iterator[set[object]]:
        while not stop_event.wait(0.01):
            yield set()

    monkeypatch.setattr("wegwijs.preview.watch.watch", deaf)
    told = Told()
    watcher = Watcher(options_of(portal), told)
    portal.edit(ARTICLE, "Kom langs", "Kom snel langs")
    watcher.start()
    try:
        told.until(lambda: told.times == 1)
        portal.edit("portal.toml", "Hulp", "Alle hulp")
        told.until(lambda: told.times == 2)
    finally:
        watcher.stop()


def test_watch_that_is_refused_is_tried_again_by_polling(
    portal: PortalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool | None] = []

    def refuse(
        *_: object, force_polling: bool | None, stop_event: threading.Event, **__: object
    ) -> Iterator[set[object]]:
        asked.append(force_polling)
        if not force_polling:
            raise OSError("OS file watch limit reached")
        told(frozenset())
        stop_event.wait()
        yield from ()

    monkeypatch.setattr("wegwijs.preview.watch.watch", refuse)
    told = Told()
    watcher = Watcher(options_of(portal), told)
    watcher.start()
    told.until(lambda: told.times >= 2)
    watcher.stop()
    assert sorted(map(bool, asked)) == [False, False, True, True]
