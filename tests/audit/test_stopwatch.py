"""Time is counted once, for the innermost part."""

from __future__ import annotations

from wegwijs.audit.stopwatch import AXE, CHECKS, LOADING, OTHER, Stopwatch


def test_a_part_inside_another_is_not_counted_twice() -> None:
    times = iter([0.0, 1.0, 3.0, 6.0, 10.0, 15.0, 21.0, 28.0])
    stopwatch = Stopwatch(lambda: next(times))
    with stopwatch.part(CHECKS), stopwatch.part(LOADING):
        pass
    with stopwatch.part(AXE):
        pass
    assert stopwatch.seconds() == {AXE: 6, CHECKS: 2 + 4, LOADING: 3, OTHER: 1 + 5 + 7}
