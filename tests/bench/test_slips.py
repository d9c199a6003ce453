from __future__ import annotations

from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.slips import SLIPS, Slipped, doubled, dropped, key_words, slips, sound_alikes, split, swapped

TITLE = "Ik wil zorgtoeslag aanvragen"


def test_key_words_are_what_a_title_is_about() -> None:
    assert key_words("Ik heb een rekening van het CAK") == ["rekening", "cak"]
    assert key_words("De DigiD-app vraagt om een ID-check") == ["digid", "app", "id", "check"]
    assert key_words("Kan ik mijn belasting niet in één keer betalen?") == ["belasting", "betalen"]


def test_key_word_that_comes_back_is_taken_once() -> None:
    assert key_words("Mijn AOW is te laag: meer AOW") == ["aow", "laag"]


@pytest.mark.parametrize(
    ("change", "word", "written"),
    [
        (dropped, "toeslag", "toslag"),
        (swapped, "toeslag", "teoslag"),
        (doubled, "toeslag", "toesslag"),
        (sound_alikes, "rijbewijs", "reibewijs"),
        (sound_alikes, "bezwaar", "beswaar"),
        (sound_alikes, "acceptgiro", "akceptgiro"),
        (sound_alikes, "toeslag", "toeslach"),
        (sound_alikes, "overheid", "overheit"),
        (sound_alikes, "inschrijven", "inschrijve"),
        (split, "zorgtoeslag", "zorg toeslag"),
        (split, "kinderbijslag", "kinder bijslag"),
    ],
)
def test_people_write_it_like_this(change: object, word: str, written: str) -> None:
    assert callable(change)
    assert written in change(word)


def test_first_letter_stays_when_one_is_left_out() -> None:
    assert dropped("brief") == ["bief", "bref", "brif", "brie"]


def test_same_letters_do_not_change_places() -> None:
    assert swapped("appel") == ["apepl", "apple"]


def test_word_is_not_split_before_its_first_vowel_or_at_its_end() -> None:
    for word in ("schuld", "aow", "auto", "straks"):
        assert split(word) == []


def test_title_gives_one_query_of_each_kind() -> None:
    assert [one.kind for one in slips(TITLE, seed=1)] == list(SLIPS)


def test_words_are_glued() -> None:
    assert Slipped("zorgtoeslagaanvragen", "glue") in slips(TITLE, seed=1)


def test_one_short_word_allows_no_slip() -> None:
    assert slips("Wat is AI?", seed=1) == []


def test_same_seed_gives_the_same_queries_and_another_seed_others() -> None:
    assert slips(TITLE, seed=1) == slips(TITLE, seed=1)
    assert len({tuple(slips(TITLE, seed)) for seed in range(10)}) > 1


@given(st.text(alphabet="abcdefghijklmnoprstuvwz -?", max_size=60), st.integers())
def test_every_slip_is_small_and_changes_something(title: str, seed: int) -> None:
    right = " ".join(key_words(title))
    for one in slips(title, seed):
        assert one.text != right
        assert abs(len(one.text) - len(right)) <= 1
        assert SequenceMatcher(None, one.text, right, autojunk=False).ratio() > 0.5
