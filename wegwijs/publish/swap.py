"""Put one folder in the place of another in a single step, so that no moment is without a site."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # Linux, renameat2(2)
_RENAME_SWAP = 2  # macOS, renamex_np(2)


def swap(new: Path, current: Path, aside: Path) -> None:
    """After this, `current` holds what `new` held, and what it held before is gone.

    Linux and macOS can exchange two folders atomically. Elsewhere two renames follow each
    other; `recover` mends the case that the machine stops between them. Raises OSError.
    """
    if not current.exists():
        os.rename(new, current)
        return
    if _exchange(new, current):
        shutil.rmtree(new, ignore_errors=True)
        return
    os.rename(current, aside)
    try:
        os.rename(new, current)
    except OSError:
        os.rename(aside, current)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def recover(current: Path, aside: Path) -> None:
    """Put the old site back if a swap was cut off half way, and clear what it left. Raises OSError."""
    if aside.exists() and not current.exists():
        os.rename(aside, current)
    shutil.rmtree(aside, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two paths in one system call; False where this system or disk cannot."""
    first, second = os.fsencode(one), os.fsencode(other)
    if os.name != "posix":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "linux" and hasattr(libc, "renameat2"):
        return bool(libc.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE) == 0)
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        return bool(libc.renamex_np(first, second, _RENAME_SWAP) == 0)
    return False
