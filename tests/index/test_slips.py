from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.index.slips import Neighbours, distance, is_one_slip

WORD = st.text("abcdt", max_size=9)
OWN = ("huur", "toeslag", "verzekering", "paspoort", "zorg", "zorgtoeslag", "bsn")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("toeslag", "toeslag", 0),
        ("toeslag", "toslag", 1),  # dropped
        ("toeslag", "toeslaag", 1),  # added
        ("toeslag", "toeslad", 1),  # changed
        ("toeslag", "toeslga", 1),  # swapped
        ("toeslag", "otselag", 2),
        ("", "abc", 3),
        ("abc", "", 3),
    ],
)
def test_slips_are_counted(one: str, other: str, expected: int) -> None:
    assert distance(one, other) == expected


def test_a_changed_letter_may_cost_two() -> None:
    assert distance("huur", "hoor", change=2) == 4
    assert distance("huur", "huru", change=2) == 1


@given(WORD, WORD)
def test_distance_is_the_same_both_ways(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= distance(one, other) <= max(len(one), len(other))


def of(typed: str) -> set[str]:
    return set(Neighbours(OWN).of(typed))


@pytest.mark.parametrize("typed", ["toslag", "toesslag", "toeslga", "toeslad", "oeslag"])
def test_one_slip_is_near(typed: str) -> None:
    assert of(typed) == {"toeslag"}


def test_two_slips_are_near_in_long_words_that_begin_alike() -> None:
    assert of("verzekrin") == {"verzekering"}
    assert of("erzekrin") == set()
    assert of("pasort") == set()


def test_in_a_short_word_a_changed_letter_is_no_slip() -> None:
    assert of("zord") == set()
    assert of("zrog") == {"zorg"}
    assert of("zorgg") == {"zorg"}


@pytest.mark.parametrize("typed", ["bns", "bsm", "zor", "", "z"])
def test_very_short_words_are_never_slips(typed: str) -> None:
    assert of(typed) == set()


@given(
    st.text("abct", min_size=4, max_size=10), st.lists(st.text("abct", min_size=4, max_size=10), max_size=6)
)
def test_no_neighbour_is_missed(typed: str, words: list[str]) -> None:
    """The index by what is left must find what comparing with every word finds."""
    found = set(Neighbours(words).of(typed))
    if len(typed) >= 6:
        assert found >= {word for word in words if distance(typed, word) <= 1}
    if len(typed) >= 8:
        assert found >= {
            word for word in words if len(word) >= 6 and word[0] == typed[0] and distance(typed, word) <= 2
        }
    assert all(distance(typed, word) <= 2 for word in found)


@given(WORD, WORD)
def test_one_slip_is_seen_without_counting(one: str, other: str) -> None:
    for change in (1, 2):
        assert is_one_slip(one, other, change) == (distance(one, other, change) <= 1)


@given(st.text("abct", min_size=2, max_size=9), st.lists(st.text("abct", min_size=2, max_size=9), max_size=6))
def test_a_sound_is_near_to_itself_and_a_long_one_to_one_slip(heard: str, sounds: list[str]) -> None:
    near = heard in sounds or (
        len(heard) >= 6 and any(len(one) >= 4 and distance(heard, one) <= 1 for one in sounds)
    )
    assert Neighbours(sounds).has_near(heard) == near
