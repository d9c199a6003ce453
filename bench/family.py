"""Run programs side by side and say what they cost with all that they started, browsers included.

A browser's processes are started by each other, and some outlive the one that started them: the kernel
gives their processor time to nobody. On Linux they become children of ours instead, and we wait for them.
Source: Linux, prctl(2), PR_SET_CHILD_SUBREAPER; wait4(2).
"""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from measure import Cost, Failed

PR_SET_CHILD_SUBREAPER = 36
LEFT_SECONDS = 10.0
"""What may still run after the programs themselves have ended, for so long."""


@dataclass(frozen=True, slots=True)
class Program:
    """What it prints goes to `output`, what it complains of to a file beside it; accept: its exit codes."""

    command: tuple[str, ...]
    output: Path
    accept: frozenset[int] = frozenset({0})

    @property
    def complaints(self) -> Path:
        """Where its standard error goes."""
        return self.output.with_suffix(".err")


def measure_together(programs: Sequence[Program], folder: Path) -> Cost:
    """Run all of them at once in `folder`. Wall clock: until the last of them ends. Raises Failed."""
    _adopt_orphans()
    began = time.perf_counter()
    running = {process.pid: (process, one) for one in programs for process in [_start(one, folder)]}
    ended = dict[int, int]()
    cpu = peak = wall = 0.0
    while waited := _wait(still_running=len(ended) < len(running), since=began + wall):
        pid, status, usage = waited
        cpu += usage.ru_utime + usage.ru_stime
        peak = max(peak, usage.ru_maxrss / 1024)
        if pid in running:
            ended[pid] = running[pid][0].returncode = os.waitstatus_to_exitcode(status)
            wall = time.perf_counter() - began
    for pid, (_process, one) in running.items():
        if ended[pid] not in one.accept:
            raise Failed(f"{' '.join(one.command[:3])} …: exit {ended[pid]}\n{_last_lines(one)}")
    return Cost(wall, cpu, peak)


def _start(one: Program, folder: Path) -> subprocess.Popen[bytes]:
    with one.output.open("wb") as output, one.complaints.open("wb") as complaints:
        return subprocess.Popen(
            one.command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=complaints
        )


def _wait(*, still_running: bool, since: float) -> tuple[int, int, resource.struct_rusage] | None:
    """The next child that ended, ours or adopted; None when there is none left, or none that ends."""
    while True:
        try:
            pid, status, usage = os.wait4(-1, 0 if still_running else os.WNOHANG)
        except ChildProcessError:
            return None
        if pid:
            return pid, status, usage
        if time.perf_counter() - since > LEFT_SECONDS:
            return None
        time.sleep(0.02)


def _adopt_orphans() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _last_lines(one: Program) -> str:
    texts = [file.read_text("utf-8", "replace") for file in (one.output, one.complaints)]
    return "\n".join(line for text in texts for line in text.splitlines()[-6:])
