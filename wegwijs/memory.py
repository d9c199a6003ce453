"""Remembers the results of pure functions between two looks at the same portal.

A build looks once, with an empty memory; the preview looks again after every save. Both run the
same code: what a result depends on is named where it is made, and nothing else decides whether it
is made anew.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

Value = TypeVar("Value")

_Key = tuple[str, Hashable]


class Memory:
    """Results by what they are (`what`) and of which (`key`), with what they were made from.

    Not for several threads at once.
    """

    def __init__(self) -> None:
        self._kept: dict[_Key, tuple[tuple[object, ...], object]] = {}
        self._used: set[_Key] = set()

    def recall(
        self, what: str, key: Hashable, depends: tuple[object, ...], make: Callable[[], Value]
    ) -> Value:
        """The result of `make`, or of an earlier call if `depends` is still the same.

        depends: all that decides the result; compared by identity first and then by value.
        Raises what `make` raises, and then remembers nothing.
        """
        place = (what, key)
        self._used.add(place)
        entry = self._kept.get(place)
        if entry is not None and entry[0] == depends:
            return cast(Value, entry[1])
        value = make()
        self._kept[place] = (depends, value)
        return value

    def same(self, what: str, value: Value) -> Value:
        """The earlier object if it equals `value`: equal things can then be compared by identity."""
        return self.recall(what, None, (value,), lambda: value)

    def knows(self, what: str, key: Hashable, depends: tuple[object, ...]) -> bool:
        """Whether `recall` would have nothing to make."""
        entry = self._kept.get((what, key))
        return entry is not None and entry[0] == depends

    def forget(self, what: str, key: Hashable) -> None:
        """Make this one anew next time, whatever it depends on."""
        self._kept.pop((what, key), None)

    def forget_unused(self) -> None:
        """Keep what was recalled since the last call. Called once per look."""
        if len(self._used) < len(self._kept):
            self._kept = {place: self._kept[place] for place in self._kept if place in self._used}
        self._used = set()
