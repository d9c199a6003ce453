"""`check`: every problem, and nothing written."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from wegwijs.cli.options import PROBLEMS, form_option, site_options
from wegwijs.cli.output import show_problems
from wegwijs.language import _
from wegwijs.options import Options


@click.command()
@click.argument("paths", metavar="[BESTANDEN]", nargs=-1, type=click.Path(path_type=Path))
@site_options
@form_option
@click.option(
    "--errors-everywhere", is_flag=True, help="Toon bij BESTANDEN ook de fouten in andere bestanden."
)
def check(options: Options, form: str, errors_everywhere: bool, paths: tuple[Path, ...]) -> None:
    """Controleer de inhoud zonder iets te bouwen. BESTANDEN: alleen deze bestanden of mappen."""
    from wegwijs.pipeline import check as check_site
    from wegwijs.problems import has_errors
    from wegwijs.reporting import Progress, problem_counts, say

    for path in paths:
        if not path.exists():
            raise click.UsageError(_("{path} bestaat niet.", path=path))
        if not _is_checked(path, options):
            raise click.UsageError(_("{path} is geen bestand of map met inhoud.", path=path))
    with Progress() as progress:
        problems = check_site(options, progress).problems
    if paths:
        problems = tuple(
            one for one in problems if _below(Path(one.file), paths) or (errors_everywhere and one.is_error)
        )
    show_problems(problems, form)
    say(_("Gecontroleerd: {counts}.", counts=problem_counts(problems)))
    sys.exit(PROBLEMS if has_errors(problems) else 0)


def _is_checked(path: Path, options: Options) -> bool:
    """Whether problems can be in or below this path at all."""
    checked = (options.content, options.settings, options.templates)
    return _below(path, checked) or any(_below(one, (path,)) for one in checked)


def _below(file: Path, paths: tuple[Path, ...]) -> bool:
    full = Path(os.path.abspath(file))  # unlike absolute(), this takes ".." away
    return any(full.is_relative_to(os.path.abspath(path)) for path in paths)
