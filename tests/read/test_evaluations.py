from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.accessibility_portal import CHECKLIST
from wegwijs.read.evaluations import Evaluation, parse_evaluation, read_evaluations


def good(text: str = CHECKLIST) -> Evaluation:
    found, problems = parse_evaluation(text, "x.toml")
    assert problems == []
    assert found is not None
    return found


def bad(old: str, new: str) -> list[str]:
    assert old in CHECKLIST
    found, problems = parse_evaluation(CHECKLIST.replace(old, new, 1), "x.toml")
    assert found is None
    return [one.code for one in problems]


def test_lines_that_are_filled_in() -> None:
    found = good()
    assert (found.method, found.equipment) == ("nvda-firefox", "NVDA 2026.3")
    assert [(one.criterion, one.result) for one in found.judgements] == [
        ("1.3.1", "goed"),
        ("2.4.7", "fout"),
        ("1.2.2", "niet van toepassing"),
    ]
    assert found.untested == ("4.1.3",)


def test_who_and_when_are_those_above_unless_the_line_says_otherwise() -> None:
    first, second, _ = good().judgements
    assert (first.who, first.day) == ("ervaringsdeskundige", date(2026, 11, 19))
    assert (second.who, second.day) == ("bewoner", date(2026, 11, 21))


def test_what_is_wrong_is_a_known_problem_until_it_is_solved() -> None:
    good_one, wrong, _ = good().judgements
    assert good_one.open_problem is None
    problem = wrong.open_problem
    assert problem is not None
    assert (problem.what, problem.criterion) == ("De focus is niet te zien.", "2.4.7")
    assert (problem.since, problem.hinders, problem.planned) == (
        date(2026, 11, 21),
        "Mensen zonder muis",
        None,
    )
    solved = CHECKLIST.replace('"De focus is', 'x"De focus is').replace(
        'remark = x"De focus is niet te zien."', 'remark = "De focus"\nsolved = 2026-11-22'
    )
    assert good(solved).judgements[1].open_problem is None


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('who = "ervaringsdeskundige"', 'who = ""', "checklist-unsigned"),
        ("date = 2026-11-19", 'date = ""', "checklist-unsigned"),
        ('remark = "De focus is niet te zien."\n', "", "checklist-unexplained"),
        ('hinders = "Mensen zonder muis"', 'hinders = ""', "checklist-unexplained"),
        ('result = "goed"', 'result = "oke"', "value-not-allowed"),
        ('who = "ervaringsdeskundige"', 'who = "Jan Jansen"', "value-not-allowed"),
        ('method = "nvda-firefox"', 'method = "nvda"', "value-not-allowed"),
        ('criterion = "1.3.1"', 'criterion = "1.3.9"', "criterion-unknown"),
        ("[session]", "[sessie]", "key-missing"),
        ("[session]", "[[session]]", "setting-table"),
        ("task =", "taak =", "key-unknown"),
    ],
)
def test_mistakes(old: str, new: str, code: str) -> None:
    assert code in bad(old, new)


def test_a_line_that_nobody_tried_needs_nobody() -> None:
    text = '[session]\nmethod = "spraak"\nwho = ""\ndate = ""\nequipment = ""\n\n'
    line = '[[check]]\ncriterion = "2.5.3"\ntask = "Zeg iets."\nresult = "niet getest"\n'
    assert good(text + line).judgements == ()


def test_all_files_are_read_and_one_with_a_mistake_is_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "onderzoek"
    folder.mkdir()
    (folder / "b.toml").write_text(CHECKLIST, "utf-8")
    (folder / "a.toml").write_text(CHECKLIST.replace("nvda-firefox", "spraak"), "utf-8")
    (folder / "c.toml").write_text("x", "utf-8")
    found, problems = read_evaluations(tmp_path)
    assert [one.method for one in found] == ["spraak", "nvda-firefox"]
    assert {one.file for one in problems} == {str(folder / "c.toml")}
