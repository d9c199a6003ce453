"""`watch`: check again at every save, in a form that an editor's program can read."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from wegwijs.cli.options import form_option, site_options
from wegwijs.options import Options

BEGIN, END = "wegwijs: begin", "wegwijs: klaar"
"""Around each round of problems; `.vscode/tasks.json` looks for these, in every language."""


@click.command()
@site_options
@form_option
def watch(options: Options, form: str) -> None:
    """Controleer bij elke keer opslaan, tot u stopt met Ctrl-C. Bouwt niets.

    Voor een tekstprogramma, zoals VS Code, met --format lines: elk probleem staat dan op één regel.
    """
    import watchfiles

    _round(options, form)
    everything = (options.content, options.templates, options.settings, options.manual)
    places = [one for one in everything if one.exists()]
    for _changes in watchfiles.watch(*places, debounce=300, raise_interrupt=False) if places else ():
        _round(options, form)


def _round(options: Options, form: str) -> None:
    from wegwijs.manual import manual_problems
    from wegwijs.pipeline import check
    from wegwijs.problems import in_order
    from wegwijs.reporting import print_problems, problem_counts

    click.echo(BEGIN)
    problems = in_order([*check(options).problems, *manual_problems(options.manual, options.content)])
    print_problems(problems, form)
    click.echo(f"{END}: {problem_counts(problems)}")
    _renew_names(options)


def _renew_names(options: Options) -> None:
    """New topics and articles are in the lists of VS Code at once, if that is what is used here."""
    from wegwijs.cli.schema import write_names

    if Path(".vscode").is_dir():
        with suppress(OSError):  # a help while typing; no reason to stop checking
            write_names(options.content, options.templates, Path("."))
