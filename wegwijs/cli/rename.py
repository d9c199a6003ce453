"""`rename`: give a page another name, without breaking a link."""

from __future__ import annotations

import click


@click.command()
def rename() -> None:
    """Geef een pagina een andere naam."""
