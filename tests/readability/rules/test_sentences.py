from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.readability.rules.texts import advice, found, passage, text_of
from wegwijs.readability.findings import Finding
from wegwijs.readability.limits import Limits
from wegwijs.readability.rules.sentences import lists_in_sentences, long_sentences, nested_sentences
from wegwijs.readability.text import Kind, Text

LIMITS = Limits(long_sentence=10, too_long_sentence=14, item=6)


def long(text: Text) -> Iterator[Finding]:
    return long_sentences(text, LIMITS)


def rows(text: Text) -> Iterator[Finding]:
    return lists_in_sentences(text, LIMITS)


def words(number: int) -> str:
    return "Zo " + "lang " * (number - 2) + "is."


@pytest.mark.parametrize(
    ("kind", "number", "expected"),
    [
        (Kind.PARAGRAPH, 10, []),
        (Kind.PARAGRAPH, 11, [("sentence-long", 11, 10)]),
        (Kind.PARAGRAPH, 14, [("sentence-long", 14, 10)]),
        (Kind.PARAGRAPH, 15, [("sentence-too-long", 15, 14)]),
        (Kind.SUMMARY, 11, [("sentence-long", 11, 10)]),
        (Kind.ITEM, 6, []),
        (Kind.ITEM, 7, [("item-long", 7, 6)]),
        (Kind.STEP, 7, [("item-long", 7, 6)]),
        (Kind.CELL, 7, [("item-long", 7, 6)]),
        (Kind.ITEM, 15, [("sentence-too-long", 15, 14)]),
        (Kind.HEADING, 30, []),
        (Kind.QUOTE, 30, []),
    ],
)
def test_a_sentence_is_measured_against_the_limit_of_its_kind(
    kind: Kind, number: int, expected: list[tuple[str, int, int]]
) -> None:
    given = long(text_of(passage(words(number), kind)))
    assert [(one.code, one.number, one.limit) for one in given] == expected


def test_each_sentence_of_a_passage_is_measured_by_itself() -> None:
    assert found(long, f"Dit is kort. {words(12)} En dit ook.") == [words(12)]


@pytest.mark.parametrize(
    ("sentence", "cut"),
    [
        (
            "U kunt bij de gemeente geld vragen waarbij u een brief van de bank laat zien.",
            'Maak er 2 zinnen van. Knip bij "waarbij" en begin opnieuw met "Daarbij".',
        ),
        (
            "Vul uw naam in op de brief en stuur hem daarna meteen naar de bank.",
            'Maak er 2 zinnen van. Knip bij "en".',
        ),
        (
            "De gemeente stuurt u dan een brief, die u goed moet bewaren voor later.",
            'Maak er 2 zinnen van. Knip bij "die" en begin opnieuw met "Die".',
        ),
        (
            "De man met de rode jas en de oude hond van de buurvrouw loopt daar.",
            "Maak er 2 zinnen van.",
        ),
        (
            "Het geld van de gemeente komt later op uw rekening als u dan al betaald hebt.",
            'Maak er 2 zinnen van. Knip bij "als" en begin opnieuw met "Dat geldt als".',
        ),
        (
            "De poster hangt binnen naast de deur, en buiten hangt een klein bord daarover.",
            'Maak er 2 zinnen van. Knip bij "en".',
        ),
        (words(29), "Maak er 3 zinnen van."),
    ],
)
def test_the_place_to_cut_is_proposed(sentence: str, cut: str) -> None:
    assert advice(long, sentence) == [cut]


def test_the_cut_nearest_to_the_middle_is_chosen() -> None:
    sentence = "U belt ons eerst maar niet te laat op de dag want dan is de balie al dicht."
    assert 'bij "want"' in advice(long, sentence)[0]


def test_no_cut_leaves_a_part_of_a_few_words() -> None:
    assert "Knip" not in advice(long, "Maar want " + "heel " * 10 + "want u.")[0]


@pytest.mark.parametrize(
    ("sentence", "row", "parts"),
    [
        ("U kunt bellen, mailen, schrijven of langskomen.", "bellen, mailen, schrijven of langskomen", 4),
        (
            "Neem uw pas, een foto, de brief en geld mee.",
            "pas, een foto, de brief en geld",
            4,
        ),
        (
            "Neem een pas, 2 foto's, het formulier en geld mee.",
            "pas, 2 foto's, het formulier en geld",
            4,
        ),
        (
            "Wij helpen met lezen, schrijven, rekenen, typen, bellen en mailen.",
            "lezen, schrijven, rekenen, typen, bellen en mailen",
            6,
        ),
    ],
)
def test_a_row_of_four_parts_becomes_a_list(sentence: str, row: str, parts: int) -> None:
    (one,) = rows(text_of(sentence))
    assert (one.words, one.number, one.limit) == (row, parts, 3)


@pytest.mark.parametrize(
    "sentence",
    [
        "U kunt bellen, mailen of langskomen.",
        "Wij zijn open op maandag, dinsdag, donderdag en vrijdag.",
        "Als u belt, helpen wij u, want dat is handig, en u bent snel klaar.",
        "Dat kan in Delden, Goor, Markelo en Diepenheim.",
        "U kunt hier veel leren, zoals lezen, rekenen of typen.",
        "Kom naar Straat 1, 7551 AB, Hengelo, op de hoek en bel aan.",
        "Bij ons leert u hoe het werkt, wat het kost, wie het doet en waar.",
        "Wij werken met anderen, waaronder de gemeente, scholen en artsen.",
        "Dat is waar, echt, ja.",
    ],
)
def test_other_commas_make_no_row(sentence: str) -> None:
    assert found(rows, sentence) == []


def test_two_subordinate_clauses_are_nested() -> None:
    sentence = "Bel ons omdat het vol is, zodat wij een plek bewaren."
    assert found(nested_sentences, sentence) == ["omdat het vol is, zodat"]
    assert advice(nested_sentences, sentence) == ['Maak losse zinnen bij "omdat" en "zodat".']


@pytest.mark.parametrize(
    "sentence",
    [
        "Bel ons omdat het vol is.",
        "Bel ons. Dat is omdat het vol is. Doe het zodra het kan.",
        "Het huis dat u huurt is van de gemeente.",
        "Als u komt, helpen wij u.",
        "Wat u doet, is goed.",
    ],
)
def test_one_subordinate_clause_is_fine(sentence: str) -> None:
    assert found(nested_sentences, sentence) == []
