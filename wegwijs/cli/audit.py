"""`audit`: every page of a site, built or running, in every state."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wegwijs.cli.audit_reports import ReportOptions, report_options, write_all
from wegwijs.cli.options import CACHE, PROBLEMS, WRONG_USE, amsterdam_today, folder_option
from wegwijs.language import _
from wegwijs.parallel import default_jobs
from wegwijs.reasons import reason

if TYPE_CHECKING:
    from wegwijs.audit import Report, Settings
    from wegwijs.audit.findings import Finding


@click.command()
@click.argument("folders", metavar="[MAPPEN]", nargs=-1, type=click.Path(path_type=Path))
@folder_option("--site", "site", "De gebouwde website die getest wordt.")
@click.option("--url", help="Test een website die draait, vanaf dit adres, in plaats van een map.")
@click.option("--sitemap", help="Sitemap (adres of bestand) met de pagina's, bij --url.")
@click.option(
    "--most-pages",
    type=click.IntRange(1),
    default=500,
    show_default=True,
    help="Hoeveel pagina's hooguit, bij --url.",
)
@click.option(
    "--allow",
    "hosts",
    multiple=True,
    metavar="HOST",
    help="Andere computer waarvan pagina's bestanden mogen laden, zoals een CDN.",
)
@click.option(
    "--standard",
    type=click.Choice(["aa", "aaa", "alles"]),
    help="Wat een fout is. Anders: alles bij onze eigen site, aa (de wet) bij andere.",
)
@folder_option("--report", "audit-report", "Map voor het verslag.")
@folder_option("--reviewed", "accessibility_tests/reviewed.toml", "Wat een mens al heeft beoordeeld.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Aantal browsers tegelijk.")
@click.option(
    "--page-seconds",
    type=click.IntRange(1),
    default=300,
    show_default=True,
    help="Hoe lang de test van één pagina mag duren.",
)
@click.option("--shard", metavar="K/N", help="Alleen deel K van N, zoals 2/5.")
@click.option("--join", is_flag=True, help="Voeg de verslagen in MAPPEN (van --shard) samen tot één.")
@click.option(
    "--remote",
    "remote",
    multiple=True,
    metavar="URL",
    envvar="SELENIUM_REMOTE_URL",
    help="Adres van Selenium Grid of een WebDriver. Mag vaker, of met komma's.",
)
@click.option(
    "--serve-at",
    default="127.0.0.1",
    show_default=True,
    metavar="HOST",
    help="Adres van deze computer waarop browsers op andere computers de map van --site vinden.",
)
@folder_option("--cache", str(CACHE / "audit"), "Map met resultaten van pagina's die niet veranderen.")
@click.option("--no-cache", is_flag=True, help="Test alle pagina's opnieuw.")
@click.option(
    "--summary",
    type=click.Path(path_type=Path),
    help="Schrijf de uitkomst ook op voor de pagina over toegankelijkheid, in dit bestand.",
)
@report_options
@click.pass_context
def audit(
    context: click.Context,
    /,
    folders: tuple[Path, ...],
    report: Path,
    reviewed: Path,
    join: bool,
    summary: Path | None,
    reports: ReportOptions,
    **given: object,
) -> None:
    """Test elke pagina op toegankelijkheid, met axe en eigen controles in een echte browser."""
    from wegwijs import audit as auditing

    if bool(folders) != join:
        raise click.UsageError(_("Noem mappen met verslagen bij --join, en alleen daar."))
    with _told_to_who_asked(report):
        report.mkdir(parents=True, exist_ok=True)
        decisions = auditing.read_decisions(reviewed)
        result = _joined(folders) if join else _audited(context, reports)
        result, files = write_all(result, report, reports, _made_of(context))
        undecided = auditing.all_undecided(result, decisions, amsterdam_today())
        if summary:
            files = (*files, _summarized(context, result, summary, undecided))
    _print_result(result, undecided, files)
    sys.exit(PROBLEMS if result.failed else 0)


@contextmanager
def _told_to_who_asked(report: Path) -> Iterator[None]:
    """What ends an audit, as a message: pages that cannot be tested, or a report that cannot be written."""
    from wegwijs.audit import AuditError
    from wegwijs.reporting import say

    try:
        yield
    except AuditError as error:
        say(str(error))
        sys.exit(WRONG_USE)
    except OSError as error:
        raise click.UsageError(
            _(
                "Het verslag kan niet in {folder} komen: {reason}.",
                folder=error.filename or report,
                reason=reason(error),
            )
        ) from None


def _joined(folders: tuple[Path, ...]) -> Report:
    from wegwijs import audit as auditing

    return auditing.joined([auditing.read_report(one / "report.json") for one in folders])


def _made_of(context: click.Context) -> Path | None:
    """The built site whose sources can be named; there is none of other sites."""
    given = context.params
    return None if given["url"] or given["join"] else given["site"]


def _print_result(result: Report, undecided: list[Finding], files: Iterable[Path]) -> None:
    from wegwijs.audit import summary_text
    from wegwijs.reporting import say, shown

    say(summary_text(result, undecided))
    for file in files:
        say(_("Verslag: {file}", file=shown(file)))


def _summarized(context: click.Context, result: Report, file: Path, undecided: list[Finding]) -> Path:
    from wegwijs.audit.summary import write_summary
    from wegwijs.publish.manifest import read_manifest

    manifest = None if context.params["url"] else read_manifest(context.params["site"])
    sources = manifest.sources if manifest else ""
    return write_summary(result, file, amsterdam_today(), sources=sources, undecided=undecided)


def _audited(context: click.Context, reports: ReportOptions) -> Report:
    from wegwijs import audit as auditing
    from wegwijs.reporting import Progress

    given = context.params
    if not given["url"]:
        auditing.require_every_state(given["site"], reports.templates)
    _refuse_both(context)
    settings = _settings(context)
    with Progress() as progress:

        def tell(one: auditing.Progress) -> None:
            progress(_("Pagina's testen"), one.done, one.total)

        if given["url"]:
            return auditing.audit_url(
                given["url"], settings, tell, given["sitemap"] or "", given["most_pages"]
            )
        return auditing.audit_site(given["site"], settings, tell)


def _settings(context: click.Context) -> Settings:
    """What was asked, as the audit knows it."""
    from wegwijs import audit as auditing

    given = context.params
    return auditing.Settings(
        jobs=given["jobs"] or default_jobs(),
        standard=given["standard"] or "",
        shard=auditing.Shard.parse(given["shard"]) if given["shard"] else auditing.Shard(),
        remote=tuple(one.strip() for text in given["remote"] for one in text.split(",") if one.strip()),
        cache=None if given["no_cache"] else given["cache"],
        page_seconds=given["page_seconds"],
        hosts=given["hosts"],
        serve_at=given["serve_at"],
    )


def _refuse_both(context: click.Context) -> None:
    from click.core import ParameterSource

    if context.params["url"] and context.get_parameter_source("site") is ParameterSource.COMMANDLINE:
        raise click.UsageError(_("Kies --site of --url, niet allebei."))
    if context.params["sitemap"] and not context.params["url"]:
        raise click.UsageError(_("--sitemap hoort bij --url."))
