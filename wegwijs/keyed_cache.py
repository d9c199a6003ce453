"""Texts by the hash of all that goes into them, in a file of SQLite; safe to delete at any time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path

_SCHEMA = "CREATE TABLE IF NOT EXISTS texts (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID"


class KeyedCache:
    """If it cannot be used, it is empty: slower, never wrong. file: None remembers nothing."""

    def __init__(self, file: Path | None) -> None:
        self._file = file

    def read(self, keys: Iterable[str]) -> dict[str, str]:
        """The texts that are known, by key."""
        if self._file is None or not self._file.exists():
            return {}
        wanted = set(keys)
        try:
            with self._connection() as connection:
                rows = connection.execute("SELECT key, value FROM texts").fetchall()
            return {key: value for key, value in rows if key in wanted}
        except sqlite3.Error:
            self.clear()
            return {}

    def write(self, texts: Mapping[str, str], used: Iterable[str]) -> None:
        """Add texts, and forget all that this build did not use."""
        if self._file is None:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._connection() as connection:
                connection.execute("BEGIN")
                connection.execute(_SCHEMA)
                connection.executemany("INSERT OR REPLACE INTO texts VALUES (?, ?)", list(texts.items()))
                connection.execute("CREATE TEMP TABLE used (key TEXT PRIMARY KEY)")
                connection.executemany("INSERT OR IGNORE INTO used VALUES (?)", ((k,) for k in used))
                connection.execute("DELETE FROM texts WHERE key NOT IN (SELECT key FROM used)")
                connection.execute("COMMIT")
        except (sqlite3.Error, OSError):
            return

    def clear(self) -> None:
        """Forget everything: what is in the file cannot be read."""
        if self._file is not None:
            with suppress(OSError):
                self._file.unlink()

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(str(self._file), timeout=2, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            yield connection
