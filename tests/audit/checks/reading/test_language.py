"""Which language a page and its parts are in, and when that is said."""

from __future__ import annotations

import pytest

from wegwijs.audit.checks.reading.identify import fits_script, guess, same
from wegwijs.audit.checks.reading.language import Piece, judgements, language_of_page, language_of_part

DUTCH = "U kunt elke dinsdag langskomen met uw vragen over de computer."
ENGLISH = "You can come to us with your questions about the computer every Tuesday."
FRENCH = "Vous pouvez nous appeler tous les jours si vous avez une question sur votre lettre."
ARABIC = "يمكنك أن تأتي إلينا كل يوم ثلاثاء"


@pytest.mark.parametrize(
    ("text", "language"), [(DUTCH, "nl"), (ENGLISH, "en"), (FRENCH, "fr"), (ARABIC, "ar")]
)
def test_a_part_in_another_language_is_found(text: str, language: str) -> None:
    said = "nl" if language == "en" else "en"
    assert language_of_part(text, said) == language
    assert language_of_part(text, language) == ""


@pytest.mark.parametrize(
    "text",
    [
        "The Lord of the Rings: The Return of the King",
        "Microsoft Teams",
        "Contact",
        "123 456",
        "Online meetings via WhatsApp",
    ],
)
def test_names_and_short_texts_are_left_alone(text: str) -> None:
    assert language_of_part(text, "nl") == ""


def test_a_sentence_among_others_is_found() -> None:
    assert language_of_part(f"{DUTCH} {ENGLISH} {DUTCH}", "nl") == "en"


def test_a_phrase_in_another_script_is_found_among_words() -> None:
    assert language_of_part(f"{DUTCH} {ARABIC}", "nl") == "ar"
    assert language_of_part("De moskee heet مسجد السلام en staat in de Kerkstraat.", "nl") == ""
    assert language_of_part("In het Japans is dat 図書館 of 本.", "nl") == ""
    assert language_of_part("استخدم Microsoft Office Home Edition في البيت", "ar") == ""


def test_japanese_is_no_chinese() -> None:
    assert language_of_part("図書館は月曜日に休みますので、火曜日に来てください。", "zh") == "ja"
    assert language_of_part("图书馆星期一休息，请星期二来。", "zh") == ""


def test_languages_that_are_taken_for_each_other_are_one() -> None:
    assert same("nl-BE", "af")
    assert not same("nl", "en")


def test_the_script_tells_without_words() -> None:
    assert not fits_script(ARABIC, "nl")
    assert fits_script(ARABIC, "fa-IR")
    assert not fits_script(DUTCH, "ar")


def test_a_page_is_in_the_language_of_its_texts() -> None:
    assert language_of_page("en", "Het spreekuur", [DUTCH]) == "nl"
    assert language_of_page("nl", "Het spreekuur", [DUTCH]) == ""


def test_one_text_in_the_language_that_is_said_saves_the_page() -> None:
    assert language_of_page("nl", "", ["Het spreekuur", ENGLISH, ENGLISH + " " + ENGLISH]) == ""


def test_a_wrong_page_is_said_once_and_its_parts_are_held_against_what_it_is() -> None:
    pieces = [Piece(DUTCH, "en", False, 1), Piece(DUTCH, "en", True, 2), Piece(ENGLISH, "en", True, 3)]
    found = [(one.rule.id, one.number) for one in judgements("en", 0, "", pieces)]
    assert found == [("language-of-page", 0), ("language-of-part", 2)]


def test_nothing_is_sure_of_a_few_words() -> None:
    assert guess("Bel ons").language == ""
