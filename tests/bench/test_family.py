"""What programs cost when they run side by side, and what of it would be lost by waiting for them alone.

Measuring makes a process the parent of orphans for good, so each test measures in a process of its own.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

BENCH = Path(__file__).parents[2] / "bench"
MEASURING = """
import dataclasses, json, sys, time
from pathlib import Path

sys.path.insert(0, sys.argv[1])
import family

folder, codes, settings = Path(sys.argv[2]), json.loads(sys.argv[3]), json.loads(sys.argv[4])
for name, value in settings.items():
    setattr(family, name, value)
accept = frozenset({0, 7})
programs = [
    family.Program((sys.executable, "-S", "-c", code), folder / f"{number}.out", accept)
    for number, code in enumerate(codes)
]
began = time.perf_counter()
try:
    said = dataclasses.asdict(family.measure_together(programs, folder))
except family.Failed as error:
    said = {"failed": str(error)}
print(json.dumps({**said, "elapsed": time.perf_counter() - began}))
"""
BURNS = """
import time
while time.process_time() < 0.5:
    pass
"""
ORPHAN = """
import os, subprocess, sys
code = "import os, time\\nwhile os.getppid() == {{}}: time.sleep(0.01)\\n".format(os.getpid()) + {code!r}
child = subprocess.Popen([sys.executable, "-S", "-c", code])
print(child.pid)
sys.stdout.flush()
os._exit(0)
"""
"""A program that ends at once and leaves another one, which runs `code` when it is gone."""

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux gives us the orphans, and sizes in kB")
pytestmark = pytest.mark.skipif(os.name != "posix", reason="only Unix says what a process has cost")


def measured(folder: Path, *codes: str, settings: Mapping[str, object] | None = None) -> dict[str, Any]:
    """What is said of these Python programs (0 and 7 are accepted), which run in `folder`."""
    command = [sys.executable, "-c", MEASURING, str(BENCH), str(folder), json.dumps(codes)]
    ended = subprocess.run(
        [*command, json.dumps(settings or {})], capture_output=True, text=True, check=True, timeout=120
    )
    said: dict[str, Any] = json.loads(ended.stdout)
    return said


def meeting(name: str, other: str) -> str:
    """A program that waits for another one; on its own it ends badly."""
    return (
        "import pathlib, sys, time\n"
        f"pathlib.Path('{name}').touch()\n"
        "until = time.monotonic() + 30\n"
        f"while not pathlib.Path('{other}').exists():\n"
        "    if time.monotonic() > until: sys.exit('alone')\n"
        "    time.sleep(0.01)\n"
        f"print('{name}')\n"
    )


@pytest.fixture
def _no_orphan(tmp_path: Path) -> Iterator[None]:
    """Ends what the first program said it left."""
    yield
    for line in (tmp_path / "0.out").read_text("utf-8").split():
        with suppress(ProcessLookupError):
            os.kill(int(line), signal.SIGKILL)


def test_programs_run_at_once_and_each_has_its_own_output(tmp_path: Path) -> None:
    said = measured(tmp_path, meeting("een", "twee"), meeting("twee", "een"))
    assert "failed" not in said
    assert [(tmp_path / f"{number}.out").read_text("utf-8") for number in (0, 1)] == ["een\n", "twee\n"]


def test_processor_time_is_of_all_programs(tmp_path: Path) -> None:
    said = measured(tmp_path, BURNS, BURNS)
    assert said["cpu"] >= 1
    assert 0.5 <= said["wall"] <= said["elapsed"]


@linux
def test_the_peak_is_of_the_largest_process(tmp_path: Path) -> None:
    said = measured(tmp_path, "x = b'x' * (80 << 20)", "x = b'x' * (120 << 20)")
    assert 120 < said["peak"] < 180


@linux
def test_what_a_program_leaves_behind_costs_processor_time_but_no_wall_clock(tmp_path: Path) -> None:
    said = measured(tmp_path, ORPHAN.format(code=BURNS))
    assert said["cpu"] >= 0.5
    assert said["wall"] < said["elapsed"] - 0.25


@linux
@pytest.mark.usefixtures("_no_orphan")
def test_what_never_ends_is_not_waited_for(tmp_path: Path) -> None:
    code = "import time\ntime.sleep(100)\n"
    said = measured(tmp_path, ORPHAN.format(code=code), settings={"LEFT_SECONDS": 0.2})
    assert "failed" not in said
    assert said["elapsed"] < 60


def test_a_program_that_fails_is_named_with_its_last_words(tmp_path: Path) -> None:
    code = "import sys\nfor one in range(20): print('regel', one)\nprint('mis', file=sys.stderr)\nsys.exit(3)"
    failed = measured(tmp_path, "print('goed')", code)["failed"]
    assert "exit 3" in failed
    assert failed.split("\n")[-2:] == ["regel 19", "mis"]
    assert "regel 13\n" not in failed
    assert "goed" not in failed


def test_a_program_may_end_with_a_code_that_is_accepted(tmp_path: Path) -> None:
    assert "failed" not in measured(tmp_path, "raise SystemExit(7)")
