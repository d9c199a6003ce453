"""The language of the command line: which one is asked for, and the help texts in it.

Help is written in Dutch where commands and options are declared, long before the language is known.
So it is translated in place, just before click reads the command line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from inspect import cleandoc
from itertools import pairwise
from pathlib import Path

import click

from wegwijs.catalogues import SOURCE_LANGUAGE, languages
from wegwijs.language import _, marked, use_language

HELP_NAMES = ["-h", "--help"]
SETTINGS = Path("portal.toml")
METAVARS = {
    click.types.IntParamType: marked("GETAL"),
    click.types.StringParamType: marked("TEKST"),
    click.Path: marked("PAD"),
}
"""What stands behind an option in the help, by its type."""

OPTIONS, COMMAND = marked("[OPTIES]"), marked("OPDRACHT …")

lang_option = click.option(
    "--lang",
    type=click.Choice(languages("editors")),
    expose_value=False,
    help="Taal van de meldingen. Anders: die uit portal.toml (editors_language), of Nederlands.",
)


def add_common_options(group: click.Group) -> None:
    """`--lang` for a group and everything below it. Call it once."""
    for command in tree(group):
        lang_option(command)


def tree(command: click.Command) -> Iterator[click.Command]:
    """A command and all commands below it."""
    yield command
    if isinstance(command, click.Group):
        for _name, one in sorted(command.commands.items()):
            yield from tree(one)


def help_texts(command: click.Command) -> Iterator[str]:
    """Every Dutch text that the help of a command shows: what a catalogue must have."""
    texts = [_written_help(one) for one in (command, *command.params)]
    texts += [_written_metavar(one) for one in command.params]
    yield from (text for text in texts if text)


def speak(group: click.Group, arguments: Sequence[str]) -> None:
    """Use the language of a command line, and show the help of the group in it."""
    settings = Path(_asked(arguments, "--settings") or SETTINGS)
    chosen = _asked(arguments, "--lang") or _in_settings(settings)
    use_language(chosen if chosen in languages("editors") else SOURCE_LANGUAGE)
    for command in tree(group):
        _translate(command)


def _asked(arguments: Sequence[str], option: str) -> str | None:
    """The last value of an option, wherever it stands: click has not read the line yet."""
    found = None
    for word, following in pairwise([*arguments, ""]):
        if word == option:
            found = following
        elif word.startswith(f"{option}="):
            found = word.partition("=")[2]
    return found


def _in_settings(file: Path) -> str | None:
    """What the settings say. What is wrong with them, the build will tell."""
    try:
        text = file.read_text(encoding="utf-8-sig")
        if "editors_language" not in text:
            return None
        import tomllib  # here, because few portals need it

        portal = tomllib.loads(text).get("portal")
    except (OSError, ValueError, RecursionError):
        return None
    chosen = portal.get("editors_language") if isinstance(portal, dict) else None
    return chosen if isinstance(chosen, str) else None


def _translate(command: click.Command) -> None:
    command.options_metavar = _(OPTIONS)
    if isinstance(command, click.Group):
        command.subcommand_metavar = _(COMMAND)
    for one in (command, *command.params):
        text = _written_help(one)
        if text and isinstance(one, (click.Command, click.Option)):
            one.help = _(text)
    for param in command.params:
        _translate_metavar(param)
    help_option = command.get_help_option(click.Context(command, help_option_names=HELP_NAMES))
    if help_option:
        help_option.help = _("Toon deze uitleg.")


def _translate_metavar(param: click.Parameter) -> None:
    kind = next((text for kind, text in METAVARS.items() if isinstance(param.type, kind)), None)
    written = _written_metavar(param) or (kind if isinstance(param, click.Option) else None)
    param.metavar = _(written) if written else None


@cache
def _written_help(one: click.Command | click.Parameter) -> str | None:
    """Help as it stands in the code: remembered before the first translation."""
    help_text = one.help if isinstance(one, (click.Command, click.Option)) else None
    return cleandoc(help_text) if help_text else None


@cache
def _written_metavar(param: click.Parameter) -> str | None:
    return param.metavar
