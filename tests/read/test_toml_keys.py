from __future__ import annotations

from datetime import date

import pytest

from wegwijs.problems import Problem
from wegwijs.read.toml_file import parse_toml
from wegwijs.read.toml_keys import Key, key_problems, list_problems

KEYS = {
    "name": Key(str, 'name = "bieb"', "De naam.", required=True),
    "day": Key(date, "day = 2026-11-23", "De dag.", blank=True),
    "kind": Key(str, 'kind = "nvda"', "De soort.", choices=("nvda", "spraak")),
    "sure": Key(bool, "sure = true", "Zeker."),
    "number": Key(int, "number = 3", "Hoe vaak."),
    "words": Key(list, 'words = ["a"]', "Woorden."),
}


def found(text: str) -> list[Problem]:
    toml = parse_toml(text, "x.toml")
    assert not isinstance(toml, Problem)
    return list(key_problems(toml, toml.data, KEYS))


@pytest.mark.parametrize("day", ["2026-11-23", '""'])
def test_right_values(day: str) -> None:
    right = f'name = "x"\nday = {day}\nkind = "nvda"\nsure = false\nnumber = 0\nwords = ["a", "b"]\n'
    assert found(right) == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("name = 3", "setting-text"),
        ('name = " "', "value-empty"),
        ('day = "gisteren"', "value-date"),
        ("day = 2026-11-23T10:00:00", "value-date"),
        ('kind = "nvd"', "value-not-allowed"),
        ('sure = "ja"', "value-boolean"),
        ("number = true", "value-number"),
        ('words = "a"', "setting-list"),
        ("words = [1]", "setting-list"),
        ("nummer = 3", "key-unknown"),
    ],
)
def test_wrong_values_each_on_its_line(line: str, code: str) -> None:
    text = f"{line}\n" if line.startswith("name") else f'name = "x"\n{line}\n'
    [one] = found(text)
    assert (one.code, one.line) == (code, text.count("\n"))


def test_a_word_that_looks_like_it_is_suggested() -> None:
    [one] = found('name = "x"\nkind = "nvd"\n')
    assert "Bedoelde u `nvda`?" in one.hint
    assert "spraak" in one.hint


def test_a_missing_key() -> None:
    [one] = found("sure = true\n")
    assert (one.code, 'name = "bieb"' in one.hint) == ("key-missing", True)


def test_a_list_of_tables() -> None:
    toml = parse_toml('[[part]]\nname = "x"\n\n[[part]]\nname = 3\n', "x.toml")
    assert not isinstance(toml, Problem)
    [one] = list_problems(toml, "part", KEYS)
    assert (one.code, one.line) == ("setting-text", 5)


def test_one_table_where_a_list_must_be() -> None:
    toml = parse_toml('[part]\nname = "x"\n', "x.toml")
    assert not isinstance(toml, Problem)
    assert [one.code for one in list_problems(toml, "part", KEYS)] == ["table-not-list"]
