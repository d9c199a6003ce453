"""The real preview of a portal folder, for tests in a browser: files are saved, and pages follow."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date

from tests.support import TODAY, PortalFolder, codes
from wegwijs.preview.studio import Studio

WAIT = 20.0
"""Seconds in which a save must have been looked at."""
A_MOMENT = 0.02


class PreviewSite:
    """A studio that watches a portal. url: where it is, without a slash at its end."""

    def __init__(self, portal: PortalFolder, studio: Studio, url: str) -> None:
        self.portal = portal
        self.url = url
        self._studio = studio
        self._before: dict[str, str | None] = {}

    def save(self, files: Mapping[str, str | None], *, errors: int = 0) -> None:
        """Make the portal as it was, but with these files below content/ (None: without).

        Returns when the preview has seen the texts; what is above them does not count.
        errors: how many there must be then.
        """
        files = {**self._before, **files}
        for path, text in files.items():
            self._before.setdefault(path, self.text(path))
            self._put(path, text)
        self._wait_for(files)
        problems = self._studio.live.seen.look.problems
        assert sum(one.is_error for one in problems) == errors, codes(problems)

    def restore(self) -> None:
        """Put back every file that was changed."""
        before, self._before = self._before, {}
        for path, text in before.items():
            self._put(path, text)
        self._wait_for(before)

    def text(self, path: str) -> str | None:
        """A file below content/, None if it is not there."""
        file = self.portal.content / path
        return file.read_text("utf-8") if file.exists() else None

    def _put(self, path: str, text: str | None) -> None:
        if text is None:
            (self.portal.content / path).unlink(missing_ok=True)
        else:
            self.portal.write(f"content/{path}", text)

    def _wait_for(self, files: Mapping[str, str | None]) -> None:
        deadline = time.monotonic() + WAIT
        while not self._has_seen(files):
            assert time.monotonic() < deadline, f"the preview did not see {sorted(files)}"
            threading.Event().wait(A_MOMENT)

    def _has_seen(self, files: Mapping[str, str | None]) -> bool:
        bodies = {one.path: one.body.strip() for one in self._studio.live.seen.look.sources.values()}
        return all(
            path not in bodies if text is None else path in bodies and text.strip().endswith(bodies[path])
            for path, text in files.items()
        )


@contextmanager
def preview_of(portal: PortalFolder, today: date = TODAY) -> Iterator[PreviewSite]:
    """A preview of this portal, for as long as the `with` block lasts."""
    studio = Studio(portal.options(today=today), lambda: today, built=False)
    with studio.open("127.0.0.1", 0) as server:
        yield PreviewSite(portal, studio, f"http://127.0.0.1:{server.server_port}")
