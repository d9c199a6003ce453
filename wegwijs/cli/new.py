"""`new`: a file to begin with. One command per kind, with the options of that kind."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from wegwijs.cli.options import WRONG_USE, Day, amsterdam_today, folder_option
from wegwijs.language import _
from wegwijs.reasons import reason
from wegwijs.scaffold.kinds import KINDS, Field, Kind

PREVIEW = "http://127.0.0.1:8000"
"""Where `make serve` shows the site."""


@click.group()
def new() -> None:
    """Maak een nieuw bestand om mee te beginnen. Overschrijft nooit iets.

    Op een terminal vraagt Wegwijs wat u niet opgeeft. Enter slaat een vraag over.
    """


def _command(kind: Kind) -> click.Command:
    def make(title: str | None, content: Path, templates: Path, settings: Path, **given: Any) -> None:
        _make(kind, title, content, templates, settings, **given)

    command: Callable[..., Any] = make
    for option in reversed(kind.fields):
        command = _option(option)(command)
    command = click.option("--today", type=Day(), help="Datum van de controle. Anders: vandaag.")(command)
    command = folder_option("--settings", "portal.toml", "Bestand met instellingen.")(command)
    command = folder_option("--templates", "templates", "Map met sjablonen.")(command)
    command = folder_option("--content", "content", "Map met inhoud.")(command)
    command = click.argument("title", metavar="TITEL", required=False)(command)
    return click.command(kind.name, help=f"Maak een {kind.what} om in te vullen. Overschrijft nooit iets.")(
        command
    )


def _option(field: Field) -> Callable[[Any], Any]:
    many = field.many and "komma" not in field.question
    return click.option(
        field.option,
        field.key,
        multiple=field.many,
        metavar="TEKST",
        help=(field.question if field.question.endswith("?") else f"{field.question}.")
        + (" Met komma's ertussen, of vaker opgegeven." if many else "")
        + (f" Anders: {field.default}." if field.default else ""),
    )


def _make(
    kind: Kind,
    title: str | None,
    content: Path,
    templates: Path,
    settings: Path,
    today: date | None,
    **given: Any,
) -> None:
    from wegwijs.reporting import say
    from wegwijs.scaffold.surroundings import look_around
    from wegwijs.scaffold.write import Refused, new_file

    try:
        around = look_around(content, templates / "icons")
        title, values = _answers(kind, title, _given(given), around.choices)
        file = new_file(content, kind, title, values, around, today or amsterdam_today())
    except click.Abort:
        say("\n" + _("Gestopt. Er is niets gemaakt."))
        sys.exit(WRONG_USE)
    except Refused as refusal:
        raise click.UsageError(str(refusal)) from None
    except OSError as error:
        message = _("Het bestand kan niet worden gemaakt: {reason}.", reason=reason(error))
        raise click.UsageError(message) from None
    _say_next(file, kind, settings)


def _given(options: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Key -> texts, of the options that were used."""
    found: dict[str, tuple[str, ...]] = {}
    for key, value in options.items():
        texts = (
            [value] if isinstance(value, str) else [part for one in value or () for part in one.split(",")]
        )
        kept = tuple(text.strip() for text in texts if text.strip())
        if kept:
            found[key] = kept
    return found


def _answers(
    kind: Kind, title: str | None, given: dict[str, tuple[str, ...]], choices: Any
) -> tuple[str, dict[str, Sequence[str]]]:
    """The title and values: what was given, and on a terminal the answers to what was not."""
    from wegwijs.cli.asking import ask_field, ask_title, on_a_terminal

    if not on_a_terminal():
        if not title:
            example = f'new {kind.name} "Ik ga verhuizen"'
            raise click.UsageError(_("Geef een TITEL op, bijvoorbeeld: {example}", example=example))
        return title, dict(given)
    title = title or ask_title(kind.title)
    asked = {
        one.key: given.get(one.key) or ask_field(one, choices.get(one.choices, ())) for one in kind.fields
    }
    return title, dict(asked)


def _say_next(file: Path, kind: Kind, settings: Path) -> None:
    from wegwijs.reporting import command, say, shown
    from wegwijs.settings_file import read_settings

    base = read_settings(settings)[0].base_path
    url = PREVIEW + base.rstrip("/") + kind.collection.url(file.stem)
    say(
        _(
            "Gemaakt: {file}\n"
            "Zo gaat u verder:\n"
            "  1. Open het bestand. Vul in wat nog leeg is.\n"
            "  2. Bekijk het in de voorvertoning (make serve): {url}\n"
            "  3. Kijk wat er nog mist: {command} check {file}\n"
            "  4. Klaar? Haal dan de regel `draft: true` weg.",
            file=shown(file),
            url=url,
            command=command(),
        )
    )


for _kind in KINDS.values():
    new.add_command(_command(_kind))
