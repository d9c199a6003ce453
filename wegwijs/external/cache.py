"""Outcomes with their dates, so that a website is not visited again and again. Safe to delete."""

from __future__ import annotations

import json
from collections.abc import Collection
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from wegwijs.external.outcome import Kind, Outcome
from wegwijs.writing import write_whole


class LinkCache:
    """A JSON file; what cannot be read in it counts as unknown. now: with a time zone."""

    def __init__(self, file: Path | None, now: datetime, ok_days: int, failure_days: int) -> None:
        self._file = file
        self._now = now
        self._ok = timedelta(days=ok_days)
        self._failure = timedelta(days=failure_days)
        self._entries: dict[str, Any] = {}
        if file is not None:
            with suppress(OSError, ValueError):
                data = json.loads(file.read_text("utf-8"))
                self._entries = data if isinstance(data, dict) else {}

    def get(self, url: str, anchors: Collection[str]) -> Outcome | None:
        """The outcome that is still good, if all these anchors were looked for then."""
        try:
            entry = self._entries[url]
            outcome = Outcome(**{**entry["outcome"], "kind": Kind(entry["outcome"]["kind"])})
            age = self._now - datetime.fromisoformat(entry["checked"])
            known = set(anchors) <= set(entry["anchors"])
        except (KeyError, TypeError, ValueError):
            return None
        limit = self._ok if outcome.good else self._failure
        if not known or not timedelta(0) <= age < limit:
            return None
        return Outcome(outcome.kind, outcome.status, outcome.location, outcome.reason, tuple(outcome.missing))

    def put(self, url: str, anchors: Collection[str], outcome: Outcome) -> None:
        self._entries[url] = {
            "checked": self._now.isoformat(timespec="seconds"),
            "anchors": sorted(anchors),
            "outcome": asdict(outcome),
        }

    def save(self) -> None:
        """Write what is still good and forget the rest. A cache that cannot be written is no problem."""
        if self._file is None:
            return
        entries = {url: self._entries[url] for url in sorted(self._entries) if self.get(url, ())}
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, (json.dumps(entries, ensure_ascii=False, indent=1) + "\n").encode())
