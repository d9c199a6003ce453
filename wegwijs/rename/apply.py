"""Carry out the plan of a rename, or leave everything as it was."""

from __future__ import annotations

import os
import subprocess
from contextlib import suppress
from pathlib import Path

from wegwijs.language import _, marked
from wegwijs.rename.plan import Plan, Refused
from wegwijs.writing import write_whole

PATIENCE = 20
"""Seconds that git may take."""


def apply(plan: Plan) -> None:
    """Change the texts and rename the files.

    Raises Refused when somebody changed a file after the plan was made, and OSError after having put
    everything back.
    """
    for change in plan.changes:
        if change.file.read_bytes() != change.old.encode():
            text = marked("{file} is zojuist veranderd. Er is niets hernoemd. Typ het nog een keer.")
            raise Refused(_(text, file=change.file))
    changed: list[tuple[Path, str]] = []
    moved: list[tuple[Path, Path]] = []
    try:
        for change in plan.changes:
            changed.append((change.file, change.old))  # first: it may be written when Ctrl-C comes
            write_whole(change.file, change.new.encode())
        for old, new in plan.moves:
            _move(old, new)
            moved.append((old, new))
    except BaseException:
        for old, new in reversed(moved):
            with suppress(OSError):
                _move(new, old)
        for file, text in changed:
            with suppress(OSError):
                write_whole(file, text.encode())
        raise


def _move(old: Path, new: Path) -> None:
    """With git if it knows the file, so that its history goes along."""
    if new.exists():
        raise FileExistsError(17, _("bestaat al"), str(new))
    if not (_git("ls-files", "--error-unmatch", "--", old) and _git("mv", "--", old, new)):
        old.rename(new)


def _git(command: str, *arguments: str | Path) -> bool:
    paths = [str(one.absolute()) if isinstance(one, Path) else one for one in arguments]
    folder = next(one.parent for one in arguments if isinstance(one, Path))
    names = {**os.environ, "GIT_LITERAL_PATHSPECS": "1"}  # a path is a name, no pattern
    try:
        done = subprocess.run(
            ["git", command, *paths],
            cwd=folder,
            env=names,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
