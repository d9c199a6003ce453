from __future__ import annotations

import pytest

from wegwijs.audit.checks.reading.senses import calls_by_name, perhaps


@pytest.mark.parametrize(
    ("words", "names", "named"),
    [
        ("Find the menu on the right", [{"menu"}], True),
        ("Klik op de ronde knop", [{"ronde", "knop"}], True),
        ("Find the menu on the right", [{"menu", "summer"}], False),
        ("Press the round button", [{"press"}], False),
        ("Find the menu on the right", [], False),
    ],
)
def test_an_instruction_calls_a_thing_by_its_whole_name(
    words: str, names: list[set[str]], named: bool
) -> None:
    assert calls_by_name(words, [frozenset(name) for name in names]) == named


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("The value is in the table to the right.", "the table to the right"),
        ("Tilt the device to the right to adjust the value.", ""),
        ("Dragging the slider to the left makes it quieter.", ""),
    ],
)
def test_where_something_is_moved_is_not_where_it_is(sentence: str, place: str) -> None:
    assert perhaps(sentence) == place
