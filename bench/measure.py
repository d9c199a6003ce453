"""Run a program and say what it cost: wall clock, processor time, and the largest process."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """wall and cpu in seconds, the program's own children included; peak in MiB, of one process."""

    wall: float
    cpu: float
    peak: float

    def __add__(self, other: Cost) -> Cost:
        """One program after the other."""
        return Cost(self.wall + other.wall, self.cpu + other.cpu, max(self.peak, other.peak))


class Failed(Exception):
    """A program that is measured did not end well."""


def measure(command: Sequence[str], folder: Path, env: Mapping[str, str] | None = None) -> Cost:
    """Run `command` in `folder` and wait. Raises Failed with its last lines.

    The kernel counts the children that the program itself waited for; Linux gives the peak in kB.
    """
    with tempfile.TemporaryFile() as output:
        began = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            lines = output.read().decode(errors="replace").splitlines()[-12:]
            raise Failed(f"{' '.join(command)}: exit {process.returncode}\n" + "\n".join(lines))
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
