from __future__ import annotations

import pytest

from tests.readability.rules.texts import advice, found, passage
from wegwijs.readability.rules.numbers import NUMBERS, dates, number_formats, number_words
from wegwijs.readability.text import Kind


@pytest.mark.parametrize(
    ("sentence", "digits"),
    [
        ("U hebt dertien dagen.", "13"),
        ("Dat duurt tweeëntwintig weken.", "22"),
        ("Vijftien mensen kwamen.", "15"),
        ("Het kost vijftienhonderd euro.", "1.500"),
        ("Er waren driehonderdvijftig brieven.", "350"),
        ("Er wonen tachtigduizend mensen.", "80.000"),
        ("Betaal negenennegentig euro.", "99"),
        ("Dat is honderdtwintig euro.", "120"),
    ],
)
def test_a_large_number_in_letters_becomes_digits(sentence: str, digits: str) -> None:
    assert advice(number_words, sentence) == [digits]


@pytest.mark.parametrize(
    "sentence",
    [
        "U hebt twaalf dagen.",
        "Ik zei het honderd keer.",
        "Dat was in de jaren zestig.",
        "De dertiende brief.",
        "Duizend keer dank.",
        "U hebt 13 dagen.",
        "Een miljoen mensen.",
        "Twee of drie weken.",
    ],
)
def test_small_numbers_and_sayings_stay(sentence: str) -> None:
    assert found(number_words, sentence) == []


def test_numbers_are_computed_from_their_parts() -> None:
    assert NUMBERS["eenentwintig"] == 21
    assert NUMBERS["drieënzestig"] == 63
    assert NUMBERS["tweehonderdachttien"] == 218
    assert NUMBERS["negentienhonderd"] == 1900
    assert min(NUMBERS.values()) == 13


@pytest.mark.parametrize(
    ("written", "best"),
    [
        ("1500 euro", "1.500 euro"),
        ("1,500 euro", "1.500 euro"),
        ("EUR 1500,-", "1.500 euro"),
        ("€ 12.50", "12,50 euro"),
        ("€20,00", "20 euro"),
        ("15000 euro", "15.000 euro"),
        ("5,- euro", "5 euro"),
        ("25,-", "25 euro"),
        ("12,5 euro", "12,50 euro"),
        ("14:00 uur", "14.00 uur"),
        ("9:30 uur", "9.30 uur"),
        ("14u", "14.00 uur"),
        ("14u30", "14.30 uur"),
        ("10:15", "10.15"),
        ("15%", "15 procent"),
        ("2.5 %", "2,5 procent"),
        ("15 percent", "15 procent"),
    ],
)
def test_another_format_is_replaced(written: str, best: str) -> None:
    assert found(number_formats, f"Het is dan {written} voor u.") == [written]
    assert advice(number_formats, f"Het is dan {written} voor u.") == [best]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dat kost 1.500 euro.",
        "Dat kost 12,50 euro.",
        "Dat kost € 12,50 of € 1.500.",
        "Betaal 15 euro per dag.",
        "Kom om 14.00 uur of om 9 uur.",
        "Dat is 15 procent.",
        "De kaart heeft een schaal van 1:10.",
        "Bel 088 043 04 30.",
        "Uw nummer is NL91 ABNA 0417 1643 00.",
        "Versie 2.5.10 is nieuw.",
        "Neem code 14U7 mee.",
    ],
)
def test_a_good_format_and_other_numbers_stay(sentence: str) -> None:
    assert found(number_formats, sentence) == []


def test_a_short_time_is_one_where_the_words_beside_it_say_so() -> None:
    assert found(number_formats, "Open van 9:00 tot 17:00 uur, en om 8:15.") == ["9:00", "17:00 uur", "8:15"]


@pytest.mark.parametrize(
    ("written", "best"),
    [
        ("01-01-2027", "1 januari 2027"),
        ("1/1/'27", "1 januari 2027"),
        ("1 juni ’27", "1 juni 2027"),
        ("31.12.2026", "31 december 2026"),
        ("5-6-98", "5 juni 1998"),
        ("2027-03-01", "1 maart 2027"),
        ("5 dec 2026", "5 december 2026"),
        ("5 mrt.", "5 maart"),
        ("29-02-2028", "29 februari 2028"),
        ("3 sept. 2027", "3 september 2027"),
        ("01 mei", "1 mei"),
        ("do 4/3", "do 4 maart"),
        ("zaterdag 12-6", "zaterdag 12 juni"),
        ("09-2026", "september 2026"),
        ("mei '28", "mei 2028"),
        ("dec. 2027", "december 2027"),
        ("2027/03/01", "1 maart 2027"),
    ],
)
def test_a_date_is_written_in_words(written: str, best: str) -> None:
    assert found(dates, f"Kom op {written} langs.") == [written]
    assert advice(dates, f"Kom op {written} langs.") == [best]


def test_a_day_and_a_month_are_a_date_where_they_can_be_nothing_else() -> None:
    assert found(dates, "Betaal uiterlijk 25-3.", "Dit geldt vanaf 01-01.") == [
        "uiterlijk 25-3",
        "vanaf 01-01",
    ]
    assert advice(dates, "Betaal uiterlijk 25-3.") == ["uiterlijk 25 maart"]
    assert found(dates, "Wij wonnen met 3-1.", "Vul de fles tot 3/4.", "Het schooljaar 2026-2027.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kom op 1 januari 2027.",
        "Op 31-02-2027 bestaat niet.",
        "Op 29-02-2027 ook niet.",
        "Bel 070-12-34-56.",
        "Uw nummer is 12-10-2026-55.",
        "Bel 06-12345678.",
        "Neem versie 1.2.27.",
        "Neem 1/2 van de pil.",
        "Code NL12-01-01-2027.",
        "Kijk op voorbeeld.nl/2027-01-01/.",
        "De zaak 01-01-3027.",
        "U bent 5 maanden lid.",
    ],
)
def test_dates_in_words_and_other_numbers_stay(sentence: str) -> None:
    assert found(dates, sentence) == []


def test_quotes_are_left_alone() -> None:
    quote = passage("Kom op 01-01-2027 om 14:00 uur met dertien euro.", Kind.QUOTE)
    assert found(dates, quote) == found(number_formats, quote) == found(number_words, quote) == []


@pytest.mark.parametrize("written", ["1 ſep 2027", "3 auguſtus '27", "12 aprıl 98", "ſept. 2027"])
def test_a_month_with_an_unusual_letter_is_no_mistake_of_ours(written: str) -> None:
    assert found(dates, f"Kom op {written} langs.") == [written]


@pytest.mark.parametrize("written", ["€ {}", "{} euro", "EUR {},-", "{},-", "{}%", "{}:00 uur", "1.{}"])
def test_a_number_of_thousands_of_digits_is_no_amount(written: str) -> None:
    sentence = f"Betaal {written.format('1' * 5000)} nu."
    assert all(len(one) < 20 or "%" in one for one in found(number_formats, sentence))
