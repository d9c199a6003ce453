"""`manual`: the parts of the editors' manual that are made."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from wegwijs.cli.options import PROBLEMS, folder_option
from wegwijs.reasons import reason


@click.command()
@folder_option("--manual", "docs/redactie", "Map met de handleiding.")
@folder_option("--templates", "templates", "Map met sjablonen.")
@click.option("--check", "only_check", is_flag=True, help="Schrijf niets. Zeg alleen wat niet meer klopt.")
def manual(manual: Path, templates: Path, only_check: bool) -> None:
    """Maak de bladzijden over meldingen en de tabellen van de handleiding opnieuw."""
    from wegwijs.manual.making import made_texts, outdated, write
    from wegwijs.reporting import say, shown
    from wegwijs.words import counted

    if not (manual / "README.md").is_file():
        raise click.UsageError(f"In {manual} staat geen handleiding. Daar hoort een README.md te staan.")
    texts = made_texts(manual, templates)
    if only_check:
        old = outdated(manual, texts)
        for path in old:
            say(f"Niet bijgewerkt: {shown(manual / path)}")
        sys.exit(PROBLEMS if old else 0)
    try:
        changed = write(manual, texts)
    except OSError as error:
        raise click.UsageError(f"De handleiding kan niet worden geschreven: {reason(error)}.") from None
    say(f"Klaar: {counted(changed, 'bestand', 'bestanden')} van de handleiding veranderd.")
