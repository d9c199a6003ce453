"""What somebody reads who typed TOML that cannot be read."""

from __future__ import annotations

import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.toml_slips import not_utf8, toml_problem

GOOD = '[[synonym]]\nwords = ["bieb", "leeszaal"]\nmeans = ["bibliotheek"]\n'


def said(text: str) -> tuple[int | None, str, str]:
    """Line, what is wrong, what to do."""
    with pytest.raises((tomllib.TOMLDecodeError, RecursionError)) as caught:
        tomllib.loads(text)
    assert isinstance(caught.value, tomllib.TOMLDecodeError | RecursionError)
    one = toml_problem(text, "x.toml", caught.value)
    assert (one.code, one.file) == ("settings-syntax", "x.toml")
    return one.line, one.message.removeprefix("Deze regel kan niet worden gelezen: ").rstrip("."), one.hint


@pytest.mark.parametrize(
    ("good", "wrong", "line", "detail", "advice"),
    [
        ('bieb"', "bieb", 2, "een aanhalingsteken gaat niet dicht", "rechte aanhalingstekens"),
        ('"bieb"', 'bieb"', 2, "een aanhalingsteken gaat niet dicht", "rechte aanhalingstekens"),
        ('"bieb"', "“bieb”", 2, "er staan kromme aanhalingstekens", 'Typ ze opnieuw, zo: "woord".'),
        ('"bieb"', '"bieb”', 2, "er staan kromme aanhalingstekens", "Typ ze opnieuw"),
        ('"bieb"', "‘bieb’", 2, "er staan kromme aanhalingstekens", "Typ ze opnieuw"),
        ('"bieb"', "bieb", 2, "de waarde klopt niet", "tussen rechte aanhalingstekens"),
        ('"bieb",', '"bieb"', 2, "een haak gaat niet dicht, of er mist een komma", '["een", "twee"]'),
        ('zaal"]', 'zaal"', 3, "een haak gaat niet dicht, of er mist een komma", "de regel erboven"),
        ('["bieb', '"bieb', 2, "er staat iets achter de waarde", '["een", "twee"]'),
        ("words =", "words:", 2, "er mist een =", "na de naam een ="),
        ("[[synonym]]", "[[synonym]", 1, "de kop tussen haken gaat niet dicht", "evenveel ] als ["),
        ("means", "words", 3, "deze naam staat al in dit deel", "een eigen kop"),
        ("means", "[synonym]\nmeans", 3, "deze kop staat er al", "dubbele haken"),
        ("means", "// uitleg\nmeans", 3, "een opmerking begint met #", "Zet # voor de opmerking"),
        ("means =", "means\u00a0=", 3, "er staat een bijzondere spatie", "typ ze opnieuw"),
        ("bieb", "bi\\eb", 2, "er staat een \\ in een tekst", "Haal de \\ weg"),
    ],
)
def test_what_is_wrong_and_what_to_do(good: str, wrong: str, line: int, detail: str, advice: str) -> None:
    assert GOOD.count(good) == 1
    found = said(GOOD.replace(good, wrong))
    assert found[0] == line
    assert found[1].startswith(detail)
    assert advice in found[2]


def test_windows_lines_count_the_same() -> None:
    assert said(GOOD.replace('"bieb"', "“bieb”").replace("\n", "\r\n"))[:2] == (
        2,
        "er staan kromme aanhalingstekens",
    )


def test_curly_quotes_inside_a_text_are_not_to_blame() -> None:
    assert said(GOOD.replace('"bieb",', '"de “bieb”"'))[1].startswith("een haak gaat niet dicht")


def test_what_stops_at_the_end_has_the_last_line() -> None:
    assert said('[[synonym]]\nwords = ["bieb",\n\n\n')[0] == 2


def test_brackets_without_end() -> None:
    assert said("x = " + "[" * 100_000)[1] == "te veel haken in elkaar"


@given(st.text(alphabet="[]={}\"'\\\n\r#:,“a0-\u00a0 ", max_size=40))
def test_any_text_is_told_in_words_of_the_editor(text: str) -> None:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        one = toml_problem(text, "x.toml", error)
        assert one.line is not None
        assert one.line <= text.count("\n") + 1
        assert one.hint
        assert not re.search(r"at line|[Ii]nvalid|[Ee]xpected|[Uu]nclosed|[Cc]annot", one.message)


def test_the_place_of_what_is_not_utf_8() -> None:
    with pytest.raises(UnicodeDecodeError) as caught:
        b'note = "\xc3\xa9"\nnote = "\xe9"'.decode("utf-8")
    one = not_utf8("x.toml", caught.value)
    assert (one.code, one.line, one.column) == ("file-not-utf8", 2, 9)
