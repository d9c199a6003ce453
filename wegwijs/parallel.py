"""Spread work over processes, in order, and only when it is enough to be worth it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

Shared = TypeVar("Shared")
Item = TypeVar("Item")
Result = TypeVar("Result")

WORTH_A_PROCESS = 60
"""Items per process below which starting it costs more than it saves (measured in bench/)."""


def default_jobs() -> int:
    return max(1, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


def in_chunks(
    work: Callable[[Shared, Sequence[Item]], list[Result]],
    shared: Shared,
    items: Sequence[Item],
    jobs: int,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
    worth_a_process: int | None = None,
) -> Iterator[Result]:
    """`work(shared, chunk)` for all items; results in the order of the items.

    `work` must be a module-level function. With one job, or few items, no process is started.
    worth_a_process: where `WORTH_A_PROCESS` is another number for this work.
    """
    workers = max(1, min(jobs, len(items) // (worth_a_process or WORTH_A_PROCESS)))
    chunks = _split(items, workers * 8 if workers > 1 else max(1, len(items) // 50))
    done = 0
    for results, size in _run(work, shared, chunks, workers):
        done += size
        on_progress(done, len(items))
        yield from results


def _run(
    work: Callable[[Shared, Sequence[Item]], list[Result]],
    shared: Shared,
    chunks: list[Sequence[Item]],
    workers: int,
) -> Iterator[tuple[list[Result], int]]:
    if workers == 1:
        for chunk in chunks:
            yield work(shared, chunk), len(chunk)
        return
    # Imported here: most builds start no process, and these modules take longer than a small build.
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers, mp_context=_context()) as pool:
        futures = [pool.submit(work, shared, chunk) for chunk in chunks]
        for future, chunk in zip(futures, chunks, strict=True):
            yield future.result(), len(chunk)


def _context() -> BaseContext:
    """Fork where it is cheap and safe: on Linux, by a process without other threads.

    A forked process has the locks of all threads and none of the threads that would let go of them, so it
    can wait for ever. Elsewhere a process starts anew. Source: the documentation of Python's
    multiprocessing, "Contexts and start methods".
    """
    import multiprocessing

    return multiprocessing.get_context("fork" if _threads() == 1 else "spawn")


def _threads() -> int:
    """Threads of this process, those that libraries started included; 0 where nobody can tell."""
    try:
        return len(os.listdir("/proc/self/task"))
    except OSError:
        return 0


def _split(items: Sequence[Item], parts: int) -> list[Sequence[Item]]:
    size = max(1, -(-len(items) // parts))
    return [items[start : start + size] for start in range(0, len(items), size)]
