"""A hash of what a site is made from, to know whether an audit was about the site as it is now."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from wegwijs import __version__

LEFT_OUT = ("toegankelijkheid", "urls.txt")
"""Names in the content folder that an audit or a publication writes: they may not make it old."""


def site_hash(content: Path, templates: Path) -> str:
    """Of all texts, pictures and templates, and of the version of Wegwijs; not of the day.

    Line ends do not count, so that a copy on Windows is the same site. What cannot be read counts as empty.
    """
    digest = hashlib.sha256(__version__.encode())
    for folder, left_out in ((content, LEFT_OUT), (templates, ())):
        for path in _files(folder):
            if path.split("/")[0] not in left_out:
                digest.update(f"\0{path}\0".encode(errors="surrogateescape"))
                digest.update(_bytes(folder / path))
    return digest.hexdigest()[:16]


def _files(folder: Path) -> list[str]:
    """Paths below a folder with "/", sorted; nothing that a system or an editor hides."""
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [one for one in folders if not one.startswith((".", "__"))]
        relative = Path(parent).relative_to(folder)
        found += [(relative / name).as_posix() for name in names if not name.startswith(".")]
    return sorted(found)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes().replace(b"\r\n", b"\n") if file.is_file() else b""
    except OSError:
        return b""
