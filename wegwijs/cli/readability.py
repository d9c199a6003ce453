"""`readability`: how hard a text is to read, in the portal or anywhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wegwijs.cli.options import PROBLEMS, amsterdam_today, folder_option, form_option
from wegwijs.language import _
from wegwijs.readability.limits import LEVELS

if TYPE_CHECKING:
    from wegwijs.check.readability import TextReading
    from wegwijs.read import Source
    from wegwijs.readability.analysis import Knowledge
    from wegwijs.settings import Settings


@click.command()
@click.argument(
    "files", metavar="BESTANDEN", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True)
)
@click.option(
    "--level",
    type=click.Choice(LEVELS, case_sensitive=False),
    help="Niveau dat de tekst moet hebben. Anders: wat in het bestand staat, of in portal.toml.",
)
@click.option("--pedantic", is_flag=True, help="Toon ook de tips.")
@form_option
@folder_option("--content", "content", "Map met inhoud: begrippen daaruit gelden als uitgelegd.")
@folder_option("--settings", "portal.toml", "Bestand met instellingen.")
def readability(
    files: tuple[Path, ...], level: str | None, pedantic: bool, form: str, content: Path, settings: Path
) -> None:
    """Zeg hoe moeilijk een tekst is, en wat helpt om hem makkelijker te maken.

    BESTANDEN: Markdown of gewone tekst, in het portaal of daarbuiten. Met - leest Wegwijs wat u intypt of
    doorstuurt.
    """
    from wegwijs.cli.readability_output import show_readings
    from wegwijs.problems import has_errors

    sources = _sources(files, content)
    used = _settings(settings)
    dutch = _only_dutch(sources, used)
    if level:  # as if it stood in the file
        dutch = [replace(one, values={**one.values, "reading_level": level}) for one in dutch]
    read = _readings(dutch, used, _knowledge(content))
    show_readings(read, form, pedantic)
    sys.exit(PROBLEMS if any(has_errors(one.problems) for one in read) else 0)


def _sources(files: Iterable[Path], content: Path) -> list[Source]:
    """The texts of all files, each once. Raises UsageError with all that cannot be read."""
    from wegwijs.read.single import INPUT, Refused, read_file, read_input, single

    sources: list[Source] = []
    refused: list[str] = []
    for file in dict.fromkeys(files):
        try:
            data = read_input() if file == INPUT else read_file(file)
            sources.append(single(file, data, content))
        except Refused as error:
            refused.append(str(error))
    if refused:
        raise click.UsageError("\n".join(refused))
    return sources


def _settings(file: Path) -> Settings:
    """Those of the portal, if there is one and it has no mistakes."""
    from wegwijs.reporting import say, shown
    from wegwijs.settings_file import read_settings

    settings, problems = read_settings(file)
    if problems and file.exists():
        say(_("In {file} staat een fout. Daarom gelden de gewone instellingen.", file=shown(file)))
    return settings


def _only_dutch(sources: Iterable[Source], settings: Settings) -> list[Source]:
    """The texts that can be measured. Tells which cannot."""
    from wegwijs.check.readability import DUTCH
    from wegwijs.read.variants import is_variant, language_of
    from wegwijs.reporting import say

    dutch = []
    for one in sources:
        variant = one.variant if one.variant and is_variant(one.variant) else ""
        if language_of(variant, settings.language if one.collection else DUTCH) == DUTCH:
            dutch.append(one)
        else:
            say(_("Overgeslagen: {file} is niet in het Nederlands.", file=one.file))
    return dutch


def _knowledge(content: Path) -> Knowledge:
    """What the portal explains and names, whatever else is wrong with it."""
    from wegwijs.check import knowledge
    from wegwijs.link import link
    from wegwijs.read import read_content
    from wegwijs.read.difficult_words import read_difficult_words
    from wegwijs.validate import validate

    found = read_content(content)
    records, _problems = validate(found.sources, found.unread)
    portal, _problems = link(records, found.assets, amsterdam_today())
    words, _problems = read_difficult_words(content)
    return knowledge(portal, words)


def _readings(sources: Iterable[Source], settings: Settings, known: Knowledge) -> list[TextReading]:
    """How each text reads. Raises UsageError with all that are too much to convert."""
    from wegwijs.check.single import read_single
    from wegwijs.convert.converter import Converter

    converter = Converter("/", {})
    every = [(one.file, read_single(one, converter, settings.readability, known)) for one in sources]
    refused = [
        _("{file} heeft te veel haken, sterretjes of lijsten in elkaar om te lezen.", file=file)
        for file, reading in every
        if reading is None
    ]
    if refused:
        raise click.UsageError("\n".join(refused))
    return [reading for _file, reading in every if reading is not None]
