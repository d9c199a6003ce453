"""The check before a commit: with the Python of this folder, on every system. See .pre-commit-config.yaml.

pre-commit runs this with a Python of its own, in which Wegwijs is not installed.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHONS = (".venv/bin/python", ".venv/Scripts/python.exe")


def main(files: list[str]) -> int:
    """Check everything; tips are shown for these files only. Gives the exit code of the check."""
    python = next((ROOT / one for one in PYTHONS if (ROOT / one).exists()), None)
    if python is None:
        print("Wegwijs is nog niet klaar voor gebruik. Typ eerst: make serve", file=sys.stderr)
        return 2
    command = [str(python), "build.py", "check", "--errors-everywhere", "--", *files]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
