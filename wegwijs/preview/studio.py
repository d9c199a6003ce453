"""The live preview: looks again after every save, tells the tabs, and the person at the terminal."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import partial

from wegwijs.index import IndexError_
from wegwijs.language import _
from wegwijs.options import Options
from wegwijs.preview.events import Events
from wegwijs.preview.finished import FinishedChecks
from wegwijs.preview.guard import Guard
from wegwijs.preview.inbox import Inbox, Saved
from wegwijs.preview.live import LiveSite
from wegwijs.preview.look import Look, Looker, Seen
from wegwijs.preview.search import Search
from wegwijs.preview.server import PreviewServer
from wegwijs.preview.stopwatch import Stopwatch
from wegwijs.preview.watch import Watcher
from wegwijs.reporting import problem_counts, say
from wegwijs.server import StaticSite

IDLE = 0.4
"""Seconds without a save or a request after which there is time for the checks of finished pages."""
NAP = 0.2
"""Seconds between two looks at the clock while nothing happens."""
WORTH_COLLECTING = 10_000
"""New objects since the last collection of garbage."""


class Studio:
    """One thread looks and thinks; the watcher's fill its inbox; the server's show what it made.

    today: gives the day, which may change while we run; built: whether the site in the output folder
    was built from what is in the content folder now.
    """

    def __init__(self, options: Options, today: Callable[[], date], *, built: bool) -> None:
        self._today = today
        self._guard = Guard(options.cache / "voorvertoning-fout.txt" if options.cache else None, say)
        self._looker = Looker(options)
        self._inbox = Inbox()
        self._watcher = Watcher(options, self._inbox.put)
        self._events = Events()
        self._stopwatch = Stopwatch(say)
        self._checks = FinishedChecks()
        self._search = Search()
        self._day = today()
        self._busy_until = 0.0
        seen = self._looker.look(self._day)
        self._live = LiveSite(seen, StaticSite(options.output), self._search, self._shown)
        if built:
            self._take_over(seen, options)
        self._show(seen)
        self._events.publish(seen.look.number)

    @contextmanager
    def open(self, host: str, port: int) -> Iterator[PreviewServer]:
        """Serve and watch for as long as the `with` block lasts.

        Raises OSError when the port is in use or not allowed.
        """
        thinking = threading.Thread(target=self._think, daemon=True)
        searching = threading.Thread(target=self._prepare_search, daemon=True)
        try:
            with PreviewServer(self._live, self._events, self._guard, host, port) as server:
                self._watcher.start()
                thinking.start()
                searching.start()
                serving = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
                serving.start()
                try:
                    yield server
                finally:
                    self._inbox.close()
                    self._events.close()
                    server.shutdown()
                    self._watcher.stop()
                    thinking.join()
                    searching.join()
        finally:
            self._search.close()

    @property
    def live(self) -> LiveSite:
        return self._live

    def _think(self) -> None:
        """Until the inbox is closed: look after a save, check pages when there is nothing else to do."""
        with _collecting_when_idle() as collect:
            while not self._inbox.closed:
                idle = time.monotonic() > self._busy_until
                saved = self._inbox.take(0.0 if self._checks.busy and idle else NAP)
                if saved is not None or self._today() != self._day:
                    self._guard.run(partial(self._look, saved), None)
                elif idle and self._checks.busy:
                    self._guard.run(self._check_page, None)
                elif idle:
                    collect()
                self._stopwatch.expire()

    def _look(self, saved: Saved | None) -> None:
        self._busy_until = time.monotonic() + IDLE
        before, self._day = self._live.seen.look, self._today()
        self._show(self._looker.look(self._day, saved.files if saved else ()))
        look = self._live.seen.look
        if saved is not None and (saved.files or look.sources != before.sources):
            listening = bool(self._events.listeners)
            self._stopwatch.ready(look.number, _what(saved, look), saved.moment, watched=listening)
        self._events.publish(look.number)

    def _show(self, seen: Seen) -> None:
        """Show what was seen; what is known of finished pages still counts until they are checked again."""
        if seen.look.inspected.is_whole and seen.published is not None:
            self._checks.begin(seen.published, self._live.asked)
            if self._checks.problems:
                seen = self._looker.finished(self._checks.problems)
        self._live.show(seen)

    def _check_page(self) -> None:
        if not self._checks.busy:
            return
        self._checks.step()
        if self._checks.busy:
            return
        seen = self._live.seen
        now = self._looker.finished(self._checks.problems)
        if now.look.problems != seen.look.problems:
            self._live.show(now)
            self._events.publish(now.look.number)
            counts = problem_counts(now.look.problems)
            say(_("Alle pagina's zijn nagekeken: {counts}.", counts=counts))

    def _shown(self, look: int) -> None:
        """A browser got a page: it will want more in a moment."""
        self._busy_until = time.monotonic() + IDLE
        self._stopwatch.shown(look)

    def _prepare_search(self) -> None:
        """Make the index of what is there at the start, when nobody is waiting for anything else."""

        def give_way() -> None:
            while time.monotonic() < self._busy_until and not self._inbox.closed:
                self._inbox.wait_until_closed(IDLE)
            if self._inbox.closed:
                raise OSError("stopped")

        pages = self._live.seen.pages
        if pages is not None:
            with suppress(IndexError_, OSError):  # who searches is told
                self._search.prepare(pages, give_way)

    def _take_over(self, seen: Seen, options: Options) -> None:
        """The index of the site that was built is right, unless there are drafts to be found as well."""
        if seen.pages is not None and seen.pages is seen.published:
            with suppress(OSError):  # then it is made when somebody searches
                self._search.take_over(options.output, seen.pages)


def _what(saved: Saved, look: Look) -> str:
    """ "digid-aanvragen.md: geen problemen.", for the line in the terminal."""
    names = sorted(one.name for one in saved.files) or [_("Er is iets veranderd")]
    counts = problem_counts(look.problems)
    if len(names) == 1:
        return f"{names[0]}: {counts}."
    return _("{file} en nog {number}: {counts}.", file=names[0], number=len(names) - 1, counts=counts)


@contextmanager
def _collecting_when_idle() -> Iterator[Callable[[], None]]:
    """Garbage is collected when asked, not in the middle of a save: at 1,000 articles it takes 50 ms.

    What is there at the first call stays for long, and is not looked at again.
    """
    was_enabled = gc.isenabled()
    frozen = False

    def collect() -> None:
        nonlocal frozen
        if gc.get_count()[0] < WORTH_COLLECTING:
            return
        gc.collect()
        if not frozen:
            gc.freeze()
            frozen = True

    gc.disable()
    try:
        yield collect
    finally:
        gc.unfreeze()
        if was_enabled:
            gc.enable()
