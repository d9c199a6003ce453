"""That the browser reads it back is tested in `accessibility_tests/test_search_query.py`."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from wegwijs.index.packing import packed

WORDS = st.lists(st.text("abcé", min_size=1, max_size=14), max_size=20, unique=True).map(sorted)


def test_a_word_says_what_it_has_in_common_with_the_one_before() -> None:
    assert packed(["aan", "aangeven", "zorg"]) == "0aan3geven0zorg"
    assert packed([]) == ""


def test_more_than_nine_letters_in_common_stay_one_digit() -> None:
    assert packed(["abcdefghijk", "abcdefghijkl"]) == "0abcdefghijk9jkl"


@given(WORDS)
def test_every_word_can_be_made_again(words: list[str]) -> None:
    found: list[str] = []
    for same, rest in re.findall(r"(\d)(\D+)", packed(words)):
        found.append((found[-1] if found else "")[: int(same)] + rest)
    assert found == words
