"""Converted texts by the hash of all that goes into them; safe to delete at any time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from wegwijs.convert.fragment import Fragment

_SCHEMA = "CREATE TABLE IF NOT EXISTS fragments (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID"


class FragmentCache:
    """A single SQLite file. If it cannot be used, the cache is empty: slower, never wrong."""

    def __init__(self, file: Path | None) -> None:
        self._file = file

    def read(self, keys: Iterable[str]) -> dict[str, Fragment]:
        """The fragments that are known, by key. Unreadable entries count as unknown."""
        if self._file is None or not self._file.exists():
            return {}
        wanted = set(keys)
        try:
            with self._connection() as connection:
                rows = connection.execute("SELECT key, value FROM fragments").fetchall()
            return {key: Fragment.from_json(value) for key, value in rows if key in wanted}
        except (sqlite3.Error, ValueError, KeyError, TypeError):
            with suppress(OSError):
                self._file.unlink()
            return {}

    def write(self, fragments: Mapping[str, Fragment], used: Iterable[str]) -> None:
        """Add fragments, and forget all that this build did not use."""
        if self._file is None:
            return
        rows = [(key, one.to_json()) for key, one in fragments.items()]
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._connection() as connection:
                connection.execute("BEGIN")
                connection.execute(_SCHEMA)
                connection.executemany("INSERT OR REPLACE INTO fragments VALUES (?, ?)", rows)
                connection.execute("CREATE TEMP TABLE used (key TEXT PRIMARY KEY)")
                connection.executemany("INSERT OR IGNORE INTO used VALUES (?)", ((k,) for k in used))
                connection.execute("DELETE FROM fragments WHERE key NOT IN (SELECT key FROM used)")
                connection.execute("COMMIT")
        except (sqlite3.Error, OSError):
            return

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(str(self._file), timeout=2, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            yield connection
