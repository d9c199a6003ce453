"""`sample`: which pages people test by hand, and lists to fill in."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from wegwijs.cli.options import WRONG_USE, amsterdam_today, folder_option
from wegwijs.language import _, ngettext
from wegwijs.reasons import reason


@click.command()
@folder_option("--site", "site", "De gebouwde website.")
@folder_option("--output", "onderzoek", "Map voor de steekproef en de lijsten.")
@click.option("--seed", help="Woord waarmee de pagina's worden geloot. Zonder: de dag van vandaag.")
def sample(site: Path, output: Path, seed: str | None) -> None:
    """Kies pagina's om met de hand te testen (WCAG-EM), en maak lijsten om in te vullen."""
    from wegwijs.audit.errors import AuditError
    from wegwijs.reporting import say, shown
    from wegwijs.sample.checklists import files
    from wegwijs.sample.choosing import choose

    try:
        chosen = choose(site, seed or amsterdam_today().isoformat())
        texts = files(chosen)
        for name in texts:
            if (output / name).exists():
                # Somebody may have filled it in.
                text = _("{file} bestaat al. Kies een andere map met --output.", file=shown(output / name))
                raise click.UsageError(text)
        output.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (output / name).write_text(text, encoding="utf-8", newline="\n")
    except AuditError as error:
        say(str(error))
        sys.exit(WRONG_USE)
    except OSError as error:
        text = _("De lijsten kunnen niet in {folder} komen: {reason}.", folder=output, reason=reason(error))
        raise click.UsageError(text) from None
    pages = ngettext("{number} pagina", "{number} pagina's", len(chosen.pages))
    say(_("{pages} gekozen. De lijsten staan in {folder}.", pages=pages, folder=shown(output)))
