"""`report`: what editors have to look after."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wegwijs.cli.options import CACHE, BaseUrl, Day, amsterdam_today, folder_option
from wegwijs.language import _
from wegwijs.options import Options
from wegwijs.parallel import default_jobs
from wegwijs.reasons import reason

if TYPE_CHECKING:
    from wegwijs.progress import Progress

NAMES = {"html": "index.html", "json": "report.json", "csv": "pages.csv", "markdown": "summary.md"}
"""Format -> name of the file in the folder of the report."""


@click.command()
@folder_option("--content", "content", "Map met inhoud.")
@folder_option("--templates", "templates", "Map met sjablonen.")
@folder_option("--settings", "portal.toml", "Bestand met instellingen.")
@folder_option("--output", "report", "Map (of bestand) voor het verslag; - schrijft het op het scherm.")
@click.option("--today", type=Day(), help="De stand op deze dag. Anders: vandaag.")
@click.option("--base-url", type=BaseUrl(), help="Adres van de website, voor de links in het verslag.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(NAMES)),
    default="html",
    show_default=True,
    help="Als pagina, als JSON, als tabel voor een rekenblad, of als korte samenvatting.",
)
def report(
    content: Path,
    templates: Path,
    settings: Path,
    output: Path,
    today: date | None,
    base_url: str | None,
    form: str,
) -> None:
    """Maak een verslag: wat is er aan de beurt, wat is te oud, wat is nog niet af. Ook als er fouten zijn."""
    from wegwijs.reporting import Progress

    options = Options(
        content=content,
        templates=templates,
        output=Path("site"),
        settings=settings,
        today=today or amsterdam_today(),
        base_url=base_url,
        jobs=default_jobs(),
        cache=CACHE,
    )
    to_screen = str(output) == "-"
    file = output if output.suffix == f".{form}" else output / NAMES[form]
    style = file.with_name("style.css")
    with Progress() as progress:
        data, stylesheet = _made(options, form, "" if to_screen else style.name, progress)
    if to_screen:
        sys.stdout.buffer.write(data)
    else:
        _write(output, {style: stylesheet, file: data} if form == "html" and stylesheet else {file: data})


def _write(output: Path, files: Mapping[Path, bytes]) -> None:
    """The last of the files is the report, which is named."""
    from wegwijs.reporting import say, shown

    try:
        for file, data in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    except OSError as error:
        message = _("Het verslag kan niet in {folder} komen: {reason}.", folder=output, reason=reason(error))
        raise click.UsageError(message) from None
    say(_("Verslag: {file}", file=shown(file)))


def _made(options: Options, form: str, style: str, progress: Progress) -> tuple[bytes, bytes]:
    """The report in a form, and the site's style sheet."""
    from wegwijs.pipeline import inspect
    from wegwijs.report import (
        make_report,
        report_csv,
        report_json,
        report_markdown,
        report_page,
        report_style,
    )

    inspected = inspect(options, progress)
    made = make_report(
        inspected.records,
        inspected.portal,
        inspected.fragments,
        inspected.settings,
        inspected.problems,
        inspected.readings,
    )
    if form != "html":
        writers = {"json": report_json, "csv": report_csv, "markdown": report_markdown}
        return writers[form](made), b""
    design, site = inspected.design, inspected.settings.base_url.rstrip("/") + "/"
    stylesheet = report_style(design.files[design.stylesheet]) if design else b""
    return report_page(made, style if design else "", site), stylesheet
