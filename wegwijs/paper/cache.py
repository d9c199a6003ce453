"""PDFs by the hash of all that goes into them; safe to delete at any time."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

from wegwijs.paper.fonts import font_files
from wegwijs.paper.typeset import Sheet

LEAST_KEPT = 500
"""Files that stay whatever a build needs: builds for several addresses share the folder."""


class PdfCache:
    """A folder of PDFs. If it cannot be used, it is empty: slower, never wrong."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def read(self, key: str) -> bytes | None:
        """The PDF that was kept under this key."""
        if self._folder is None:
            return None
        file = self._folder / f"{key}.pdf"
        try:
            data = file.read_bytes()
            os.utime(file)  # used now, so that it is not among the oldest
        except OSError:
            return None
        return data if data.startswith(b"%PDF") and data.rstrip().endswith(b"%%EOF") else None

    def write(self, key: str, data: bytes) -> None:
        """Keep a PDF. One that cannot be kept is no problem."""
        if self._folder is None:
            return
        part = self._folder / f"{key}.{os.getpid()}"
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(data)
            part.replace(self._folder / f"{key}.pdf")

    def forget_old(self, used: int) -> None:
        """Remove what was not used for the longest time. used: PDFs in this build."""
        if self._folder is None:
            return
        with suppress(OSError):
            files = sorted(self._folder.iterdir(), key=lambda one: one.stat().st_mtime_ns, reverse=True)
            for file in files[max(LEAST_KEPT, 4 * used) :]:
                file.unlink()


def key_of(sheet: Sheet) -> str:
    """Of a sheet, and of everything on this machine that decides what becomes of it."""
    digest = hashlib.sha256(machine().encode())
    for part in (*sheet.versions, sheet.url.encode(), str(sheet.most_pages).encode(), *_files(sheet)):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def _files(sheet: Sheet) -> Iterable[bytes]:
    for url in sorted(sheet.files):
        yield url.encode()
        yield sheet.files[url]


@cache
def machine() -> str:
    """Libraries, fonts and our own code. Raises OSError without Pango."""
    import pydyf
    import weasyprint
    from weasyprint.text.ffi import pango

    code = hashlib.sha256(Path(__file__).with_name("typeset.py").read_bytes()).hexdigest()
    parts = (weasyprint.__version__, pydyf.__version__, str(pango.pango_version()), code, *font_files())
    return "\0".join(parts)
