"""Workflows, the action and the hook: they parse, and what they run exists."""

from __future__ import annotations

import re
import shlex
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from tests.support import ROOT
from tools import pre_commit
from wegwijs.cli import main

GITHUB = ROOT / ".github"
HOOKS = ROOT / ".pre-commit-config.yaml"
FILES = [*sorted(GITHUB.rglob("*.yml")), HOOKS]
SCRIPTS = sorted(GITHUB.rglob("*.sh"))


def steps(file: Path) -> Iterator[dict[str, Any]]:
    data = yaml.safe_load(file.read_text("utf-8"))
    jobs = [*data.get("jobs", {}).values(), data.get("runs", {})]
    for job in jobs:
        yield from job.get("steps", [])


def all_steps() -> list[tuple[Path, dict[str, Any]]]:
    return [(file, step) for file in FILES for step in steps(file)]


def commands() -> list[str]:
    """Every command line that is run, with `\\` at the end of a line taken away."""
    texts = [str(step.get("run", "")) for _, step in all_steps()]
    texts += [file.read_text("utf-8") for file in SCRIPTS]
    texts.append(shlex.join(["build.py", *hook_command()]))
    return [line for text in texts for line in text.replace("\\\n", " ").splitlines()]


def hook_command() -> list[str]:
    """What the hook gives to build.py."""
    called: list[list[str]] = []

    class Done:
        returncode = 0

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pre_commit, "PYTHONS", ("build.py",))
        patch.setattr(pre_commit.subprocess, "run", lambda command, **_: called.append(command) or Done())
        assert pre_commit.main(["content/x.md"]) == 0
    return called[0][2:]


def targets() -> set[str]:
    return set(re.findall(r"^([\w.$()/-]+):(?!=)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def test_the_scan_finds_what_is_run() -> None:
    assert len(all_steps()) > 8
    assert sum("build.py" in line for line in commands()) >= 4


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_it_parses(file: Path) -> None:
    assert isinstance(yaml.safe_load(file.read_text("utf-8")), dict)


def test_every_step_has_something_to_do() -> None:
    for file, step in all_steps():
        assert ("run" in step) != ("uses" in step), f"{file.name}: {step}"
        if file.name == "action.yml" and "run" in step:
            assert step["shell"] == "bash"


def test_every_make_target_exists() -> None:
    known = targets() | {".venv/.ready"}
    asked = [
        word
        for line in commands()
        for word in re.findall(r"\bmake (?:-\S+ (?:\"[^\"]*\" )?)*([\w./]+)", line)
    ]
    assert "test" in asked
    assert set(asked) <= known


def test_every_command_and_option_of_build_py_exists() -> None:
    for line in commands():
        if "build.py" not in line:
            continue
        words = line.partition("build.py")[2].replace('"', " ").split()
        name = words[0] if words and words[0] in main.commands else "build"
        command = main.commands[name]
        assert not isinstance(command, click.Group)
        known = {option for param in command.params for option in param.opts}
        asked = [word for word in words if word.startswith("--") and word != "--"]
        assert set(asked) <= known, line


def test_actions_that_are_ours_are_there_with_their_inputs() -> None:
    for _, step in all_steps():
        if str(step.get("uses", "")).startswith("./"):
            action = yaml.safe_load((ROOT / step["uses"] / "action.yml").read_text("utf-8"))
            assert set(step.get("with", {})) <= set(action["inputs"])


def test_what_somebody_else_wrote_is_never_part_of_a_command() -> None:
    """Inputs and events come in through the environment: `${{ … }}` in a command would run them."""
    for file, step in all_steps():
        pasted = re.findall(r"\$\{\{\s*([\w.]+)", str(step.get("run", "")))
        assert all(one.startswith(("steps.", "vars.")) for one in pasted), f"{file.name}: {pasted}"


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_scripts_may_be_run(file: Path) -> None:
    assert file.stat().st_mode & stat.S_IXUSR


def test_the_hook_takes_content_and_nothing_else() -> None:
    [repository] = yaml.safe_load(HOOKS.read_text("utf-8"))["repos"]
    [hook] = repository["hooks"]
    assert (ROOT / hook["entry"].split()[1]).is_file()
    assert hook["always_run"], "a commit that only deletes a file must be checked too"
    taken = re.compile(hook["files"])
    assert all(taken.search(one) for one in ("content/artikelen/x.md", "portal.toml", "templates/a.html"))
    assert not any(taken.search(one) for one in ("README.md", "docs/content/x", "wegwijs/portal.tomlx"))


def test_the_hook_hands_over_the_files_and_asks_for_errors_everywhere() -> None:
    assert hook_command() == ["check", "--errors-everywhere", "--", "content/x.md"]


def test_the_hook_says_what_to_do_when_nothing_is_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pre_commit, "PYTHONS", ())
    assert pre_commit.main([]) == 2
    assert "Typ eerst: make serve" in capsys.readouterr().err
