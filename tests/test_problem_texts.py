"""The list of texts is closed: the code uses all of them, no others, and fills in what they ask."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import wegwijs
from wegwijs.problem_texts import TEXTS
from wegwijs.problems import Place, Severity, problem

PACKAGE = Path(wegwijs.__file__).parent
SOURCES = [file for file in sorted(PACKAGE.rglob("*.py")) if "problem_texts" not in file.parts]
MAKERS = {"problem", "_add", "_wrong", "_parsed"}
"""Functions whose first argument is a code."""


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for file in SOURCES:
        yield file, ast.parse(file.read_text(encoding="utf-8"))


def made() -> Iterator[tuple[str, ast.Call]]:
    """(where, call) for every call that makes a problem with a code that is written out."""
    for file, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if name in MAKERS and isinstance(node.args[0].value, str):
                    yield f"{file.relative_to(PACKAGE)}:{node.lineno}", node


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def asked(code: str) -> set[str]:
    return placeholders(TEXTS[code].message) | placeholders(TEXTS[code].hint)


def test_the_scan_finds_the_calls() -> None:
    assert len(list(made())) > 60


def test_every_code_that_is_used_has_a_text() -> None:
    assert [f"{where}: {code(call)}" for where, call in made() if code(call) not in TEXTS] == []


def test_every_text_is_used() -> None:
    used = {
        node.value
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert sorted(TEXTS.keys() - used) == []


def test_every_call_fills_in_what_its_text_asks() -> None:
    missing = []
    for where, call in made():
        given = {one.arg for one in call.keywords}
        plain = getattr(call.func, "id", getattr(call.func, "attr", "")) in {"problem", "_add"}
        if plain and None not in given and not asked(code(call)) <= given:
            missing.append(f"{where}: {sorted(asked(code(call)) - given)}")
    assert missing == []


def test_texts_about_values_ask_only_what_the_validator_knows() -> None:
    """`errors.to_problem` fills these in for every code of `values.py`."""
    wrong = {code(call) for _, call in made() if getattr(call.func, "id", "") in {"_wrong", "_parsed"}}
    assert {one for one in wrong if not asked(one) <= {"key", "value", "suggestion", "example"}} == set()


def code(call: ast.Call) -> str:
    first = call.args[0]
    assert isinstance(first, ast.Constant)
    return str(first.value)


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_text_can_be_filled_in(code: str) -> None:
    names = dict.fromkeys(asked(code), "…")
    one = problem(code, Place("x.md"), **names)
    assert one.severity in Severity
    assert not re.search(r"[{}]", one.message + one.hint)


ENDING = re.compile(r"([.?!…]|\{(reason|suggestion|changes|declared)\})$")
"""The values named here are whole sentences, or nothing."""
TO_TYPE = re.compile(r": (python .*|\S[^.]*)$|bijvoorbeeld \S+$|(alleen|en) :::$|^\{advice\}$")
"""Endings that somebody will type over: a full stop would be typed over as well."""


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_text_is_a_sentence(code: str) -> None:
    text = TEXTS[code]
    assert ENDING.search(text.message), text.message
    assert ENDING.search(text.hint) or TO_TYPE.search(text.hint), text.hint
    for part in (text.message, text.hint):
        first = part.lstrip('`"')[:1]
        assert first.isupper() or first in "{0123456789" or part.startswith("`"), part
        assert "  " not in part
        assert part == part.strip()


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_code_is_a_stable_name(code: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", code)
