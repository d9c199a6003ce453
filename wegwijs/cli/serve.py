"""`serve`: the site on this computer."""

from __future__ import annotations

import sys

import click

from wegwijs.cli.build import build_with_progress, print_summary
from wegwijs.cli.options import PROBLEMS, site_options
from wegwijs.language import _
from wegwijs.options import Options
from wegwijs.reasons import reason


@click.command()
@site_options
@click.option("--host", default="127.0.0.1", show_default=True, help="Adres om op te luisteren.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="Poort.")
def serve(options: Options, host: str, port: int) -> None:
    """Bouw de website en laat hem zien op deze computer."""
    from wegwijs.publish.manifest import read_manifest
    from wegwijs.reporting import print_problems, say
    from wegwijs.server import serve_forever

    result = build_with_progress(options)
    print_problems(result.problems, "text")
    print_summary(result, options)
    manifest = read_manifest(options.output)
    if manifest is None:
        sys.exit(PROBLEMS)
    if not result.ok:
        say(_("Let op: u ziet de oude website. Los eerst de fouten op, en begin opnieuw."))
    try:
        serve_forever(
            options.output,
            host,
            port,
            manifest.base_path,
            on_ready=lambda url: say(_("De website staat nu op {url}\nStoppen: Ctrl-C", url=url)),
            quiet=True,
        )
    except OSError as error:
        raise click.UsageError(
            _(
                "Poort {port} op {host} is niet vrij: {reason}. Staat de website al open in een ander "
                "venster? Gebruik die. Of kies een andere poort: make serve PORT=8001 (of --port 8001).",
                port=port,
                host=host,
                reason=reason(error),
            )
        ) from None
