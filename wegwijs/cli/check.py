"""`check`: every problem, and nothing written."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from wegwijs.cli.options import PROBLEMS, folder_option, form_option, site_options
from wegwijs.cli.output import say_tips, show_problems
from wegwijs.language import _
from wegwijs.options import Options
from wegwijs.problems import Problem


@click.command()
@click.argument("paths", metavar="[BESTANDEN]", nargs=-1, type=click.Path(path_type=Path))
@site_options
@form_option
@folder_option("--manual", "docs/redactie", "Map met de handleiding, die ook wordt gecontroleerd.")
@click.option("--external", is_flag=True, help="Kijk ook of links naar andere websites nog werken.")
@click.option(
    "--errors-everywhere", is_flag=True, help="Toon bij BESTANDEN ook de fouten in andere bestanden."
)
@click.option("--pedantic", is_flag=True, help="Toon ook de tips over taal.")
def check(
    options: Options,
    form: str,
    external: bool,
    errors_everywhere: bool,
    pedantic: bool,
    paths: tuple[Path, ...],
    manual: Path,
) -> None:
    """Controleer de inhoud zonder iets te bouwen. BESTANDEN: alleen deze bestanden of mappen."""
    from wegwijs.problems import Severity, has_errors
    from wegwijs.reporting import problem_counts, say, shown

    for path in paths:
        if not path.exists():
            raise click.UsageError(_("{path} bestaat niet.", path=path))
        if not _is_checked(path, options, manual):
            raise click.UsageError(_("{path} is geen bestand of map met inhoud.", path=path))
    every = [
        one
        for one in _everything(options, manual, external, paths, pedantic or form == "text")
        if not paths or _below(Path(one.file), paths) or (errors_everywhere and one.is_error)
    ]
    problems = [one for one in every if pedantic or one.severity is not Severity.TIP]
    show_problems(problems, form)
    say(_("Gecontroleerd: {counts}.", counts=problem_counts(problems)))
    if problems and (manual / "README.md").is_file():
        say(_("Handleiding: {page}", page=shown(manual / "README.md")))
    if form == "text" and not pedantic:
        say_tips(every)
    sys.exit(PROBLEMS if has_errors(problems) else 0)


def _everything(
    options: Options, manual: Path, external: bool, paths: tuple[Path, ...], with_tips: bool
) -> list[Problem]:
    """All problems, of the manual too; external: of links to other websites, in these paths."""
    from wegwijs.manual import manual_problems
    from wegwijs.pipeline import check as check_site
    from wegwijs.problems import in_order
    from wegwijs.reporting import Progress

    with Progress() as progress:
        checked = check_site(options, progress)
        found = [*checked.problems, *manual_problems(manual, options.content)]
        found += checked.tips if with_tips else ()
        if external:
            from wegwijs.cli.external import external_problems

            found += external_problems(
                options, progress, datetime.now(UTC), lambda file: not paths or _below(file, paths)
            )
    return in_order(found)


def _is_checked(path: Path, options: Options, manual: Path) -> bool:
    """Whether problems can be in or below this path at all."""
    checked = (options.content, options.settings, options.templates, manual)
    return _below(path, checked) or any(_below(one, (path,)) for one in checked)


def _below(file: Path, paths: tuple[Path, ...]) -> bool:
    full = Path(os.path.abspath(file))  # unlike absolute(), this takes ".." away
    return any(full.is_relative_to(os.path.abspath(path)) for path in paths)
