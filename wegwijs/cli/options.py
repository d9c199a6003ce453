"""What several commands share: kinds of values, and the options of a build."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import Any

import click

from wegwijs.language import _
from wegwijs.options import Options
from wegwijs.parallel import default_jobs
from wegwijs.reporting import FORMATS

PROBLEMS, WRONG_USE = 1, 2
"""Exit codes: something is wrong with the content; the command was not used right."""

CACHE = Path(".cache")


def amsterdam_today() -> date:
    """The day in the Netherlands, wherever the computer stands."""
    from zoneinfo import ZoneInfo

    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


class Day(click.ParamType[date]):
    """A date as 2026-12-24."""

    name = "date"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return _("JJJJ-MM-DD")

    def convert(self, value: Any, param: Any, context: Any) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(_("'{value}' is geen datum. Schrijf jaar-maand-dag, zoals 2026-12-24.", value=value))


class BaseUrl(click.ParamType[str]):
    """An absolute http or https address."""

    name = "URL"

    def convert(self, value: Any, param: Any, context: Any) -> str:
        from wegwijs.web_address import is_base_url

        if not is_base_url(value):
            self.fail(_("'{value}' is geen volledig webadres, zoals https://hulp.example.nl/", value=value))
        return str(value)


def folder_option(name: str, default: str, text: str) -> Callable[[Any], Any]:
    return click.option(name, type=click.Path(path_type=Path), default=default, show_default=True, help=text)


def site_options(command: Callable[..., Any]) -> Any:
    """The options that `build`, `check` and `serve` share, handed over as one `options` object."""

    @folder_option("--content", "content", "Map met inhoud.")
    @folder_option("--templates", "templates", "Map met sjablonen.")
    @folder_option("--output", "site", "Map waar de website komt.")
    @folder_option("--settings", "portal.toml", "Bestand met instellingen.")
    @click.option("--today", type=Day(), help="Bouw alsof het deze dag is. Anders: vandaag.")
    @click.option("--base-url", type=BaseUrl(), help="Adres waar de website komt te staan.")
    @click.option("--jobs", type=click.IntRange(1, 64), help="Aantal processen dat teksten omzet.")
    @click.option("--release", is_flag=True, help="Voor publicatie: voorbeeldgegevens zijn dan fout.")
    @click.option(
        "--pdf/--no-pdf", default=None, help="Maak ook PDF's, om te printen. Met --release: vanzelf."
    )
    @wraps(command)
    def with_options(
        content: Path,
        templates: Path,
        output: Path,
        settings: Path,
        today: date | None,
        base_url: str | None,
        jobs: int | None,
        release: bool,
        pdf: bool | None,
        **rest: Any,
    ) -> Any:
        options = Options(
            content=content,
            templates=templates,
            output=output,
            settings=settings,
            today=today or amsterdam_today(),
            base_url=base_url,
            jobs=jobs or default_jobs(),
            release=release,
            cache=CACHE,
            pdf=release if pdf is None else pdf,
        )
        return command(options=options, **rest)

    return with_options


form_option = click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="Problemen als leesbare tekst, elk op één regel, of voor programma's: JSON, GitHub of SARIF.",
)
