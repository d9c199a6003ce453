"""Every code has a wrong and a right example, and they do what the manual says of them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.manual.preparations import PREPARATIONS
from tests.support import TEMPLATES, TODAY, PortalFolder, codes
from wegwijs.manual.example import Example, read_examples, read_themes
from wegwijs.manual.trial import DAY, SAMPLE, try_out
from wegwijs.pipeline import build, inspect
from wegwijs.problem_texts import TEXTS
from wegwijs.problems import Problem

EXAMPLES = read_examples()
SHOWN = sorted(code for code, one in EXAMPLES.items() if not one.prepare)
PREPARED = sorted(code for code, one in EXAMPLES.items() if one.prepare)


@pytest.fixture
def sample(tmp_path: Path) -> PortalFolder:
    return PortalFolder(Path(shutil.copytree(SAMPLE, tmp_path / "portaal")))


def test_every_code_has_an_example() -> None:
    missing = sorted(TEXTS.keys() - EXAMPLES.keys())
    assert missing == [], "write these in wegwijs/manual/examples/ (README.md there says how)"


def test_every_example_is_of_a_code() -> None:
    assert sorted(EXAMPLES.keys() - TEXTS.keys()) == []


def test_no_code_has_two_examples() -> None:
    listed = [code for theme in read_themes() for code in theme.examples]
    assert sorted(listed) == sorted(set(listed))


def test_the_sample_portal_has_no_problems(sample: PortalFolder) -> None:
    assert DAY == TODAY
    assert build(sample.options()).problems == ()
    assert inspect(sample.options(cache=None)).tips == ()


@pytest.mark.parametrize("code", SHOWN)
def test_the_wrong_example_gives_its_problem_on_its_line_and_no_other_error(code: str) -> None:
    example = EXAMPLES[code]
    problems, first = try_out(example, example.wrong, TEMPLATES)
    found = next((one for one in problems if one.code == code), None)
    assert found, f"gave {codes(problems)}"
    assert found.file == (example.reported_in or example.file)
    if example.line:
        assert found.line == (example.line if example.reported_in else first + example.line - 1)
    assert errors_beside(problems, code, example) == []


@pytest.mark.parametrize("code", SHOWN)
def test_the_right_example_is_right(code: str) -> None:
    problems, _ = try_out(EXAMPLES[code], EXAMPLES[code].right, TEMPLATES)
    assert code not in codes(problems)
    assert [f"{one.file}:{one.line} {one.message}" for one in problems if one.is_error] == []


@pytest.mark.parametrize("code", PREPARED)
def test_the_preparation_gives_its_problem_and_no_other_error(code: str, sample: PortalFolder) -> None:
    problems = tuple(PREPARATIONS[EXAMPLES[code].prepare](sample))
    assert code in codes(problems)
    assert errors_beside(problems, code, EXAMPLES[code]) == []
    for value in EXAMPLES[code].values.values():
        assert any(value in one.message + one.hint for one in problems if one.code == code)


def test_every_preparation_is_used() -> None:
    assert {one.prepare for one in EXAMPLES.values() if one.prepare} == PREPARATIONS.keys()


def errors_beside(problems: tuple[Problem, ...], code: str, example: Example) -> list[str]:
    expected = {code, *example.others}
    return [f"{one.code}: {one.message}" for one in problems if one.is_error and one.code not in expected]
