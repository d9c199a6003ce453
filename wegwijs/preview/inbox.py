"""What was saved since we last looked."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

RECENT = 2.0
"""Seconds: a file's time that is further away than this from the moment we were told is not the moment
of the save, as after `git checkout`, `cp -p` or a clock that is wrong."""


@dataclass(frozen=True, slots=True)
class Saved:
    """files: empty if it is not known which; moment: seconds, when the first of it was saved."""

    files: frozenset[Path]
    moment: float


class Inbox:
    """Filled by those who watch, emptied by the one who looks."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._news = threading.Condition()
        self._saved: Saved | None = None
        self._closed = False

    @property
    def closed(self) -> bool:
        return self._closed

    def put(self, files: frozenset[Path]) -> None:
        """Something changed."""
        moment = _first_moment(files, self._clock())
        with self._news:
            before = self._saved
            self._saved = (
                Saved(files | before.files, min(moment, before.moment)) if before else Saved(files, moment)
            )
            self._news.notify_all()

    def take(self, timeout: float) -> Saved | None:
        """All that came, after waiting at most `timeout` seconds; None if nothing came or it was closed."""
        with self._news:
            self._news.wait_for(lambda: self._saved or self._closed, timeout)
            saved, self._saved = self._saved, None
            return saved

    def wait_until_closed(self, timeout: float) -> None:
        with self._news:
            self._news.wait_for(lambda: self._closed, timeout)

    def close(self) -> None:
        with self._news:
            self._closed = True
            self._news.notify_all()


def _first_moment(files: Iterable[Path], told: float) -> float:
    """The earliest of the moments at which the files were saved, as far as those can be believed."""
    moments = [told]
    for file in files:
        try:
            saved = file.stat().st_mtime
        except OSError:  # it is gone, or was only there for a moment
            continue
        if told - RECENT < saved < told:
            moments.append(saved)
    return min(moments)
