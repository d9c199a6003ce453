from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs import parallel
from wegwijs.parallel import default_jobs, in_chunks


def doubled(factor: int, items: Sequence[int]) -> list[int]:
    return [factor * one for one in items]


def process_ids(shared: None, items: Sequence[int]) -> list[int]:
    return [os.getpid() for _ in items]


def failing(shared: None, items: Sequence[int]) -> list[int]:
    raise ValueError("met opzet")


@given(st.lists(st.integers(), max_size=200), st.integers(1, 8))
def test_results_are_in_the_order_of_the_items(items: list[int], jobs: int) -> None:
    progress: list[tuple[int, int]] = []
    results = in_chunks(doubled, 2, items[:59], jobs, lambda done, total: progress.append((done, total)))
    assert list(results) == [2 * one for one in items[:59]]
    assert not items or progress[-1] == (len(items[:59]), len(items[:59]))


def test_order_and_progress_with_several_processes() -> None:
    progress: list[int] = []
    items = list(range(200))
    results = in_chunks(doubled, 3, items, 2, lambda done, total: progress.append(done))
    assert list(results) == [3 * one for one in items]
    assert progress == sorted(progress)
    assert progress[-1] == 200


def test_a_few_items_are_done_here() -> None:
    assert set(in_chunks(process_ids, None, list(range(119)), 8)) == {os.getpid()}
    assert set(in_chunks(process_ids, None, list(range(500)), 1)) == {os.getpid()}


def test_many_items_are_done_elsewhere() -> None:
    assert os.getpid() not in set(in_chunks(process_ids, None, list(range(120)), 8))


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_exception_in_the_work_comes_out(jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "WORTH_A_PROCESS", 1)
    with pytest.raises(ValueError, match="met opzet"):
        list(in_chunks(failing, None, [1, 2, 3], jobs))


def test_there_is_always_a_job() -> None:
    assert default_jobs() >= 1


def test_with_other_threads_processes_start_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fork of them could wait for ever for a lock that another thread holds."""
    lock, asked = threading.Lock(), threading.Event()
    methods: list[str] = []
    get = multiprocessing.get_context
    monkeypatch.setattr(multiprocessing, "get_context", lambda how: methods.append(how) or get(how))
    other = threading.Thread(target=asked.wait)
    with lock:
        other.start()
        try:
            results = list(in_chunks(doubled, 2, list(range(120)), 2))
        finally:
            asked.set()
            other.join()
    assert results == list(range(0, 240, 2))
    assert methods == ["spawn"]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="nobody can tell how many threads there are")
def test_alone_a_process_is_forked_which_is_cheaper() -> None:
    program = (
        "import multiprocessing\nfrom wegwijs.parallel import _context\nprint(_context().get_start_method())"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "fork"
