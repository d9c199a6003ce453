"""`audit`: axe on every page of a built site."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from wegwijs.cli.audit_reports import ReportOptions, report_options, write_all
from wegwijs.cli.options import PROBLEMS, WRONG_USE, amsterdam_today, folder_option
from wegwijs.language import _
from wegwijs.parallel import default_jobs
from wegwijs.reasons import reason


@click.command()
@folder_option("--site", "site", "De gebouwde website die getest wordt.")
@folder_option("--report", "audit-report", "Map voor het verslag.")
@folder_option("--reviewed", "accessibility_tests/reviewed.toml", "Wat een mens al heeft beoordeeld.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Aantal browsers tegelijk.")
@report_options
def audit(site: Path, report: Path, reviewed: Path, jobs: int | None, reports: ReportOptions) -> None:
    """Test elke pagina op toegankelijkheid, met axe in een echte browser."""
    from wegwijs import audit as auditing
    from wegwijs.reporting import Progress, say, shown

    try:
        report.mkdir(parents=True, exist_ok=True)
        decisions = auditing.read_decisions(reviewed)
        with Progress() as progress:
            result = auditing.audit_site(
                site,
                jobs or default_jobs(),
                lambda one: progress(_("Pagina's testen"), one.done, one.total),
            )
        result, files = write_all(result, report, reports, site)
    except auditing.AuditError as error:
        say(str(error))
        sys.exit(WRONG_USE)
    except OSError as error:
        raise click.UsageError(
            _("Het verslag kan niet in {folder} komen: {reason}.", folder=report, reason=reason(error))
        ) from None
    say(auditing.summary_text(result, auditing.all_undecided(result, decisions, amsterdam_today())))
    for file in files:
        say(_("Verslag: {file}", file=shown(file)))
    sys.exit(PROBLEMS if result.failed else 0)
