"""What a result depends on besides the page: the audit itself, its parts, and the browser."""

from __future__ import annotations

import hashlib
import subprocess
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

from wegwijs.language import language

PACKAGE = Path(__file__).parents[2]
# The audit with its vendored axe, how a folder is served, and the texts of findings.
PARTS = ("audit", "server.py", "headers.py", "locale")
NOT_PARTS = {"__pycache__"}


@cache
def audit_version(package: Path = PACKAGE) -> str:
    """A hash of everything that has a say in what the audit finds."""
    digest = hashlib.sha256(language().encode())
    for name, version in sorted({(one.name.lower(), one.version) for one in distributions()}):
        digest.update(f"{name}={version}\n".encode())
    for part in PARTS:
        for file in sorted([package / part, *(package / part).rglob("*")]):
            if file.is_file() and NOT_PARTS.isdisjoint(file.parts):
                digest.update(f"{file.relative_to(package).as_posix()}\0".encode())
                digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def browser_version(binary: Path) -> str:
    """What the browser says of itself; its place and date where it says nothing."""
    try:
        said = subprocess.run([binary, "--version"], capture_output=True, text=True, timeout=20, check=False)
        if said.stdout.strip():
            return said.stdout.strip()
        state = binary.stat()
    except (OSError, subprocess.SubprocessError):
        return ""
    return f"{binary} {state.st_size} {state.st_mtime_ns}"
