from __future__ import annotations

import csv
from pathlib import Path

import pytest

import wegwijs.readability
from wegwijs.readability.difficult import DifficultWords
from wegwijs.readability.forms import GAP
from wegwijs.readability.limits import SCALE
from wegwijs.readability.text import sentence
from wegwijs.readability.word_list import COLUMNS, Entry, WordKind, base_entries

FILE = Path(wegwijs.readability.__file__).parent / "data" / "moeilijke-woorden.tsv"
LINES = FILE.read_text("utf-8").split("\n")
ROWS = list(csv.DictReader(LINES, delimiter="\t", quoting=csv.QUOTE_NONE))
EVERY = base_entries(ask=True)
WORDS = DifficultWords(EVERY)


def found(text: str, level: str, words: DifficultWords = WORDS) -> list[Entry]:
    return [one.entry for one in words.find(text, sentence(text, 0, len(text)), level)]


class TestForm:
    def test_columns(self) -> None:
        assert tuple(LINES[0].split("\t")) == COLUMNS
        assert LINES[-1] == "", "the last line ends"
        assert [line for line in LINES[1:-1] if line.count("\t") != len(COLUMNS) - 1] == []

    def test_spaces(self) -> None:
        cells = [cell for row in ROWS for cell in row.values()]
        assert [one for one in cells if one != " ".join(one.split())] == []
        lists = [part for row in ROWS for key in ("easier", "forms") for part in row[key].split(";")]
        assert [one for one in lists if one.startswith("  ") or one.endswith(" ")] == []

    def test_order_and_duplicates(self) -> None:
        words = [row["word"] for row in ROWS]
        assert words == sorted(set(words))

    def test_values(self) -> None:
        assert {row["level"] for row in ROWS} == {"A2", "B2"} < set(SCALE)
        assert {row["kind"] for row in ROWS} == set(WordKind)
        assert {row["class"] for row in ROWS} == {"", "adjective", "noun", "phrase", "strong", "verb"}

    def test_only_verbs_have_a_stem(self) -> None:
        assert [
            row["word"] for row in ROWS if bool(row["stem"]) != (row["class"] in {"verb", "strong"})
        ] == []

    def test_a_phrase_is_called_one(self) -> None:
        assert [row["word"] for row in ROWS if row["kind"] == "phrase" and " " not in row["word"]] == []
        assert [row["word"] for row in ROWS if row["kind"] == "word" and " " in row["word"]] == []

    def test_a_form_belongs_to_one_word(self) -> None:
        forms = [form for one in EVERY for form in one.forms]
        assert sorted({one for one in forms if forms.count(one) > 1}) == []

    def test_what_is_taken_away_would_be_there(self) -> None:
        for row in ROWS:
            for form in row["forms"].split("; "):
                if form.startswith("-"):
                    [entry] = [one for one in EVERY if one.word == row["word"]]
                    assert form[1:] not in entry.forms

    def test_it_says_what_is_easier(self) -> None:
        assert [one.word for one in EVERY if not all(one.easier) or one.word in one.easier] == []


def test_what_is_easier_is_not_difficult_itself() -> None:
    words = DifficultWords(base_entries())
    wrong = [
        (entry.word, easier, other.word)
        for entry in EVERY
        for easier in entry.easier
        for other in found(easier, entry.level, words)
        if other.word != entry.word
    ]
    assert wrong == []


def test_every_form_is_found_in_a_sentence() -> None:
    missed = []
    for entry in EVERY:
        for form in entry.forms:
            if form.startswith("^"):
                text = f"{form[1:].capitalize()} u iets vragen."
            else:
                text = f"Dit is {form.replace(GAP, ' hier ')}."
            if not found(text, entry.level):
                missed.append((entry.word, form))
    assert missed == []


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("met betrekking tot", "over, van of voor"),
        ("aangaande", "over"),
        ("alsmede", "en ook of en"),
        ("dwangbevel", "brief met een laatste kans om te betalen (of leg het woord uit)"),
    ],
)
def test_a_suggestion_can_be_read(word: str, text: str) -> None:
    assert next(one.suggestion for one in EVERY if one.word == word) == text


def test_what_only_an_editor_can_judge_is_left_out() -> None:
    assert {one.kind for one in base_entries()} == set(WordKind) - {WordKind.ASK}
    assert len(base_entries()) < len(EVERY)
