from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from wegwijs.problems import Problem, Severity
from wegwijs.reporting import Progress, print_heading, print_problems, problem_counts, say, shown

ERROR = Problem(
    code="key-missing",
    severity=Severity.ERROR,
    file="content/artikelen/één, twee.md",
    line=3,
    column=5,
    message="Het gegeven `title` ontbreekt: 100% [bold]zeker[/bold] :smile:.",
    hint="Voeg een regel toe.",
)
WARNING = Problem("file-bom", Severity.WARNING, "content/x.md", 1, 1, "Een BOM.\nTweede regel.", "")


def printed(capsys: pytest.CaptureFixture[str], form: str, *problems: Problem) -> str:
    print_problems(problems, form)
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def test_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "text", ERROR, WARNING) == (
        "content/artikelen/één, twee.md, regel 3  FOUT\n"
        "  Het gegeven `title` ontbreekt: 100% [bold]zeker[/bold] :smile:.\n"
        "  Wat te doen: Voeg een regel toe.\n"
        "  Meer uitleg: docs/redactie/meldingen/key-missing.md\n"
        "\n"
        "content/x.md, regel 1  LET OP\n"
        "  Een BOM.\n"
        "  Tweede regel.\n"
        "  Meer uitleg: docs/redactie/meldingen/file-bom.md\n"
        "\n"
    )


def test_lines_of_a_hint_stand_below_it(capsys: pytest.CaptureFixture[str]) -> None:
    hint = "Doe iets. Dit helpt:\n1. Dit.\n2. Dat."
    assert printed(capsys, "text", replace(ERROR, hint=hint)).splitlines()[2:5] == [
        "  Wat te doen: Doe iets. Dit helpt:",
        "    1. Dit.",
        "    2. Dat.",
    ]


def test_a_heading_says_how_bad_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    print_heading("x.md", Severity.WARNING, ["Een [b]regel[/b].", "Twee\nregels."])
    print_heading("y.md", None, [])
    assert capsys.readouterr().out == ("x.md  LET OP\n  Een [b]regel[/b].\n  Twee\n  regels.\n\ny.md\n\n")


def test_a_long_text_is_not_cut_or_wrapped(capsys: pytest.CaptureFixture[str]) -> None:
    long = Problem("x", Severity.ERROR, "f" * 200, 1, 1, "woord " * 100, "h")
    assert "woord " * 99 + "woord" in printed(capsys, "text", long)


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "json", ERROR, WARNING)
    assert "één" in text
    assert json.loads(text) == [
        {
            "code": "key-missing",
            "severity": "error",
            "file": "content/artikelen/één, twee.md",
            "line": 3,
            "column": 5,
            "message": "Het gegeven `title` ontbreekt: 100% [bold]zeker[/bold] :smile:.",
            "hint": "Voeg een regel toe.",
            "help": "docs/redactie/meldingen/key-missing.md",
        },
        {
            "code": "file-bom",
            "severity": "warning",
            "file": "content/x.md",
            "line": 1,
            "column": 1,
            "message": "Een BOM.\nTweede regel.",
            "hint": "",
            "help": "docs/redactie/meldingen/file-bom.md",
        },
    ]


def test_github(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "github", ERROR, WARNING) == (
        "::error file=content/artikelen/één%2C twee.md,line=3,col=5,title=key-missing::"
        "Het gegeven `title` ontbreekt: 100%25 [bold]zeker[/bold] :smile:. Voeg een regel toe.%0A"
        "Meer uitleg: docs/redactie/meldingen/key-missing.md\n"
        "::warning file=content/x.md,line=1,col=1,title=file-bom::Een BOM.%0ATweede regel.%0A"
        "Meer uitleg: docs/redactie/meldingen/file-bom.md\n"
    )


@pytest.mark.parametrize(("form", "text"), [("text", ""), ("json", "[]\n"), ("github", "")])
def test_without_problems(capsys: pytest.CaptureFixture[str], form: str, text: str) -> None:
    assert printed(capsys, form) == text


@pytest.mark.parametrize(
    ("problems", "text"),
    [
        ([], "geen problemen"),
        ([ERROR], "1 fout"),
        ([WARNING], "1 waarschuwing"),
        ([ERROR, ERROR, WARNING], "2 fouten en 1 waarschuwing"),
        ([WARNING, WARNING], "2 waarschuwingen"),
    ],
)
def test_problem_counts(problems: list[Problem], text: str) -> None:
    assert problem_counts(problems) == text


def test_three_kinds_are_counted_in_a_row() -> None:
    tip = replace(WARNING, severity=Severity.TIP)
    assert problem_counts([tip]) == "1 tip"
    assert problem_counts([ERROR, WARNING, WARNING, tip, tip]) == "1 fout, 2 waarschuwingen en 2 tips"


def test_json_says_where_a_problem_ends_where_that_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    [found] = json.loads(printed(capsys, "json", replace(ERROR, end_line=3, end_column=8)))
    assert (found["line"], found["column"], found["end_line"], found["end_column"]) == (3, 5, 3, 8)


def test_say_speaks_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    say("Klaar")
    assert capsys.readouterr() == ("", "Klaar\n")


def test_shown_is_short_below_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "site") == "site"
    assert shown(Path("site")) == "site"
    assert shown(tmp_path.parent / "ander") == str(tmp_path.parent / "ander")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_quick_work_prints_nothing_where_there_is_no_terminal() -> None:
    stream = io.StringIO()
    with Progress(stream) as progress:
        progress("Teksten omzetten", 1, 2)
    assert stream.getvalue() == ""


def test_slow_work_prints_one_line_for_each_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Progress, "PATIENCE", -1.0)
    stream = io.StringIO()
    with Progress(stream) as progress:
        for done in range(3):
            progress("Teksten omzetten", done, 2)
        progress("Pagina's maken", 1, 9)
    assert stream.getvalue() == "Teksten omzetten: 0 van 2\nPagina's maken: 1 van 9\n"


def test_a_terminal_gets_a_bar_that_goes_away() -> None:
    stream = Terminal()
    with Progress(stream) as progress:
        progress("Teksten omzetten", 1, 2)
        progress("Teksten omzetten", 2, 2)
    assert "Teksten omzetten" in stream.getvalue()
    assert "\n\n" not in stream.getvalue()


def test_lines_hold_a_problem_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "lines", ERROR, WARNING) == (
        "content/artikelen/één, twee.md:3:5: error: Het gegeven `title` ontbreekt: 100% [bold]zeker[/bold] "
        ":smile:. Voeg een regel toe. [key-missing]\n"
        "content/x.md:1:1: warning: Een BOM. Tweede regel. [file-bom]\n"
    )
