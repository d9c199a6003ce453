"""SARIF: what the schema of the standard asks for, and what forges do with it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.standards import sarif_errors
from wegwijs.formats.sarif import sarif
from wegwijs.language import use_language
from wegwijs.problems import Place, Problem, Severity, problem, softened

ERROR = problem("key-missing", Place("content/artikelen/één twee.md", 3, 5), key="title", example="x")
WARNING = problem("file-bom", Place("content/x.md"))
AGAIN = problem("key-missing", Place("content/y.md", 2), key="title", example="x")


def log(*problems: Problem, repository: str = "") -> dict[str, Any]:
    result = sarif(problems, repository)
    assert sarif_errors(result) == []
    run: dict[str, Any] = json.loads(json.dumps(result))["runs"][0]
    return run


def prints(*problems: Problem) -> list[str]:
    return [one["partialFingerprints"]["wegwijs/v1"] for one in log(*problems)["results"]]


def test_without_problems_there_is_a_run_without_results() -> None:
    run = log()
    assert run["results"] == []
    assert run["tool"]["driver"]["rules"] == []


def test_a_result_names_its_rule_level_and_place() -> None:
    result, _, _ = log(ERROR, WARNING, AGAIN)["results"]
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("key-missing", 1, "error")
    assert result["message"]["text"] == ("Het gegeven `title` ontbreekt. Voeg een regel toe, bijvoorbeeld: x")
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "content/artikelen/%C3%A9%C3%A9n%20twee.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 3, "startColumn": 5},
    }


def test_a_result_says_where_it_ends_where_that_is_known_and_a_tip_is_a_note() -> None:
    tip = replace(WARNING, severity=Severity.TIP, end_line=1, end_column=9)
    [result] = log(tip)["results"]
    assert result["level"] == "note"
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1,
        "startColumn": 1,
        "endLine": 1,
        "endColumn": 9,
    }


def test_every_rule_comes_once_and_results_point_at_their_own() -> None:
    run = log(ERROR, WARNING, AGAIN)
    rules = run["tool"]["driver"]["rules"]
    assert [one["id"] for one in rules] == ["file-bom", "key-missing"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])
    assert rules[1]["shortDescription"]["text"] == "Het gegeven … ontbreekt."
    assert rules[1]["help"]["text"] == "Meer uitleg: docs/redactie/meldingen/key-missing.md"


def test_a_rule_links_to_the_manual_where_the_repository_is_known() -> None:
    rules = log(ERROR, repository="https://forge.example/a/b/blob/c/")["tool"]["driver"]["rules"]
    assert rules[0]["helpUri"] == "https://forge.example/a/b/blob/c/docs/redactie/meldingen/key-missing.md"


def test_an_error_in_a_draft_is_a_warning_there() -> None:
    assert log(*softened([ERROR], {ERROR.file}))["results"][0]["level"] == "warning"


def test_a_file_below_the_current_folder_is_relative_and_another_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "hier").mkdir()
    monkeypatch.chdir(tmp_path / "hier")
    inside = replace(WARNING, file=str(tmp_path / "hier" / "x.md"))
    outside = replace(WARNING, file=str(tmp_path / "y.md"))
    places = [
        one["locations"][0]["physicalLocation"]["artifactLocation"] for one in log(inside, outside)["results"]
    ]
    assert places == [{"uri": "x.md", "uriBaseId": "%SRCROOT%"}, {"uri": (tmp_path / "y.md").as_uri()}]


def test_a_fingerprint_survives_lines_that_move() -> None:
    place, lower = Place("x.md", 4), Place("x.md", 40)
    one = problem("block-nested", place, outer="tip", name="stappen", line=2)
    moved = problem("block-nested", lower, outer="tip", name="stappen", line=38)
    assert prints(one) == prints(moved)


def test_fingerprints_tell_problems_apart() -> None:
    twice = [problem("heading-empty", Place("x.md", line)) for line in (3, 9)]
    other_file, other_code = problem("heading-empty", Place("y.md")), problem("text-empty", Place("x.md"))
    assert len(set(prints(*twice, other_file, other_code))) == 4


def test_english() -> None:
    use_language("en")
    run = log(problem("file-empty", Place("x.md")))
    assert run["language"] == "en"
    assert run["tool"]["driver"]["rules"][0]["shortDescription"]["text"] == "This file is empty."
