"""`new`: a file to begin with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from wegwijs.cli.options import Day, amsterdam_today, folder_option
from wegwijs.language import _
from wegwijs.reasons import reason


@click.group()
def new() -> None:
    """Maak een nieuw bestand om mee te beginnen."""


@new.command()
@click.argument("title", metavar="TITEL")
@folder_option("--content", "content", "Map met inhoud.")
@click.option("--today", type=Day(), help="Datum van de controle. Anders: vandaag.")
def article(title: str, content: Path, today: date | None) -> None:
    """Een nieuw artikel, met als titel de vraag van de lezer. Overschrijft nooit iets."""
    from wegwijs.reporting import command, say, shown
    from wegwijs.scaffold import new_article

    try:
        file = new_article(content, title, today or amsterdam_today())
    except FileExistsError as error:
        raise click.UsageError(_("{file} bestaat al. Kies een andere titel.", file=error.filename)) from None
    except ValueError:
        raise click.UsageError(_("In de titel staan geen letters of cijfers.")) from None
    except OSError as error:
        raise click.UsageError(
            _("Het bestand kan niet worden gemaakt: {reason}.", reason=reason(error))
        ) from None
    say(
        _(
            "Gemaakt: {file}\nVul in wat nog leeg is. Daarna: {command} check {file}",
            file=shown(file),
            command=command(),
        )
    )
