from __future__ import annotations

from tests.index.support import search_page
from wegwijs.index.search_words import spelt_right

RIGHT = {"toeslag", "aanvragen", "wachtwoord", "zorg", "vergeten", "huur"}


def words(*search_words: str, title: str = "Toeslag aanvragen", right: set[str] = RIGHT) -> tuple[str, ...]:
    """The search words of a page, beside one that spells all words right."""
    every = search_page(" ".join(sorted(RIGHT)))
    return spelt_right([search_page(title, *search_words), every], right)[0].words


def test_what_sounds_like_a_right_word_becomes_it() -> None:
    assert words("toeslach", "wagtwoord vergeten") == ("toeslag", "wachtwoord vergeten")


def test_one_slip_is_mended() -> None:
    assert words("wachtwoor", "aanvrageen") == ("wachtwoord", "aanvragen")


def test_what_comes_to_the_same_stands_there_once() -> None:
    assert words("toeslach", "toesslag", "Toeslag") == ("toeslag",)


def test_right_words_and_short_ones_stay() -> None:
    assert words("huren", "hur", "zorgh", right=RIGHT | {"huren"}) == ("huren", "hur", "zorgh")


def test_names_that_are_near_to_nothing_stay() -> None:
    assert words("mantelzorger") == ("mantelzorger",)


def test_titles_stay_as_they_are_written() -> None:
    [page, _every] = spelt_right([search_page("Toeslach"), search_page("Toeslag")], RIGHT)
    assert page.title == "Toeslach"


def test_a_slip_is_mended_to_words_of_our_pages_only() -> None:
    [page] = spelt_right([search_page("Huur", "toeslach")], RIGHT)
    assert page.words == ("toeslach",)
