"""`serve`: the site on this computer, live while it is being written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date

import click

from wegwijs.cli.build import build_with_progress, print_summary
from wegwijs.cli.options import amsterdam_today, site_options
from wegwijs.language import _
from wegwijs.options import Options
from wegwijs.reasons import reason

WAKE = 0.5
"""Seconds after which a signal that came at an unlucky moment is heard."""


@click.command()
@site_options
@click.option("--host", default="127.0.0.1", show_default=True, help="Adres om op te luisteren.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="Poort.")
def serve(options: Options, host: str, port: int) -> None:
    """Bouw de website en laat hem zien op deze computer. Wat u opslaat, ziet u meteen."""
    from wegwijs.preview.studio import Studio
    from wegwijs.reporting import print_problems, say

    result = build_with_progress(options)
    print_problems(result.problems, "text")
    print_summary(result, options)
    # The preview makes a PDF when somebody opens it, so it always has them.
    studio = Studio(replace(options, pdf=True), _today(options), built=result.ok)
    if not result.ok:
        say(_("Er zijn nog fouten. De voorvertoning laat zien wat er te zien is; de fouten staan erbij."))
    try:
        with _until_stopped(), studio.open(host, port) as server:
            _welcome(server.url, host)
            _wait_for_ctrl_c()
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


def _today(options: Options) -> Callable[[], date]:
    """The day, which goes on at midnight; with --today it stands still."""
    given = click.get_current_context().get_parameter_source("today")
    fixed = given is not None and given is not click.core.ParameterSource.DEFAULT
    return lambda: options.today if fixed else amsterdam_today()


def _welcome(url: str, host: str) -> None:
    from wegwijs.preview.server import is_loopback
    from wegwijs.reporting import say

    say(
        _(
            "De voorvertoning staat op {url}\nU ziet wat u opslaat meteen in de browser. Stoppen: Ctrl-C",
            url=url,
        )
    )
    if not is_loopback(host):
        say(_("Let op: iedereen op dit netwerk kan deze voorvertoning zien, ook de concepten."))


@contextmanager
def _until_stopped() -> Iterator[None]:
    """End in good order on Ctrl-C, and when whoever started us says that it is enough (SIGTERM)."""
    import signal

    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with suppress(KeyboardInterrupt):
            yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _wait_for_ctrl_c() -> None:
    """Wakes up now and then: a signal that comes just before a wait begins does not end that wait."""
    import threading

    never = threading.Event()
    while not never.wait(WAKE):
        pass
