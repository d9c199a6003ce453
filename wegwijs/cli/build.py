"""`build`: the whole site, or nothing."""

from __future__ import annotations

import sys

import click

from wegwijs.cli.options import PROBLEMS, form_option, site_options
from wegwijs.cli.output import show_problems
from wegwijs.language import _, ngettext
from wegwijs.options import Options, Result


@click.command()
@site_options
@form_option
def build(options: Options, form: str) -> None:
    """Bouw de website in site/. Met een fout blijft de oude website staan."""
    result = build_with_progress(options)
    show_problems(result.problems, form)
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

    say(_summary(result, shown(options.output), problem_counts(result.problems)))


def _summary(result: Result, folder: str, counts: str) -> str:
    if not result.ok:
        return _(
            "Niet gepubliceerd: {counts}. Wat er in {folder} stond, staat er nog.",
            counts=counts,
            folder=folder,
        )
    pages = ngettext("{number} pagina", "{number} pagina's", result.pages)
    if not result.changed:
        return _(
            "Klaar: {pages} in {folder}, er is niets veranderd; {counts}.",
            pages=pages,
            folder=folder,
            counts=counts,
        )
    changed = ngettext("{number} bestand veranderd", "{number} bestanden veranderd", result.changed)
    return _(
        "Klaar: {pages} in {folder}, {changed}; {counts}.",
        pages=pages,
        folder=folder,
        changed=changed,
        counts=counts,
    )
