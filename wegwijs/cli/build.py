"""`build`: the whole site, or nothing."""

from __future__ import annotations

import sys

import click

from wegwijs.cli.options import PROBLEMS, form_option, site_options
from wegwijs.options import Options, Result


@click.command()
@site_options
@form_option
def build(options: Options, form: str) -> None:
    """Bouw de website in site/. Met een fout blijft de oude website staan."""
    from wegwijs.reporting import print_problems

    result = build_with_progress(options)
    print_problems(result.problems, form)
    print_summary(result, options)
    sys.exit(0 if result.ok else PROBLEMS)


def build_with_progress(options: Options) -> Result:
    """The earlier result if nothing changed, else a build with progress shown."""
    from wegwijs.unchanged import earlier_result, fingerprint, remember

    print_ = fingerprint(options)
    result = earlier_result(options, print_)
    if result is None:
        from wegwijs.pipeline import build as build_site
        from wegwijs.reporting import Progress

        with Progress() as progress:
            result = build_site(options, progress)
        remember(options, print_, result)
    return result


def print_summary(result: Result, options: Options) -> None:
    from wegwijs.reporting import problem_counts, say, shown
    from wegwijs.words import counted

    counts = problem_counts(result.problems)
    where = shown(options.output)
    if not result.ok:
        say(f"Niet gepubliceerd: {counts}. Wat er in {where} stond, staat er nog.")
    elif result.changed:
        changed = counted(result.changed, "bestand", "bestanden")
        say(f"Klaar: {result.pages} pagina's in {where}, {changed} veranderd; {counts}.")
    else:
        say(f"Klaar: er is niets veranderd aan de {result.pages} pagina's in {where}; {counts}.")
