from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.readability.rules.texts import found, items, passage, text_of
from wegwijs.readability.findings import Finding
from wegwijs.readability.limits import Limits
from wegwijs.readability.rules.structure import headings, lists, long_paragraphs
from wegwijs.readability.text import Kind, Passage, Text

LIMITS = Limits(paragraph_words=12, paragraph_sentences=3, heading=5, list_items=4)


def heading(text: str) -> Passage:
    return passage(text, Kind.HEADING)


def of_headings(text: Text) -> Iterator[Finding]:
    return headings(text, LIMITS)


def codes(*passages: str | Passage) -> list[str]:
    return [one.code for one in lists(text_of(*passages), LIMITS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dit is kort. En dit ook.", []),
        ("Een. Twee. Drie.", []),
        ("Een. Twee. Drie. Vier.", [("paragraph-sentences", 4, 3)]),
        ("een " * 12, []),
        ("een " * 13, [("paragraph-long", 13, 12)]),
        ("een twee drie vier. " * 4, [("paragraph-long", 16, 12)]),
        ("", []),
    ],
)
def test_a_paragraph_is_measured_in_words_and_sentences(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    given = long_paragraphs(text_of(text), LIMITS)
    assert [(one.code, one.number, one.limit) for one in given] == expected


def test_only_paragraphs_are_measured() -> None:
    assert list(long_paragraphs(text_of(passage("een " * 30, Kind.ITEM)), LIMITS)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Procedure",
        "Aanvraag",
        "De voorwaarden",
        "Uw verzekering",
        "Voorwaarden voor hulp",
        "Beoordeling van uw brief",
        "Algemeen",
        "Wijzigingen",
        "Bezwaar en beroep",
        "Rechten en plichten",
        "Benodigde documenten",
    ],
)
def test_a_heading_that_is_a_noun(text: str) -> None:
    given = list(headings(text_of(heading(text)), LIMITS))
    assert [(one.code, one.words) for one in given] == [("heading-noun", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Kosten",
        "Contact",
        "Openingstijden",
        "Wat kost het?",
        "Hoe vraag ik hulp aan",
        "DigiD aanvragen",
        "Wijziging doorgeven",
        "Vraag een pas aan",
        "Verzekering voor ziekte afsluiten",
        "Lange weg",
        "Hulp bij u thuis",
        "Uitkering aanvragen",
        "Beoordeling klaar?",
        "",
    ],
)
def test_questions_actions_and_known_labels_are_fine(text: str) -> None:
    assert found(of_headings, heading(text)) == []


def test_a_long_heading_is_reported_with_its_number_of_words() -> None:
    (one,) = headings(text_of(heading("Wat doet u als het niet lukt?")), LIMITS)
    assert (one.code, one.number, one.limit) == ("heading-long", 7, 5)
    assert found(of_headings, "Procedure") == []


def test_lists_have_more_than_one_item_and_not_too_many() -> None:
    assert codes("Neem mee:", *items("pas", "foto")) == []
    assert codes("Neem mee:", *items("pas")) == ["list-short"]
    assert codes("Neem mee:", *items("a", "b", "c", "d")) == []
    assert codes("Neem mee:", *items("a", "b", "c", "d", "e")) == ["list-long"]


def test_lists_of_different_blocks_are_different_lists() -> None:
    assert (
        codes("Kies:", *items("a", "b", "c"), passage("d", Kind.ITEM, "tip"), passage("e", Kind.ITEM, "tip"))
        == []
    )


def test_the_sentence_before_a_list_ends_with_a_colon() -> None:
    two = items("pas", "foto")
    assert codes("Neem dit mee.", *two) == ["list-no-intro"]
    assert codes("Neem dit mee:", *two) == []
    assert codes("Wat neemt u mee?", *two) == []
    assert codes(heading("Wat neemt u mee"), *two) == []
    assert codes(*two) == []


def test_steps_are_no_list() -> None:
    assert codes("Doe dit.", passage("Ga naar de balie.", Kind.STEP)) == []
