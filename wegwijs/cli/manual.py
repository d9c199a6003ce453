"""`manual`: the parts of the editors' manual that are made."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from wegwijs.catalogues import SOURCE_LANGUAGE
from wegwijs.cli.options import PROBLEMS, folder_option
from wegwijs.language import _, ngettext, speaking
from wegwijs.reasons import reason


@click.command()
@folder_option("--manual", "docs/redactie", "Map met de handleiding.")
@folder_option("--templates", "templates", "Map met sjablonen.")
@click.option("--check", "only_check", is_flag=True, help="Schrijf niets. Zeg alleen wat niet meer klopt.")
def manual(manual: Path, templates: Path, only_check: bool) -> None:
    """Maak de bladzijden over meldingen en de tabellen van de handleiding opnieuw."""
    from wegwijs.manual.making import made_texts, outdated, write
    from wegwijs.reporting import say, shown

    if not (manual / "README.md").is_file():
        message = _("In {folder} staat geen handleiding. Daar hoort een README.md te staan.", folder=manual)
        raise click.UsageError(message)
    with speaking(SOURCE_LANGUAGE):  # the manual is Dutch, whatever language the editor reads
        texts = made_texts(manual, templates)
    if only_check:
        old = outdated(manual, texts)
        for path in old:
            say(_("Niet bijgewerkt: {file}", file=shown(manual / path)))
        sys.exit(PROBLEMS if old else 0)
    try:
        changed = write(manual, texts)
    except OSError as error:
        message = _("De handleiding kan niet worden geschreven: {reason}.", reason=reason(error))
        raise click.UsageError(message) from None
    files = ngettext("{number} bestand", "{number} bestanden", changed)
    say(_("Klaar: {files} van de handleiding veranderd.", files=files))
