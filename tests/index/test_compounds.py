from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.index.compounds import LINKS, compounds, parts_of

OWN = {"huur", "toeslag", "zorg", "verzekering", "zorgverzekering", "rijbewijs", "paspoort", "kaart"}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("huurtoeslag", ("huur", "toeslag")),
        ("zorgverzekering", ("zorg", "verzekering")),
        ("gemeentehuis", ("gemeente", "huis")),
        ("belastingdienst", ("belasting", "dienst")),
    ],
)
def test_a_compound_has_two_parts(word: str, parts: tuple[str, str]) -> None:
    assert parts_of(word, OWN) == parts


def test_what_stands_between_the_parts_is_no_part() -> None:
    assert parts_of("verzekeringskaart", OWN) == ("verzekering", "kaart")
    assert parts_of("boekenkast", ()) == ("boek", "kast")


def test_the_longest_word_of_our_own_is_the_head() -> None:
    own = {"kinderopvangtoeslag", "opvangtoeslag", "toeslag"}
    assert parts_of("kinderopvangtoeslag", own - {"kinderopvangtoeslag"}) == ("kinder", "opvangtoeslag")


@pytest.mark.parametrize(
    "word", ["rijbewijs", "paspoort", "overheid", "zorgen", "aow", "12345678", "werkloos"]
)
def test_a_word_of_one_piece_has_no_parts(word: str) -> None:
    assert parts_of(word, OWN) is None


def test_parts_that_nobody_knows_are_no_parts() -> None:
    assert parts_of("xqzwvtoeslag", OWN) is None
    assert parts_of("toeslagxqzwv", OWN) is None


def test_parts_have_parts_too() -> None:
    found = compounds({"kinderopvangtoeslag", "toeslag"})
    assert found == {
        "kinderopvang": ("kinder", "opvang"),
        "kinderopvangtoeslag": ("kinderopvang", "toeslag"),
    }


def test_compounds_are_sorted_whatever_the_order_of_the_words() -> None:
    found = compounds(OWN | {"gemeentehuis", "huurtoeslag"})
    assert list(found) == sorted(found)
    assert "zorgverzekering" in found


@given(st.sets(st.text("aeghknorstuz", min_size=1, max_size=20), max_size=8))
def test_parts_and_a_link_make_the_word(words: set[str]) -> None:
    for word, (first, last) in compounds(words).items():
        assert word.startswith(first)
        assert word.endswith(last)
        assert word[len(first) : -len(last)] in LINKS
        assert min(len(first), len(last)) >= 3
