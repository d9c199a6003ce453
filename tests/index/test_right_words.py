from __future__ import annotations

from wegwijs.index.right_words import dutch_words, right_words

OWN = {"toeslag", "zorg", "huur", "paspoort", "toeslagen"}


def test_right_words_are_those_that_look_or_sound_like_ours() -> None:
    right = {"toeslaan", "toeslag", "fiets", "sorg", "hurt"}
    assert right_words(OWN, right) == ["sorg", "toeslaan"]


def test_other_forms_of_our_words_are_not_given() -> None:
    assert right_words({"toeslag", "brief"}, {"toeslagen", "brieven"}) == []


def test_numbers_and_mixtures_are_not_given() -> None:
    assert right_words({"lening"}, {"leninh1", "1234567", "leninh"}) == ["leninh"]


def test_order_and_kind_of_collection_do_not_matter() -> None:
    right = ["toeslaan", "hoeren", "sorg"]
    assert right_words(sorted(OWN), right) == right_words(OWN, frozenset(right))
    assert right_words(OWN, right) == sorted(right_words(OWN, right))


def test_dutch_words_are_plain() -> None:
    assert {"fiets", "een", "cafe"} <= dutch_words()
    assert len(dutch_words()) > 15_000
