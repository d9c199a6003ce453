"""Annotations and the job summary on GitHub."""

from __future__ import annotations

from dataclasses import replace

from wegwijs.formats.github import MOST_ROWS, SHOWN, summary, workflow_commands
from wegwijs.problems import Place, Problem, Severity, problem


def warnings(number: int) -> list[Problem]:
    return [problem("file-bom", Place("a.md", line)) for line in range(1, number + 1)]


ERROR = problem("value-not-text", Place("z.md", 7, 2), key="x|y")


def test_errors_come_first_because_github_shows_only_some() -> None:
    lines = list(workflow_commands([*warnings(2), ERROR]))
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::warning"]


def test_a_message_is_one_line_with_its_page_of_the_manual() -> None:
    [line] = workflow_commands([ERROR])
    assert line.startswith("::error file=z.md,line=7,col=2,title=value-not-text::Bij `x|y` hoort één tekst")
    assert line.endswith("%0AMeer uitleg: docs/redactie/meldingen/value-not-text.md")
    assert "\n" not in line


def test_a_notice_says_when_github_hides_some() -> None:
    assert len(list(workflow_commands([*warnings(SHOWN), ERROR]))) == SHOWN + 1
    *_, last = workflow_commands(warnings(SHOWN + 1))
    assert last.startswith("::notice title=Wegwijs::GitHub toont van elke soort hoogstens 10 meldingen.")


def test_what_an_editor_wrote_cannot_be_a_command() -> None:
    evil = problem("value-date", Place("a.md"), value="x\n::error::y")
    [line] = workflow_commands([evil])
    assert "%0A::error::y" in line


def test_summary_without_problems() -> None:
    assert summary([], "geen problemen") == "### Wegwijs: geen problemen\n"


def test_summary_is_a_table_with_errors_first() -> None:
    lines = summary([*warnings(1), ERROR], "1 fout en 1 waarschuwing").splitlines()
    assert lines[:4] == [
        "### Wegwijs: 1 fout en 1 waarschuwing",
        "",
        "| Soort | Waar | Wat is er | Wat te doen |",
        "|---|---|---|---|",
    ]
    assert lines[4].startswith(
        "| FOUT | z.md, regel 7 | Bij `x\\|y` hoort één tekst, maar er staat iets anders. |"
    )
    assert lines[4].endswith(" docs/redactie/meldingen/value-not-text.md |")
    assert lines[5].startswith("| LET OP | a.md, regel 1 |")


def test_summary_links_to_the_manual_where_the_repository_is_known() -> None:
    text = summary([ERROR], "1 fout", "https://forge.example/a/b/blob/c/")
    assert (
        "[value-not-text](https://forge.example/a/b/blob/c/docs/redactie/meldingen/value-not-text.md)" in text
    )


def test_what_an_editor_wrote_stays_in_its_cell() -> None:
    evil = problem("value-date", Place("a.md"), value="<img src=x>\n| a | b |")
    [row] = summary([evil], "1 fout").splitlines()[4:]
    assert "&lt;img src=x><br>\\| a \\| b \\|" in row


def test_a_very_long_table_ends_with_how_many_more() -> None:
    lines = summary(warnings(MOST_ROWS + 3), "x").splitlines()
    assert lines[-1] == "en nog 3"
    assert len(lines) == MOST_ROWS + 6


def test_a_tip_is_a_notice_after_errors_and_warnings() -> None:
    tip = replace(ERROR, severity=Severity.TIP, file="a.md")
    lines = list(workflow_commands([tip, *warnings(1), ERROR]))
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::notice"]
    assert "| TIP | a.md, regel 7 |" in summary([tip], "1 tip")


def test_columns_are_told_of_what_stands_on_one_line() -> None:
    one_line = replace(ERROR, end_line=7, end_column=9)
    two_lines = replace(ERROR, end_line=8, end_column=4)
    lines = list(workflow_commands([one_line, two_lines]))
    assert lines[0].startswith("::error file=z.md,line=7,endLine=7,col=2,endColumn=9,title=")
    assert lines[1].startswith("::error file=z.md,line=7,endLine=8,title=")
