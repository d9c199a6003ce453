"""The checks of the editors' manual, made again only when the manual or the names of the pages changed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from wegwijs.manual import manual_problems
from wegwijs.memory import Memory
from wegwijs.problems import Problem

Stamp = tuple[str, int, int]


class ManualChecks:
    """folder: the manual; content: the content folder, to which it may link. For one thread."""

    def __init__(self, folder: Path, content: Path) -> None:
        self._folder = folder
        self._content = content
        self._memory = Memory()
        self._stamps: tuple[Stamp, ...] = ()
        self._made_from: object = None
        self._problems: tuple[Problem, ...] = ()

    def problems(self, changed: Iterable[Path], pages: tuple[str, ...]) -> tuple[Problem, ...]:
        """What `check` says of the manual.

        changed: files that changed since the last call, none if it is not known which; pages: paths of the
        content files that there are now.
        """
        files = [Path(os.path.abspath(one)) for one in changed]
        root = Path(os.path.abspath(self._folder))
        if any(one.is_relative_to(root) for one in files):
            self._made_from = None
        if self._made_from is None or not files:
            self._stamps = tuple(_stamps(self._folder))
        if self._made_from != (self._stamps, pages):
            self._problems = tuple(manual_problems(self._folder, self._content, self._memory))
            self._memory.forget_unused()
            self._made_from = (self._stamps, pages)
        return self._problems


def _stamps(folder: Path) -> Iterable[Stamp]:
    """What changes when a chapter does."""
    for file in sorted(folder.rglob("*.md")):
        try:
            found = file.stat()
        except OSError:  # it has just gone
            continue
        yield str(file), found.st_mtime_ns, found.st_size
