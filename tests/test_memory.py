"""What is remembered between two looks, and when it is made again."""

from __future__ import annotations

import pytest

from wegwijs.memory import Memory


class Counter:
    """Makes 1, 2, 3, ..., so that a test sees which call made a value."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self) -> int:
        self.calls += 1
        return self.calls


def test_made_again_only_if_what_it_depends_on_changed() -> None:
    memory, make = Memory(), Counter()
    assert [memory.recall("x", 1, depends, make) for depends in ((1,), (1,), (2,), (1,))] == [1, 1, 2, 3]


def test_kinds_and_keys_are_apart() -> None:
    memory, make = Memory(), Counter()
    assert [memory.recall(what, key, (), make) for what, key in (("x", 1), ("y", 1), ("x", 2))] == [1, 2, 3]


def test_equal_is_the_same() -> None:
    memory, make = Memory(), Counter()
    memory.recall("x", 1, ([1, 2],), make)
    assert memory.recall("x", 1, ([1, 2],), make) == 1


def test_what_was_not_used_in_a_look_is_forgotten() -> None:
    memory, make = Memory(), Counter()
    memory.recall("x", "stays", (), make)
    memory.recall("x", "goes", (), make)
    memory.forget_unused()
    memory.recall("x", "stays", (), make)
    memory.forget_unused()
    assert not memory.knows("x", "goes", ())
    assert memory.recall("x", "stays", (), make) == 1


def test_forgotten_by_name() -> None:
    memory, make = Memory(), Counter()
    memory.recall("x", 1, (), make)
    memory.forget("x", 1)
    memory.forget("x", "unknown")
    assert memory.recall("x", 1, (), make) == 2


def test_failure_is_not_remembered() -> None:
    memory, make = Memory(), Counter()

    def fail() -> int:
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 (made right here)
        memory.recall("x", 1, (), fail)
    assert memory.recall("x", 1, (), make) == 1


def test_same_gives_the_first_of_equal_values() -> None:
    memory = Memory()
    first, second = {"a": [1]}, {"a": [1]}
    assert memory.same("x", first) is first
    assert memory.same("x", second) is first
    assert memory.same("x", {"a": [2]}) == {"a": [2]}


def test_each_is_made_from_what_it_depends_on_and_only_then() -> None:
    memory, made = Memory(), []

    def make(number: int) -> int:
        made.append(number)
        return number * 10

    assert memory.recall_each("x", [("a", (1,)), ("b", (2,))], make) == [10, 20]
    assert memory.recall_each("x", [("b", (3,)), ("a", (1,))], make) == [30, 10]
    assert made == [1, 2, 3]


def test_each_counts_as_used() -> None:
    memory, make = Memory(), Counter()
    for _ in range(3):
        memory.recall_each("x", [("stays", ())], make)
        memory.forget_unused()
    assert make.calls == 1
