"""The command line. It knows every stage; no stage knows it.

One module per command. Stages are imported inside the commands, so that `--help` and a build in
which nothing changed start at once.
"""

from __future__ import annotations

import sys
from io import TextIOWrapper
from typing import Any, TextIO

import click

from wegwijs import __version__
from wegwijs.cli.audit import audit
from wegwijs.cli.build import build
from wegwijs.cli.check import check
from wegwijs.cli.click_words import teach_click
from wegwijs.cli.language import HELP_NAMES, add_common_options, speak
from wegwijs.cli.manual import manual
from wegwijs.cli.new import new
from wegwijs.cli.readability import readability
from wegwijs.cli.rename import rename
from wegwijs.cli.report import report
from wegwijs.cli.sample import sample
from wegwijs.cli.schema import schema
from wegwijs.cli.serve import serve
from wegwijs.cli.translated import translated
from wegwijs.cli.urls import urls
from wegwijs.cli.watch import watch

OWN_OPTIONS = {"--help", "-h", "--version"}


class DefaultsToBuild(click.Group):
    """`python build.py` is `python build.py build`."""

    def make_context(self, *arguments: Any, **extra: Any) -> click.Context:
        speak(self, arguments[1])
        return super().make_context(*arguments, **extra)

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        rest = _without_language(args)
        if not rest or (rest[0].startswith("-") and rest[0] not in OWN_OPTIONS):
            args = ["build", *args]
        return super().parse_args(context, args)


def _without_language(args: list[str]) -> list[str]:
    """What follows a `--lang` in front, which says nothing of the command."""
    while args and args[0].partition("=")[0] == "--lang":
        args = args[1:] if "=" in args[0] else args[2:]
    return args


@click.group(
    cls=DefaultsToBuild,
    context_settings={"help_option_names": HELP_NAMES, "max_content_width": 100},
)
@click.version_option(__version__, message="Wegwijs %(version)s", help="Toon de versie.")
def main() -> None:
    """Wegwijs bouwt een hulpportaal van Markdown: toegankelijk, en in duidelijke taal.

    Zonder opdracht bouwt Wegwijs de website ("build"). Alle opties daarvan, zoals --today, --release
    en --format, staan in: build.py build --help

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


_COMMANDS = (
    build, check, readability, serve, watch, audit, sample, report, new, rename, translated, urls, schema,
    manual,
)  # fmt: skip
for _command in _COMMANDS:
    main.add_command(_command)
add_common_options(main)
teach_click()
