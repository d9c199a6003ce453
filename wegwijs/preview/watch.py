"""Tells when something changed in the folders that a portal is made of."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from watchfiles import watch

from wegwijs.options import Options
from wegwijs.read.files import is_temporary

STEP, DEBOUNCE = 5, 60
"""Milliseconds without another change after which changes are told, and the longest wait for that."""
QUIET = 2000
"""Milliseconds of silence after which we look for ourselves: not every disk tells about changes."""

OnChange: TypeAlias = Callable[[frozenset[Path]], None]
"""Gets the files that changed; none if something changed and it is not known what."""
Stamp: TypeAlias = tuple[str, int, int, int]


def watched_folders(options: Options) -> tuple[Path, ...]:
    """The folders of which every file counts; docs/redactie is the editors' manual."""
    manual = options.manual
    return tuple(Path(os.path.abspath(one)) for one in (options.content, options.templates, manual))


class Watcher:
    """Two threads: one for the folders, one for the settings, of which only the folder can be watched
    (a file that is replaced by another is not the same file any more)."""

    def __init__(self, options: Options, on_change: OnChange) -> None:
        settings = Path(os.path.abspath(options.settings))
        self._on_change = on_change
        self._stop = threading.Event()
        self._threads = [
            threading.Thread(target=_Watch(roots, recursive, wanted, on_change, self._stop).run, daemon=True)
            for roots, recursive, wanted in (
                (watched_folders(options), True, None),
                ((settings.parent,), False, settings),
            )
        ]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()


class _Watch:
    """Watches some folders. wanted: the only file that counts; None for all files below the folders."""

    def __init__(
        self,
        roots: tuple[Path, ...],
        recursive: bool,
        wanted: Path | None,
        on_change: OnChange,
        stop: threading.Event,
    ) -> None:
        self._roots = roots
        self._recursive = recursive
        self._wanted = wanted
        self._on_change = on_change
        self._stop = stop
        self._polling: bool | None = None
        self._seen: tuple[Stamp, ...] | None = self._stamps()

    def run(self) -> None:
        """Watch until stopped. A watch that ends (a folder went away, or came back) is begun again."""
        while not self._stop.is_set():
            try:
                self._watch()
            except (OSError, RuntimeError):  # no more watches allowed, or a folder that has just gone
                self._polling = True
                self._stop.wait(QUIET / 1000)

    def _watch(self) -> None:
        identities = self._identities()
        for changes in self._changes():
            files = frozenset(file for _, name in changes if self._counts(file := Path(name)))
            if changes:
                self._seen = None
                if files:
                    self._on_change(files)
            elif self._unseen():
                self._on_change(frozenset())
            if self._identities() != identities:
                # What happened until now is seen by a look; what happens from now on, by the next watch.
                self._on_change(frozenset())
                return

    def _changes(self) -> Iterator[Iterable[tuple[object, str]]]:
        roots = [one for one in self._roots if one.is_dir()]
        if not roots:
            self._stop.wait(QUIET / 1000)
            yield ()
            return
        yield from watch(
            *roots,
            watch_filter=None,
            debounce=DEBOUNCE,
            step=STEP,
            stop_event=self._stop,
            rust_timeout=QUIET,
            yield_on_timeout=True,
            raise_interrupt=False,
            force_polling=self._polling,
            recursive=self._recursive,
            ignore_permission_denied=True,
        )

    def _counts(self, file: Path) -> bool:
        if self._wanted is not None:
            return file.name == self._wanted.name
        for root in self._roots:
            if file.is_relative_to(root):
                return not any(is_temporary(one) for one in file.relative_to(root).parts)
        return not is_temporary(file.name)  # written another way, as macOS does with /private

    def _unseen(self) -> bool:
        """Whether something changed that nobody told us about."""
        before, self._seen = self._seen, self._stamps()
        return before is not None and before != self._seen

    def _identities(self) -> list[tuple[int, int]]:
        """Which folders these are: one that was put back is another."""
        return [(one.st_dev, one.st_ino) if (one := _stat(root)) else (0, 0) for root in self._roots]

    def _stamps(self) -> tuple[Stamp, ...]:
        files: Iterable[str] = (str(self._wanted),) if self._wanted else self._files()
        found = ((file, _stat(file)) for file in files)
        return tuple(sorted((file, one.st_mtime_ns, one.st_size, one.st_ino) for file, one in found if one))

    def _files(self) -> Iterator[str]:
        for root in self._roots:
            for parent, folders, names in os.walk(root):
                folders[:] = [one for one in folders if not is_temporary(one)]
                yield from (os.path.join(parent, name) for name in names if not is_temporary(name))


def _stat(path: str | Path) -> os.stat_result | None:
    try:
        return os.stat(path)
    except OSError:
        return None
