"""`translated`: note that a translation or an easier version fits its original as it is now."""

from __future__ import annotations

from pathlib import Path

import click

from wegwijs.cli.options import folder_option
from wegwijs.reasons import reason


@click.command()
@click.argument("file", metavar="BESTAND", type=click.Path(path_type=Path))
@folder_option("--content", "content", "Map met inhoud.")
def translated(file: Path, content: Path) -> None:
    """Noteer dat een vertaling of makkelijke versie past bij de tekst zoals die nu is.

    BESTAND: de vertaling, zoals content/artikelen/digid-aanvragen.en.md. Alleen de regel
    "original:" verandert.
    """
    from wegwijs.reporting import say, shown
    from wegwijs.stamping import NotAVariant, stamp

    try:
        changed = stamp(content, file)
    except NotAVariant as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        raise click.UsageError(f"Het bestand kan niet worden veranderd: {reason(error)}.") from None
    done = "Genoteerd" if changed else "Dit stond er al"
    say(f"{done}: {shown(file)} past bij de tekst zoals die nu is.")
