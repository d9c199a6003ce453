from __future__ import annotations

import pytest

from wegwijs.index.stop_words import COMMON, IGNORED


@pytest.mark.parametrize("word", ["de", "ik", "graag", "alstublieft", "mevrouw", "the", "how", "ich", "hoe"])
def test_words_that_hold_a_sentence_together_are_ignored(word: str) -> None:
    assert word in IGNORED


@pytest.mark.parametrize("word", ["toeslag", "huur", "digid", "pas", "terug", "geld", "werk", "ziek"])
def test_words_with_which_people_say_what_they_look_for_are_not(word: str) -> None:
    assert word not in IGNORED


def test_common_words_are_others() -> None:
    assert not COMMON & IGNORED
    assert "vandaag" in COMMON
    assert "toeslag" not in COMMON


def test_lists_can_be_packed() -> None:
    """A digit in a word would be taken for the beginning of the next one."""
    assert all(word.isalpha() for word in COMMON | IGNORED)
