"""The only module that prints: problems as text, JSON, SARIF or annotations on GitHub, and progress."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from wegwijs.language import _, ngettext
from wegwijs.problems import SEVERITIES, Problem, Severity

FORMATS = ("text", "json", "github", "sarif", "lines")
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.TIP: "bold cyan"}


def print_problems(problems: Sequence[Problem], form: str, repository: str = "") -> None:
    """All problems on standard output, in one of `FORMATS`.

    repository: URL below which the files of the repository can be seen, for links in SARIF.
    """
    if form == "json":
        print_json([_known(one) for one in problems])
    elif form == "sarif":
        from wegwijs.formats.sarif import sarif

        print_json(sarif(problems, repository))
    elif form == "github":
        from wegwijs.formats.github import workflow_commands

        print_lines(workflow_commands(problems))
    elif form == "lines":
        for one in problems:
            print(_line(one))
    else:
        _print_text(problems)


def _known(one: Problem) -> dict[str, Any]:
    """What is known of a problem; its end only where that is known."""
    return {key: value for key, value in asdict(one).items() if value is not None} | {"help": one.help}


def print_lines(lines: Iterable[str]) -> None:
    """Lines for a program on standard output. What that cannot write becomes a question mark."""
    for line in lines:
        print(line.encode(errors="replace").decode())


def print_json(data: Any) -> None:
    """Data as JSON on standard output."""
    print(json.dumps(data, ensure_ascii=False, indent=1))


def _print_text(problems: Sequence[Problem]) -> None:
    if not problems:
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(soft_wrap=True, highlight=False)
    for one in problems:
        name, style = _(SEVERITIES[one.severity]), _STYLES[one.severity]
        where = _("{file}, regel {line}", file=one.file, line=one.line)
        console.print(Text.assemble((where, "bold"), "  ", (name, style)))
        console.print(Text(_indented(one.message, "  ")))
        if one.hint:
            console.print(Text(f"  {_indented(_('Wat te doen') + ': ' + one.hint, '    ').lstrip()}"))
        console.print(Text(f"  {_('Meer uitleg: {page}', page=one.help)}", style="dim"))
        console.print()


def print_heading(file: str, severity: Severity | None, lines: Sequence[str]) -> None:
    """What there is to say about a file as a whole, on standard output."""
    from rich.console import Console
    from rich.text import Text

    console = Console(soft_wrap=True, highlight=False)
    parts = [(file, "bold")]
    if severity:
        parts += [("  ", ""), (_(SEVERITIES[severity]), _STYLES[severity])]
    console.print(Text.assemble(*parts))
    for one in lines:
        console.print(Text(_indented(one, "  ")))
    console.print()


def _indented(text: str, space: str) -> str:
    return "\n".join(space + line for line in text.split("\n"))


def _line(one: Problem) -> str:
    """A problem as compilers write it, for programs that look for such lines: .vscode/tasks.json."""
    text = " ".join(f"{one.message} {one.hint}".split())
    return f"{one.file}:{one.line}:{one.column}: {one.severity.value}: {text} [{one.code}]"


def say(text: str) -> None:
    """A line for the person at the screen, on standard error."""
    print(text, file=sys.stderr, flush=True)


def problem_counts(problems: Sequence[Problem]) -> str:
    """ "2 fouten en 1 waarschuwing", or "geen problemen"."""
    errors = sum(one.is_error for one in problems)
    tips = sum(one.severity is Severity.TIP for one in problems)
    warnings = len(problems) - errors - tips
    parts = [
        text
        for number, text in (
            (errors, ngettext("{number} fout", "{number} fouten", errors)),
            (warnings, ngettext("{number} waarschuwing", "{number} waarschuwingen", warnings)),
            (tips, ngettext("{number} tip", "{number} tips", tips)),
        )
        if number
    ]
    return _(" en ").join([", ".join(parts[:-1]), *parts[-1:]] if parts[1:] else parts) or _("geen problemen")


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
            print(
                _("{what}: {done} van {total}", what=what, done=done, total=total),
                file=self._stream,
                flush=True,
            )


def command() -> str:
    """How to call Wegwijs with the Python that is running now: ".venv/bin/python build.py"."""
    return f"{shown(Path(sys.executable))} build.py"


def shown(path: Path) -> str:
    """A path as people write it: relative to where they are, if it is below."""
    try:
        return str(path.absolute().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
