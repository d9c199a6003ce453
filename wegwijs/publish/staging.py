"""The staging folder: a whole site is made here before anybody can see it.

An output folder `site` has three neighbours while a build runs: `.site.lock` (held by one build
at a time), `.site.staging` (the site to be) and, on systems that cannot exchange folders,
`.site.old` for an instant.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from wegwijs.publish.manifest import (
    MANIFEST,
    ManifestPage,
    files_below,
    make_manifest,
    read_manifest,
)
from wegwijs.publish.swap import recover, swap

LEFT_BY_SYSTEMS = (".DS_Store", "Thumbs.db", "desktop.ini")
"""Files that file managers put in any folder somebody looks at."""


class OutputBusy(Exception):
    """Another build is working on the same output folder."""


class OutputForeign(Exception):
    """The output folder holds files that Wegwijs did not make; the text names one of them."""


class Staging:
    """A context in which one build owns the output folder.

    Raises OutputBusy or OutputForeign on entering, OSError when the disk does not cooperate.
    Without `publish`, the public site stays exactly as it was.
    """

    def __init__(self, output: Path) -> None:
        self.output = output.absolute()
        self.folder = self._neighbour("staging")
        self._aside = self._neighbour("old")
        self._folders: set[str] = set()
        self._lock = FileLock(str(self._neighbour("lock")))

    def __enter__(self) -> Staging:
        self._refuse_foreign()
        self.output.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise OutputBusy(str(self.output)) from None
        try:
            recover(self.output, self._aside)
            self._refuse_foreign()
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder.mkdir()
            self._folders.clear()
        except BaseException:
            self._lock.release()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self._lock.release()

    def write(self, path: str, data: bytes) -> None:
        """Write one file of the site; `path` is below the site, with forward slashes."""
        file = os.path.join(self.folder, path)
        folder = os.path.dirname(file)
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)
            self._folders.add(folder)
        with open(file, "wb") as stream:
            stream.write(data)

    def publish(
        self,
        base_path: str,
        pages: Iterable[ManifestPage],
        next_change: date | None = None,
        sources: str = "",
    ) -> int:
        """Write the manifest and put the site in its place. Returns the number of changed files.

        next_change, sources: as in `Manifest`.
        """
        manifest = make_manifest(self.folder, base_path, pages, next_change, sources)
        self.write(MANIFEST, manifest.to_json().encode())
        changed = sum(not self._keep_old(path) for path in (*manifest.files, MANIFEST))
        swap(self.folder, self.output, self._aside)
        return changed

    def _keep_old(self, path: str) -> bool:
        """Take over the old file, with its modification time, if its bytes are the same."""
        old, new = self.output / path, self.folder / path
        try:
            if old.read_bytes() != new.read_bytes():
                return False
            times = old.stat()
            os.utime(new, ns=(times.st_atime_ns, times.st_mtime_ns))
        except OSError:
            return False
        return True

    def _refuse_foreign(self) -> None:
        """Only a folder of which every file is ours may be replaced: nobody's work is thrown away."""
        if self.output.is_symlink() or (self.output.exists() and not self.output.is_dir()):
            raise OutputForeign(self.output.name)
        if not self.output.exists():
            return
        manifest = read_manifest(self.output)
        if manifest is None and (self.output / MANIFEST).exists():
            raise OutputForeign(MANIFEST)
        ours = manifest.files if manifest else {}
        for path in files_below(self.output):
            if path not in ours and path.rpartition("/")[2] not in LEFT_BY_SYSTEMS:
                raise OutputForeign(path)

    def _neighbour(self, what: str) -> Path:
        return self.output.parent / f".{self.output.name}.{what}"
