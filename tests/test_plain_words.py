from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.plain_words import LONGEST, folded, plain, words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DigiD", "digid"),
        ("auto's", "autos"),
        ("auto’s", "autos"),
        ("'s avonds", "'s avonds"),
        ("één café", "een cafe"),
        ("Łódź Đorđe Søren", "lodz dorde soren"),
        ("ISTANBUL İstanbul ısı", "istanbul istanbul isi"),
        ("ﬁets ②", "fiets 2"),
    ],
)
def test_plain_has_small_letters_without_accents(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_words_are_letters_and_digits_only() -> None:
    assert words_of("  IB-Groep (DUO): 75+, a_b!  ") == ["ib", "groep", "duo", "75", "a", "b"]
    assert words_of("… ? 🙂") == []


def test_words_of_other_scripts_are_words() -> None:
    assert words_of("пароль забыл") == ["пароль", "забыл"]
    assert words_of("كلمة السر") == ["كلمة", "السر"]


def test_a_word_without_end_is_cut() -> None:
    assert words_of("a" * 5000) == ["a" * LONGEST]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("IB-Groep", "ib groep"),
        ("  één   woord ", "een woord"),
        ("DŁUG", "dlug"),
        ("İşsizlik parası", "issizlik parasi"),
        ("Führerschein", "fuhrerschein"),
        ("Bußgeld", "bussgeld"),
        ("إيجار", "ايجار"),
        ("65+", "65"),
        ("huur\N{SOFT HYPHEN}toeslag", "huurtoeslag"),
        ("…", ""),
        ("Auto’s", "autos"),
    ],
)
def test_words_as_they_are_compared(text: str, word: str) -> None:
    assert folded(text) == word


@pytest.mark.parametrize("text", ["पासपोर्ट", "ደብዳቤ", "паспорт"])
def test_a_word_of_any_script_stays_one_word(text: str) -> None:
    assert folded(text)
    assert " " not in folded(text)


@given(st.text(max_size=60))
def test_words_are_plain_already(text: str) -> None:
    once = words_of(text)
    assert words_of(" ".join(once)) == once
