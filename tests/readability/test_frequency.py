"""How common a word is: the list that is shipped, how it is made, and what is not in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.frequencies import LIMIT, as_text, most_frequent
from wegwijs.readability.frequency import COMPOUND, FILE, LONGEST_HEAD, UNLISTED, compound_head, table, zipf
from wegwijs.readability.function_words import FUNCTION_WORDS

LINES = [line.split(" ") for line in FILE.read_text("utf-8").splitlines()]
WORDS = [word for line in LINES for word in line[1:]]


def test_a_head_is_found_however_long_it_is_and_whatever_is_before_it() -> None:
    longest = max(WORDS, key=len)
    assert len(longest) <= LONGEST_HEAD
    assert compound_head(f"huis{longest}") == longest
    assert compound_head("a" * 500_000) == ""


def test_most_frequent_words_come_first_and_equals_in_order_of_the_alphabet() -> None:
    found = most_frequent({"zeldzaam": 1e-6, "de": 0.05, "b": 1e-5, "a": 1e-5})
    assert found == [("de", 7.7), ("a", 4.0), ("b", 4.0), ("zeldzaam", 3.0)]


def test_no_more_words_than_asked() -> None:
    assert most_frequent({"de": 0.05, "het": 0.04, "een": 0.03}, limit=2) == [("de", 7.7), ("het", 7.6)]


def test_only_words_are_kept() -> None:
    words = dict.fromkeys(["tweeën", "foto's", "m2", "nu.nl", "o.a", "2026", "☺", "een_twee", "'", "-"], 0.01)
    assert [word for word, _ in most_frequent(words)] == ["foto's", "tweeën"]


def test_line_has_all_words_with_its_value() -> None:
    assert as_text([("de", 7.7), ("a", 4.0), ("b", 4.0)]) == "7.70 de\n4.00 a b\n"


def test_list_has_the_promised_size_and_each_word_once() -> None:
    assert 15_000 <= len(WORDS) == len(set(WORDS)) <= LIMIT == 20_000


def test_list_is_sorted() -> None:
    values = [float(line[0]) for line in LINES]
    assert values == sorted(set(values), reverse=True)
    assert all(line[1:] == sorted(line[1:]) for line in LINES)


def test_list_is_as_the_tool_writes_it() -> None:
    fractions = {word: 10 ** (float(line[0]) - 9) for line in LINES for word in line[1:]}
    assert as_text(most_frequent(fractions)) == FILE.read_text("utf-8")


@pytest.mark.parametrize("name", ["LICENSE.txt", "README.md"])
def test_licence_and_source_are_beside_the_list(name: str) -> None:
    text = FILE.with_name(name).read_text("utf-8")
    assert all(one in text for one in ("wordfreq", "3.1.1", "CC BY-SA 4.0", "20,000"))


def test_authors_of_the_subtitle_frequencies_are_credited() -> None:
    text = FILE.with_name("LICENSE.txt").read_text("utf-8")
    assert all(one in text for one in ("SUBTLEX-NL", "freely available", "Brysbaert", "OpenSubtitles"))


def test_table_is_what_the_list_says() -> None:
    assert len(table()) == len(WORDS)
    assert table()["de"] == max(table().values()) == float(LINES[0][0])


def test_common_words_have_higher_values() -> None:
    assert zipf("de") > zipf("huis") > zipf("formulier") > zipf("levensonderhoud") > zipf("kwijtschelding")


def test_curly_apostrophe_is_an_apostrophe() -> None:
    assert zipf("foto’s") == zipf("foto's") > UNLISTED


@pytest.mark.parametrize(
    ("word", "head"),
    [
        ("huurtoeslag", "toeslag"),
        ("kinderopvangtoeslag", "toeslag"),
        ("gezinsinkomen", "inkomen"),
        ("waterschapsbelasting", "belasting"),
        ("boekenkast", "kast"),
        ("schuldhulpverlening", "hulpverlening"),
    ],
)
def test_compound_counts_by_its_head(word: str, head: str) -> None:
    assert word not in table()
    assert compound_head(word) == head
    assert zipf(word) == min(zipf(head) - 1, COMPOUND)


@pytest.mark.parametrize("word", ["", "xqzw", "kastanjes", "arbeidsloosheid", "toeslagg", "qqtoeslag"])
def test_other_words_have_no_head(word: str) -> None:
    assert compound_head(word) == ""


def test_unlisted_words_are_rarer_than_listed_ones() -> None:
    rarest = min(table().values())
    assert zipf("xqzw") == UNLISTED < COMPOUND < rarest


def test_word_with_a_hyphen_counts_by_its_last_part() -> None:
    assert zipf("e-mail") == zipf("mail") - 1
    assert zipf("x-xqzw") == UNLISTED


@given(st.text() | st.from_regex(re.compile(r"[a-zë'’-]{0,40}"), fullmatch=True))
def test_any_word_has_a_value(word: str) -> None:
    assert UNLISTED <= zipf(word) <= max(table().values())


def test_function_words_are_common_words_in_lower_case() -> None:
    assert 250 <= len(FUNCTION_WORDS) <= 450
    assert all(word == word.lower() for word in FUNCTION_WORDS)
    assert {"de", "er", "omdat", "ik", "zult", "niet", "waarvoor", "zo'n"} <= FUNCTION_WORDS
    assert not FUNCTION_WORDS & {"huis", "brief", "vragen", "betalen", "gemeente", "goed", "informatie"}
