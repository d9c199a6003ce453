"""Remembers the results of pure functions between two looks at the same portal.

A build looks once, with an empty memory; the preview looks again after every save. Both run the
same code: what a result depends on is named where it is made, and nothing else decides whether it
is made anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar, cast

Value = TypeVar("Value")


@dataclass(slots=True)
class _Entry:
    """A result, what it was made from, and the number of the last look that needed it."""

    depends: tuple[object, ...]
    value: object
    look: int


class Memory:
    """Results by what they are (`what`) and of which (`key`), with what they were made from.

    Not for several threads at once.
    """

    def __init__(self) -> None:
        self._kept: dict[str, dict[Hashable, _Entry]] = defaultdict(dict)
        self._look = 0

    def recall(
        self, what: str, key: Hashable, depends: tuple[object, ...], make: Callable[[], Value]
    ) -> Value:
        """The result of `make`, or of an earlier call if `depends` is still the same.

        depends: all that decides the result; compared by identity first and then by value.
        Raises what `make` raises, and then remembers nothing.
        """
        entry = self._kept[what].get(key)
        if entry is not None and entry.depends == depends:
            entry.look = self._look
            return cast(Value, entry.value)
        value = make()
        self._kept[what][key] = _Entry(depends, value, self._look)
        return value

    def recall_each(
        self,
        what: str,
        parts: Iterable[tuple[Hashable, tuple[object, ...]]],
        make: Callable[..., Value],
    ) -> list[Value]:
        """`recall` for many at once: (key, depends) of each. `make` gets all that `depends` holds."""
        kept, look = self._kept[what], self._look
        values: list[Any] = []
        for key, depends in parts:
            entry = kept.get(key)
            if entry is None or entry.depends != depends:
                entry = kept[key] = _Entry(depends, make(*depends), look)
            entry.look = look
            values.append(entry.value)
        return values

    def same(self, what: str, value: Value) -> Value:
        """The earlier object if it equals `value`: equal things can then be compared by identity."""
        return self.recall(what, None, (value,), lambda: value)

    def knows(self, what: str, key: Hashable, depends: tuple[object, ...]) -> bool:
        """Whether `recall` would have nothing to make."""
        entry = self._kept[what].get(key)
        return entry is not None and entry.depends == depends

    def forget(self, what: str, key: Hashable) -> None:
        """Make this one anew next time, whatever it depends on."""
        self._kept[what].pop(key, None)

    def forget_unused(self) -> None:
        """Keep what was recalled since the last call. Called once per look."""
        for entries in self._kept.values():
            for key in [key for key, entry in entries.items() if entry.look != self._look]:
                del entries[key]
        self._look += 1
