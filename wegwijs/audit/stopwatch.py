"""Where the time of an audit goes."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

AXE, CHECKS, LOADING, LOOKING, OTHER = "axe", "checks", "loading", "looking", "other"


class Stopwatch:
    """Seconds per part of the work. A part inside another is not counted twice. clock: in seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._seconds: dict[str, float] = defaultdict(float)
        self._parts = [OTHER]
        self._since = clock()

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """What happens in the `with` block is this part."""
        self._note()
        self._parts.append(name)
        try:
            yield
        finally:
            self._note()
            self._parts.pop()

    def seconds(self) -> dict[str, float]:
        """Until now, by part, in the order of their names; two decimals."""
        self._note()
        return {name: round(self._seconds[name], 2) for name in sorted(self._seconds)}

    def _note(self) -> None:
        now = self._clock()
        self._seconds[self._parts[-1]] += now - self._since
        self._since = now
