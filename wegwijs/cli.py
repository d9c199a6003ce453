"""The command line. It knows every stage; no stage knows it.

Stages are imported inside the commands, so that `--help` and a build in which nothing changed
start at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TextIO

import click

from wegwijs import __version__
from wegwijs.options import Options, Result
from wegwijs.parallel import default_jobs
from wegwijs.reasons import reason
from wegwijs.reporting import FORMATS

PROBLEMS, WRONG_USE = 1, 2
CACHE = Path(".cache")


def _today() -> date:
    """The day in the Netherlands, wherever the computer stands."""
    from zoneinfo import ZoneInfo

    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


class _Day(click.ParamType[date]):
    """A date as 2026-12-24."""

    name = "JJJJ-MM-DD"

    def convert(self, value: Any, param: Any, context: Any) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"'{value}' is geen datum. Schrijf jaar-maand-dag, zoals 2026-12-24.")


class _BaseUrl(click.ParamType[str]):
    """An absolute http or https address."""

    name = "URL"

    def convert(self, value: Any, param: Any, context: Any) -> str:
        from wegwijs.settings import is_base_url

        if not is_base_url(value):
            self.fail(f"'{value}' is geen volledig webadres, zoals https://hulp.example.nl/")
        return str(value)


class _DefaultsToBuild(click.Group):
    """`python build.py` is `python build.py build`."""

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        own = {"--help", "-h", "--version"}
        if not args or (args[0].startswith("-") and args[0] not in own):
            args = ["build", *args]
        return super().parse_args(context, args)


def _folder(name: str, default: str, text: str) -> Callable[[Any], Any]:
    return click.option(name, type=click.Path(path_type=Path), default=default, show_default=True, help=text)


def _site_options(command: Callable[..., Any]) -> Any:
    """The options that `build`, `check` and `serve` share, handed over as one `options` object."""

    @_folder("--content", "content", "Map met inhoud.")
    @_folder("--templates", "templates", "Map met sjablonen.")
    @_folder("--output", "site", "Map waar de website komt.")
    @_folder("--settings", "portal.toml", "Bestand met instellingen.")
    @click.option("--today", type=_Day(), help="Bouw alsof het deze dag is. Anders: vandaag.")
    @click.option("--base-url", type=_BaseUrl(), help="Adres waar de website komt te staan.")
    @click.option("--jobs", type=click.IntRange(1, 64), help="Aantal processen dat teksten omzet.")
    @click.option("--release", is_flag=True, help="Voor publicatie: voorbeeldgegevens zijn dan fout.")
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
        **rest: Any,
    ) -> Any:
        options = Options(
            content=content,
            templates=templates,
            output=output,
            settings=settings,
            today=today or _today(),
            base_url=base_url,
            jobs=jobs or default_jobs(),
            release=release,
            cache=CACHE,
        )
        return command(options=options, **rest)

    return with_options


_form = click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="Problemen als leesbare tekst, als JSON, of als meldingen op GitHub.",
)


@click.group(
    cls=_DefaultsToBuild,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="Wegwijs")
def main() -> None:
    """Wegwijs bouwt een hulpportaal van Markdown: toegankelijk, en in duidelijke taal.

    Zonder opdracht bouwt Wegwijs de website ("build"). Alle opties daarvan, zoals --today, --release
    en --format, staan in: build.py build --help

    \b
    Afsluitcodes: 0 alles goed; 1 problemen in de inhoud, of een pagina is niet toegankelijk;
    2 verkeerd gebruik, of er is geen browser voor de test.
    """
    for stream in (sys.stdout, sys.stderr):
        _write_everything(stream)


def _write_everything(stream: TextIO) -> None:
    """Let a stream take every character: on Windows a pipe or a file has a code page that cannot."""
    if isinstance(stream, TextIOWrapper):
        encoding = None if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace")


@main.command()
@_site_options
@_form
def build(options: Options, form: str) -> None:
    """Bouw de website in site/. Met een fout blijft de oude website staan."""
    from wegwijs.reporting import print_problems

    result = _build(options)
    print_problems(result.problems, form)
    _summary(result, options)
    sys.exit(0 if result.ok else PROBLEMS)


def _build(options: Options) -> Result:
    """The earlier result if nothing changed, else a build with progress shown."""
    from wegwijs.unchanged import earlier_result, fingerprint, remember

    print_ = fingerprint(options)
    result = earlier_result(options, print_)
    if result is None:
        from wegwijs.pipeline import build as build_site
        from wegwijs.reporting import Progress

        with Progress() as progress:
            result = build_site(options, progress)
        remember(options, print_, result)
    return result


def _summary(result: Result, options: Options) -> None:
    from wegwijs.reporting import problem_counts, say, shown
    from wegwijs.words import counted

    counts = problem_counts(result.problems)
    where = shown(options.output)
    if not result.ok:
        say(f"Niet gepubliceerd: {counts}. Wat er in {where} stond, staat er nog.")
    elif result.changed:
        changed = counted(result.changed, "bestand", "bestanden")
        say(f"Klaar: {result.pages} pagina's in {where}, {changed} veranderd; {counts}.")
    else:
        say(f"Klaar: er is niets veranderd aan de {result.pages} pagina's in {where}; {counts}.")


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@_site_options
@_form
def check(options: Options, form: str, paths: tuple[Path, ...]) -> None:
    """Controleer de inhoud zonder iets te bouwen. PATHS: alleen deze bestanden of mappen."""
    from wegwijs.pipeline import check as check_site
    from wegwijs.problems import has_errors
    from wegwijs.reporting import Progress, print_problems, problem_counts, say

    for path in paths:
        if not path.exists():
            raise click.UsageError(f"{path} bestaat niet.")
        if not _is_checked(path, options):
            raise click.UsageError(f"{path} is geen bestand of map met inhoud.")
    with Progress() as progress:
        problems = check_site(options, progress).problems
    if paths:
        problems = tuple(one for one in problems if _below(Path(one.file), paths))
    print_problems(problems, form)
    say(f"Gecontroleerd: {problem_counts(problems)}.")
    sys.exit(PROBLEMS if has_errors(problems) else 0)


def _is_checked(path: Path, options: Options) -> bool:
    """Whether problems can be in or below this path at all."""
    checked = (options.content, options.settings, options.templates)
    return _below(path, checked) or any(_below(one, (path,)) for one in checked)


def _below(file: Path, paths: tuple[Path, ...]) -> bool:
    full = Path(os.path.abspath(file))  # unlike absolute(), this takes ".." away
    return any(full.is_relative_to(os.path.abspath(path)) for path in paths)


@main.command()
@_site_options
@click.option("--host", default="127.0.0.1", show_default=True, help="Adres om op te luisteren.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="Poort.")
def serve(options: Options, host: str, port: int) -> None:
    """Bouw de website en laat hem zien op deze computer."""
    from wegwijs.publish.manifest import read_manifest
    from wegwijs.reporting import print_problems, say
    from wegwijs.server import serve_forever

    result = _build(options)
    print_problems(result.problems, "text")
    _summary(result, options)
    manifest = read_manifest(options.output)
    if manifest is None:
        sys.exit(PROBLEMS)
    if not result.ok:
        say("Let op: u ziet de oude website. Los eerst de fouten op, en begin opnieuw.")
    try:
        serve_forever(
            options.output,
            host,
            port,
            manifest.base_path,
            on_ready=lambda url: say(f"De website staat nu op {url}\nStoppen: Ctrl-C"),
            quiet=True,
        )
    except OSError as error:
        raise click.UsageError(
            f"Poort {port} op {host} is niet vrij: {reason(error)}. Staat de website al open in een ander "
            "venster? Gebruik die. Of kies een andere poort: make serve PORT=8001 (of --port 8001)."
        ) from None


@main.command()
@_folder("--site", "site", "De gebouwde website die getest wordt.")
@_folder("--report", "audit-report", "Map voor report.json.")
@_folder("--reviewed", "accessibility_tests/reviewed.toml", "Wat een mens al heeft beoordeeld.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Aantal browsers tegelijk.")
def audit(site: Path, report: Path, reviewed: Path, jobs: int | None) -> None:
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
                lambda one: progress("Pagina's testen", one.done, one.total),
            )
        file = auditing.write_report(result, report)
    except auditing.AuditError as error:
        say(str(error))
        sys.exit(WRONG_USE)
    except OSError as error:
        raise click.UsageError(f"Het verslag kan niet in {report} komen: {reason(error)}.") from None
    say(auditing.summary_text(result, auditing.all_undecided(result, decisions, _today())))
    say(f"Verslag: {shown(file)}")
    sys.exit(PROBLEMS if result.failed else 0)


@main.group()
def new() -> None:
    """Maak een nieuw bestand om mee te beginnen."""


@new.command()
@click.argument("title", metavar="TITEL")
@_folder("--content", "content", "Map met inhoud.")
@click.option("--today", type=_Day(), help="Datum van de controle. Anders: vandaag.")
def article(title: str, content: Path, today: date | None) -> None:
    """Een nieuw artikel, met als titel de vraag van de lezer. Overschrijft nooit iets."""
    from wegwijs.reporting import command, say, shown
    from wegwijs.scaffold import new_article

    try:
        file = new_article(content, title, today or _today())
    except FileExistsError as error:
        raise click.UsageError(f"{error.filename} bestaat al. Kies een andere titel.") from None
    except ValueError:
        raise click.UsageError("In de titel staan geen letters of cijfers.") from None
    except OSError as error:
        raise click.UsageError(f"Het bestand kan niet worden gemaakt: {reason(error)}.") from None
    say(f"Gemaakt: {shown(file)}\nVul in wat nog leeg is. Daarna: {command()} check {shown(file)}")
