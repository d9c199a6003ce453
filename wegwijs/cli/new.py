"""`new`: a file to begin with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from wegwijs.cli.options import Day, amsterdam_today, folder_option
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
        raise click.UsageError(f"{error.filename} bestaat al. Kies een andere titel.") from None
    except ValueError:
        raise click.UsageError("In de titel staan geen letters of cijfers.") from None
    except OSError as error:
        raise click.UsageError(f"Het bestand kan niet worden gemaakt: {reason(error)}.") from None
    say(f"Gemaakt: {shown(file)}\nVul in wat nog leeg is. Daarna: {command()} check {shown(file)}")
