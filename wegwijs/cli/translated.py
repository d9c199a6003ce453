"""`translated`: note that a translation or an easier version fits its original as it is now."""

from __future__ import annotations

from pathlib import Path

import click

from wegwijs.cli.options import folder_option
from wegwijs.language import _
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
        message = _("Het bestand kan niet worden veranderd: {reason}.", reason=reason(error))
        raise click.UsageError(message) from None
    done = _("Genoteerd") if changed else _("Dit stond er al")
    say(_("{done}: {file} past bij de tekst zoals die nu is.", done=done, file=shown(file)))
