"""Install packages on Debian and Ubuntu, where we are root: in a container, or on a fresh machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from wegwijs.language import _

# Several workers, or the system itself, may be installing: wait for them.
_OPTIONS = ("-q", "-o", "DPkg::Lock::Timeout=300")
DEBIAN_FILE = Path("/etc/debian_version")


def may_install(environment: Mapping[str, str]) -> bool:
    """Whether `install` can work here. environment: with the PATH to look on."""
    has_apt = shutil.which("apt-get", path=environment.get("PATH", "")) is not None
    return has_apt and is_root() and DEBIAN_FILE.is_file()


def install(*packages: str) -> bool:
    """Install packages with apt-get; False if that failed, which is then told on standard error."""
    # Not `and`: an old package list may still do, so a failing update is no reason to stop.
    _apt_get("update")
    return _apt_get("install", "-y", *packages)


def is_root() -> bool:
    """Whether this process may do everything (never so on Windows)."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _apt_get(*arguments: str) -> bool:
    command = ["apt-get", *_OPTIONS, *arguments]
    done = subprocess.run(
        command,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        last_lines = "\n".join(done.stdout.splitlines()[-5:])
        text = _("Dit lukte niet: apt-get {what}", what=arguments[0])
        print(f"{text}\n{last_lines}", file=sys.stderr, flush=True)
    return done.returncode == 0
