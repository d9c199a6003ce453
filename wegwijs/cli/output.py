"""Where problems go: standard output, and on GitHub also the summary of the job."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from wegwijs.language import ngettext
from wegwijs.problems import Problem, Severity


def show_problems(problems: Sequence[Problem], form: str) -> None:
    """Print problems in one of `reporting.FORMATS`; on GitHub, add them to the summary of the job."""
    from wegwijs.reporting import print_problems

    print_problems(problems, form, _repository())
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if file and form == "github":
        _add_summary(Path(file), problems)


def say_tips(problems: Sequence[Problem]) -> None:
    """How many tips there are, and how to see them; nothing if there are none."""
    from wegwijs.reporting import say

    number = sum(one.severity is Severity.TIP for one in problems)
    if number:
        text = ngettext(
            "Er is {number} tip. Bekijk hem met --pedantic.",
            "Er zijn {number} tips. Bekijk ze met --pedantic.",
            number,
        )
        say(text)


def _add_summary(file: Path, problems: Sequence[Problem]) -> None:
    """A summary that cannot be written is no reason to stop: the problems are in the log as well."""
    from wegwijs.formats.github import summary
    from wegwijs.reporting import problem_counts

    try:
        with file.open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(summary(problems, problem_counts(problems), _repository()))
    except OSError:
        return


def _repository() -> str:
    """The URL below which GitHub (or Forgejo) shows the files of this commit; "" elsewhere."""
    names = ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA")
    server, repository, commit = (os.environ.get(name, "") for name in names)
    return f"{server}/{repository}/blob/{commit}/" if server and repository and commit else ""
