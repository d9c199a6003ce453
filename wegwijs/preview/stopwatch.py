"""From save to refreshed page: how long it took, told once per save."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from wegwijs.language import _

PATIENCE = 2.0
"""Seconds that a browser gets to ask for the page, before we tell only that it is ready."""


@dataclass(frozen=True, slots=True)
class _Save:
    """look: the first in which the save counts; saved, ready: moments in seconds."""

    look: int
    what: str
    saved: float
    ready: float


class Stopwatch:
    """Moments are seconds of `time.time()`, as the times of files are. For many threads at once."""

    def __init__(self, say: Callable[[str], None], clock: Callable[[], float] = time.time) -> None:
        self._say = say
        self._clock = clock
        self._lock = threading.Lock()
        self._save: _Save | None = None

    def ready(self, look: int, what: str, saved: float, *, watched: bool) -> None:
        """A look is ready to be shown. watched: whether a browser is open that will ask for it."""
        self._tell_ready()
        save = _Save(look, what, saved, self._clock())
        with self._lock:
            self._save = save
        if not watched:
            self._tell_ready()

    def shown(self, look: int) -> None:
        """A browser was given a page of this look."""
        now = self._clock()
        with self._lock:
            save = self._save
            if save is None or look < save.look:
                return
            self._save = None
        done = _("Ververst in {time}.", time=_milliseconds(now - save.saved))
        self._say(f"{save.what} {done}")

    def expire(self) -> None:
        """Tell about a save for which no browser came."""
        save = self._save
        if save is not None and self._clock() - save.ready > PATIENCE:
            self._tell_ready()

    def _tell_ready(self) -> None:
        with self._lock:
            save, self._save = self._save, None
        if save is not None:
            done = _("Klaar in {time}.", time=_milliseconds(save.ready - save.saved))
            self._say(f"{save.what} {done}")


def _milliseconds(seconds: float) -> str:
    """ "62 ms", or "1,3 s"."""
    if seconds < 1:
        return f"{seconds * 1000:.0f} ms"
    return _("{whole},{tenth} s", whole=int(round(seconds, 1)), tenth=f"{seconds:.1f}"[-1])
