"""In which forms `audit` tells what it found: the options, and the writing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wegwijs.cli.options import folder_option
from wegwijs.language import _

if TYPE_CHECKING:
    from wegwijs.audit.report import Report

FORMS = ("html", "json", "junit", "sarif", "earl", "github", "summary")
USUAL = "html,json"


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What was asked for. before: report.json of an earlier audit; content, templates: what made the site."""

    forms: tuple[str, ...]
    before: Path | None
    pictures: bool
    content: Path
    templates: Path


class Forms(click.ParamType[tuple[str, ...]]):
    """Names of forms with commas between them."""

    name = "forms"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return ",".join(FORMS)

    def convert(self, value: Any, param: Any, context: Any) -> tuple[str, ...]:
        if isinstance(value, tuple):
            return value
        names = tuple(dict.fromkeys(name.strip() for name in str(value).split(",") if name.strip()))
        unknown = [name for name in names if name not in FORMS]
        if unknown or not names:
            self.fail(
                _(
                    "'{value}' kent Wegwijs niet. Kies uit: {known}.",
                    value=", ".join(unknown) or value,
                    known=", ".join(FORMS),
                )
            )
        return names


def report_options(command: Callable[..., Any]) -> Any:
    """The options about reports, handed over as one `reports` object."""

    @click.option(
        "--formats",
        type=Forms(),
        default=USUAL,
        show_default=True,
        help="Vormen van het verslag, met komma's ertussen.",
    )
    @click.option(
        "--before",
        type=click.Path(path_type=Path),
        help="report.json van een vorige test: het verslag zegt wat er sindsdien veranderd is.",
    )
    @click.option("--pictures/--no-pictures", default=True, help="Zet foto's van de fouten in het verslag.")
    @folder_option("--content", "content", "Map met inhoud waar de website van gemaakt is.")
    @folder_option("--templates", "templates", "Map met sjablonen waar de website van gemaakt is.")
    @wraps(command)
    def with_options(
        *args: Any,
        formats: tuple[str, ...],
        before: Path | None,
        pictures: bool,
        content: Path,
        templates: Path,
        **values: Any,
    ) -> Any:
        reports = ReportOptions(formats, before, pictures, content, templates)
        return command(*args, reports=reports, **values)

    return with_options


def write_all(
    report: Report, folder: Path, options: ReportOptions, site: Path | None = None
) -> tuple[Report, tuple[Path, ...]]:
    """Write what was asked for into `folder`. Gives the report with origins, and the files.

    site: the built folder that was audited; without it (a site elsewhere) nothing is known of where
    findings come from, and there are no pictures.
    Raises AuditError for an earlier report that is broken, OSError when a file cannot be written.
    """
    from wegwijs.audit.origin import with_origins
    from wegwijs.audit.reports.writing import write_reports

    before = _before(options)  # first: it may be the file that is written next
    if site is not None:
        report = with_origins(report, site, options.content, options.templates)
    pictures = {}
    if site is not None and options.pictures and "html" in options.forms:
        from wegwijs.audit.reports.camera import photograph_site

        pictures = photograph_site(report, site)
    return report, write_reports(report, folder, options.forms, before=before, pictures=pictures)


def _before(options: ReportOptions) -> Report | None:
    """The earlier report. That there is none yet is no mistake: every audit is the first once."""
    from wegwijs.audit.reports.reading import read_report
    from wegwijs.reporting import say, shown

    if options.before is None:
        return None
    if not options.before.exists():
        say(_("Er is geen vorig verslag: {file}.", file=shown(options.before)))
        return None
    return read_report(options.before)
