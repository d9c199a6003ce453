"""Which fonts this machine has: a PDF holds the letters that it was made with."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_HOME = Path.home()
_LINUX = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    _HOME / ".local/share/fonts",
    _HOME / ".fonts",
)
_MACOS = (Path("/System/Library/Fonts"), Path("/Library/Fonts"), _HOME / "Library/Fonts", *_LINUX)
_WINDOWS = (Path("C:/Windows/Fonts"), _HOME / "AppData/Local/Microsoft/Windows/Fonts")
FOLDERS = {"darwin": _MACOS, "win32": _WINDOWS}.get(sys.platform, _LINUX)
"""Where fontconfig finds fonts, unless somebody has set it up otherwise."""


def font_files(folders: tuple[Path, ...] = FOLDERS) -> list[str]:
    """A line for every font file, which changes when the file does."""
    found = (
        Path(parent, name)
        for folder in folders
        for parent, _folders, names in os.walk(folder)
        for name in names
    )
    return sorted(f"{file} {_size(file)}" for file in found)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:  # gone already, or a link to nothing
        return 0
