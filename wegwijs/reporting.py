"""The only module that prints: problems as text, JSON or CI annotations, and progress."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from wegwijs.problems import Problem
from wegwijs.words import counted

FORMATS = ("text", "json", "github", "lines")


def print_problems(problems: Sequence[Problem], form: str) -> None:
    """All problems on standard output, in one of `FORMATS`."""
    if form == "json":
        print(json.dumps([asdict(one) for one in problems], ensure_ascii=False, indent=1))
    elif form == "github":
        for one in problems:
            print(_annotation(one))
    elif form == "lines":
        for one in problems:
            print(_line(one))
    else:
        _print_text(problems)


def _print_text(problems: Sequence[Problem]) -> None:
    if not problems:
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(soft_wrap=True, highlight=False)
    for one in problems:
        name, style = ("FOUT", "bold red") if one.is_error else ("LET OP", "bold yellow")
        console.print(
            Text.assemble((f"{one.file}, regel {one.line}", "bold"), "  ", (name, style)),
        )
        console.print(Text(f"  {one.message}"))
        if one.hint:
            console.print(Text(f"  Wat te doen: {one.hint}"))
        console.print(Text(f"  [{one.code}]", style="dim"))
        console.print()


def _line(one: Problem) -> str:
    """A problem as compilers write it, for programs that look for such lines: .vscode/tasks.json."""
    text = " ".join(f"{one.message} {one.hint}".split())
    return f"{one.file}:{one.line}:{one.column}: {one.severity.value}: {text} [{one.code}]"


def _annotation(one: Problem) -> str:
    """A workflow command, per docs.github.com "Workflow commands for GitHub Actions"."""
    level = "error" if one.is_error else "warning"
    place = f"file={_property(one.file)},line={one.line},col={one.column}"
    text = f"{one.message} {one.hint}".strip()
    return f"::{level} {place},title={_property(one.code)}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def say(text: str) -> None:
    """A line for the person at the screen, on standard error."""
    print(text, file=sys.stderr, flush=True)


def problem_counts(problems: Sequence[Problem]) -> str:
    """ "2 fouten en 1 waarschuwing", or "geen problemen"."""
    errors = sum(one.is_error for one in problems)
    warnings = len(problems) - errors
    parts = [
        text
        for number, text in (
            (errors, counted(errors, "fout", "fouten")),
            (warnings, counted(warnings, "waarschuwing", "waarschuwingen")),
        )
        if number
    ]
    return " en ".join(parts) or "geen problemen"


class Progress:
    """A bar on a terminal; elsewhere a plain line now and then, and nothing if it is quick.

    Call it with (what, done, total). Use it as a context, so that the bar goes away.
    """

    PATIENCE = 1.0
    """Seconds before a line is worth printing where there is no terminal."""

    PAUSE = 10.0
    """Seconds between two lines about the same work."""

    def __init__(self, stream: IO[str] | None = None) -> None:
        self._stream = stream or sys.stderr
        self._terminal = self._stream.isatty()
        self._bar: Any = None
        self._tasks: dict[str, Any] = {}
        self._started = time.monotonic()
        self._said: dict[str, float] = {}

    def __enter__(self) -> Progress:
        if self._terminal:
            from rich.console import Console
            from rich.progress import Progress as Bar

            # No thread that refreshes: processes are forked while the bar stands.
            self._bar = Bar(console=Console(file=self._stream), transient=True, auto_refresh=False)
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, what: str, done: int, total: int) -> None:
        if self._bar is not None:
            if what not in self._tasks:
                self._tasks[what] = self._bar.add_task(what, total=total)
            self._bar.update(self._tasks[what], completed=done, total=total, refresh=True)
            return
        now = time.monotonic()
        waited = now - self._said.get(what, -self.PAUSE) >= self.PAUSE
        if waited and now - self._started > self.PATIENCE:
            self._said[what] = now
            print(f"{what}: {done} van {total}", file=self._stream, flush=True)


def command() -> str:
    """How to call Wegwijs with the Python that is running now: ".venv/bin/python build.py"."""
    return f"{shown(Path(sys.executable))} build.py"


def shown(path: Path) -> str:
    """A path as people write it: relative to where they are, if it is below."""
    try:
        return str(path.absolute().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
