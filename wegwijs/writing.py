"""Write a file whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_whole(file: Path, data: bytes) -> None:
    """Write a file so that nobody ever sees half of it. Raises OSError; the old file is then still there.

    A symbolic link stays one: what it leads to is written.
    """
    file = Path(os.path.realpath(file))
    handle, name = tempfile.mkstemp(prefix=".", suffix="~", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.chmod(name, file.stat().st_mode & 0o777 if file.exists() else 0o644)
        os.replace(name, file)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
