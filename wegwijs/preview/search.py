"""The search index of a preview: in a temporary folder, made when somebody searches and it is stale."""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

from wegwijs.index.layer import FILE
from wegwijs.index.pagefind import FOLDER
from wegwijs.preview.pages import Pages
from wegwijs.render.views import Page
from wegwijs.site_index import make_index


def is_search_file(path: str) -> bool:
    """Whether a file of the site belongs to the search index."""
    return path == FILE or path.startswith(f"{FOLDER}/")


class Search:
    """Call `close` at the end: it removes the folder. For many threads at once."""

    def __init__(self) -> None:
        self._root = Path(tempfile.mkdtemp(prefix="wegwijs-"))
        self._lock = threading.Lock()
        self._folders: list[Path] = []
        self._pages: Pages | None = None
        self._number = 0
        self._wanted = False

    def close(self) -> None:
        shutil.rmtree(self._root, ignore_errors=True)

    def file(self, path: str, pages: Pages) -> bytes | None:
        """A file of the index over these pages, which is made first if need be.

        A tab that began to search before may still ask for files of the index before this one.
        Raises IndexError_ or OSError when the index cannot be made.
        """
        self._wanted = True  # somebody waits: no more pauses
        self.prepare(pages)
        for folder in reversed(self._folders):
            file = folder / path
            if file.is_file():
                return file.read_bytes()
        return None

    def prepare(self, pages: Pages, between: Callable[[], None] = lambda: None) -> None:
        """Make the index over these pages, unless it is there.

        between: called between two pages, to give way to others, until somebody waits for the index;
        what it raises ends the work. Raises IndexError_ or OSError when the index cannot be made.
        """

        def pause() -> None:
            if not self._wanted:
                between()

        with self._lock:
            if self._pages is not pages:
                self._add(lambda folder: _make(folder, pages, pause))
                self._pages = pages
            self._wanted = False

    def take_over(self, site: Path, pages: Pages) -> None:
        """Use the index of a site that was just built from the same content. Raises OSError."""
        with self._lock:
            self._add(lambda folder: _copy(site, folder))
            self._pages = pages

    def _add(self, fill: Callable[[Path], None]) -> None:
        self._number += 1
        folder = self._root / str(self._number)
        folder.mkdir()
        try:
            fill(folder)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        for old in self._folders[:-1]:
            shutil.rmtree(old, ignore_errors=True)
        self._folders = [*self._folders[-1:], folder]


def _make(folder: Path, pages: Pages, between: Callable[[], None]) -> None:
    found: list[tuple[Page, bytes]] = []
    for path in pages.paths:
        shown = pages.made(*pages.page(path))
        if shown.html is not None and shown.page.search_kind:
            found.append((shown.page, shown.html))
        between()
    make_index(folder, pages.context, found)


def _copy(site: Path, folder: Path) -> None:
    shutil.copytree(site / FOLDER, folder / FOLDER)
    (folder / FILE).parent.mkdir()
    shutil.copyfile(site / FILE, folder / FILE)
