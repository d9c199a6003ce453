"""`urls`: record which addresses are on the website."""

from __future__ import annotations

import sys

import click

from wegwijs.cli.options import PROBLEMS, form_option, site_options
from wegwijs.cli.output import show_problems
from wegwijs.language import _, ngettext
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
    from wegwijs.reporting import problem_counts, say, shown

    inspected = inspect(options)
    file = options.content / "urls.txt"
    if has_errors(inspected.problems):
        show_problems([one for one in inspected.problems if one.is_error], form)
        counts = problem_counts(inspected.problems)
        say(_("Niets vastgelegd: los eerst de fouten op ({counts}).", counts=counts))
        sys.exit(PROBLEMS)
    try:
        new = record_urls(options.content, site_urls(inspected.portal))
    except OSError as error:
        message = _("{file} kan niet worden geschreven: {reason}.", file=shown(file), reason=reason(error))
        raise click.UsageError(message) from None
    addresses = ngettext("{number} nieuw adres", "{number} nieuwe adressen", new)
    say(
        _("{addresses} vastgelegd in {file}.", addresses=addresses, file=shown(file))
        if new
        else _("Alle adressen staan al in {file}.", file=shown(file))
    )
