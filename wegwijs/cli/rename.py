"""`rename`: another name for a page, without breaking a link."""

from __future__ import annotations

from pathlib import Path

import click

from wegwijs.cli.options import folder_option
from wegwijs.language import _
from wegwijs.reasons import reason


@click.command()
@click.argument("page", metavar="BESTAND")
@click.argument("name", metavar="NIEUWE-NAAM")
@folder_option("--content", "content", "Map met inhoud.")
@folder_option("--settings", "portal.toml", "Bestand met instellingen.")
def rename(page: str, name: str, content: Path, settings: Path) -> None:
    """Geef een pagina een andere naam: rename artikelen/oud.md nieuw

    Het oude adres blijft werken, en alle links naar de pagina worden aangepast. Lukt iets niet, dan
    verandert er niets.
    """
    from wegwijs.rename import Refused, apply, plan_rename
    from wegwijs.reporting import command, say, shown

    try:
        plan = plan_rename(content, settings, page, name)
        apply(plan)
    except Refused as error:
        raise click.UsageError(str(error)) from None
    except UnicodeDecodeError:
        raise click.UsageError(_("Een bestand is niet opgeslagen als UTF-8. Typ eerst: check")) from None
    except OSError as error:
        message = _("Het lukt niet: {reason}. Er is niets veranderd.", reason=reason(error))
        raise click.UsageError(message) from None
    for old, new in plan.moves:
        say(_("Hernoemd: {old} heet nu {new}", old=shown(old), new=shown(new)))
    moved = dict(plan.moves)
    for change in plan.changes:
        if change.file not in moved:
            lines = ", ".join(str(one) for one in change.lines)
            say(_("Aangepast: {file}, regel {lines}", file=shown(change.file), lines=lines))
    for url in plan.aliases:
        say(_("Het oude adres {url} blijft werken.", url=url))
    say(_("Controleer het met: {command}", command=f"{command()} check"))
