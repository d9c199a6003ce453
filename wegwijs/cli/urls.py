"""`urls`: record which addresses are on the website."""

from __future__ import annotations

import sys

import click

from wegwijs.cli.options import PROBLEMS, form_option, site_options
from wegwijs.options import Options
from wegwijs.reasons import reason


@click.command()
@site_options
@form_option
def urls(options: Options, form: str) -> None:
    """Leg vast welke adressen er nu zijn, in content/urls.txt. Haalt nooit iets weg.

    Doe dit zodra de website online staat. Verdwijnt een adres later, dan zegt Wegwijs het.
    """
    from wegwijs.link.urls import site_urls
    from wegwijs.pipeline import inspect
    from wegwijs.problems import has_errors
    from wegwijs.record import record_urls
    from wegwijs.reporting import print_problems, problem_counts, say, shown
    from wegwijs.words import counted

    inspected = inspect(options)
    file = options.content / "urls.txt"
    if has_errors(inspected.problems):
        print_problems([one for one in inspected.problems if one.is_error], form)
        say(f"Niets vastgelegd: los eerst de fouten op ({problem_counts(inspected.problems)}).")
        sys.exit(PROBLEMS)
    try:
        new = record_urls(options.content, site_urls(inspected.portal))
    except OSError as error:
        raise click.UsageError(f"{shown(file)} kan niet worden geschreven: {reason(error)}.") from None
    say(
        f"{counted(new, 'nieuw adres', 'nieuwe adressen')} vastgelegd in {shown(file)}."
        if new
        else f"Alle adressen staan al in {shown(file)}."
    )
