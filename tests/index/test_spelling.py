from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.index.right_words import dutch_words
from wegwijs.index.spelling import even, rules, sound, stem
from wegwijs.plain_words import LONGEST, words_of

LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=LONGEST)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("toeslag", "toeslagen"),
        ("straat", "straten"),
        ("brief", "brieven"),
        ("huis", "huizen"),
        ("foto", "fotos"),
        ("boete", "boetes"),
        ("aanvragen", "aangevraagd"),
        ("betalen", "betaald"),
        ("verhuizen", "verhuizing"),
        ("rekening", "rekeningen"),
        ("kaart", "kaartje"),
        ("school", "scholen"),
    ],
)
def test_forms_of_a_word_are_one(one: str, other: str) -> None:
    assert even(one) == even(other)
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    ("right", "typed"),
    [
        ("toeslag", "toeslach"),
        ("wachtwoord", "wagtwoord"),
        ("rijbewijs", "reibeweis"),
        ("politie", "polisie"),
        ("zorg", "sorg"),
        ("gouden", "gauden"),
        ("bibliotheek", "biebliotek"),
        ("paspoort", "passpoort"),
        ("taxi", "taksi"),
        ("verzekering", "fersekering"),
        ("wrak", "vrak"),
        ("duidelijk", "duidelik"),
    ],
)
def test_what_is_written_as_it_sounds_sounds_the_same(right: str, typed: str) -> None:
    assert sound(right) == sound(typed)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("huur", "hoor"),
        ("zorg", "zeg"),
        ("toeslag", "toegang"),
        ("kind", "kunt"),
        ("boek", "beek"),
        ("gelijk", "gelik"),
    ],
)
def test_other_words_sound_different(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@pytest.mark.parametrize("word", ["aow", "duo", "bsn", "uwv", "ggd", "ing", "gas", "ov"])
def test_short_words_and_names_lose_no_ending(word: str) -> None:
    assert stem(word) == word


@given(st.text(max_size=60))
def test_any_text_has_words_that_can_be_compared(text: str) -> None:
    for word in words_of(text):
        assert 0 < len(word) <= LONGEST
        assert stem(word)
        assert even(word)
        assert sound(word)


@given(LETTERS)
def test_a_stem_is_no_longer_than_the_word(word: str) -> None:
    assert len(even(word)) <= len(stem(word)) <= len(word)


@given(LETTERS)
def test_doubled_letters_are_not_heard(word: str) -> None:
    assert not re.search(r"([a-z])\1", sound(word))


def test_most_dutch_words_keep_enough_to_be_told_apart() -> None:
    words = [word for word in dutch_words() if len(word) > 3]
    sounds = {sound(word) for word in words}
    assert min(map(len, sounds)) >= 2
    assert len(sounds) > 0.6 * len(words)


def test_rules_are_what_browsers_from_2021_know() -> None:
    for name in ("endings", "doubled", "sounds"):
        for pattern, text in rules()[name]:
            assert "(?<" not in pattern, "Safari knows no lookbehind before 16.4"
            assert re.compile(pattern).groups >= max(map(int, re.findall(r"\$(\d)", text)), default=0)


def test_the_name_of_a_letter_is_of_one_letter() -> None:
    names = [name for name, _letter in rules()["letters"]]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 3
    assert all(len(letter) == 1 for _name, letter in rules()["letters"])
