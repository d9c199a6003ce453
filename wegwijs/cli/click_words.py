"""click's own words in Dutch. click speaks English, and has no catalogues of its own.

click asks the standard library's gettext, which wants compiled files and environment variables.
Giving its modules our function instead is the least that works. A test compares this list with the
texts of the click that is installed.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import MappingProxyType

from wegwijs.language import language

MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")
"""Modules of click with texts that people can get to see here."""

DUTCH: Mapping[str, str] = MappingProxyType(
    {
        "Usage:": "Zo werkt het:",
        "Options": "Opties",
        "Commands": "Opdrachten",
        "Positional arguments": "Wat u erachter typt",
        "Error: {message}": "Fout: {message}",
        "Aborted!": "Afgebroken.",
        "Try '{command} {option}' for help.": "Uitleg krijgt u met: {command} {option}",
        "default: {default}": "anders: {default}",
        "env var: {var}": "omgevingsvariabele: {var}",
        "(dynamic)": "(wisselt)",
        "Missing argument": "Dit ontbreekt nog:",
        "Missing option": "Deze optie ontbreekt nog:",
        "Missing parameter": "Dit ontbreekt nog:",
        "Missing parameter: {param_name}": "Dit ontbreekt nog: {param_name}",
        "Missing {param_type}": "Dit ontbreekt nog:",
        "Missing command.": "Typ er een opdracht achter.",
        "Invalid value: {message}": "Dit kan niet: {message}",
        "Invalid value for {param_hint}: {message}": "Dit kan niet bij {param_hint}: {message}",
        "No such option {name!r}.": "De optie {name!r} bestaat niet.",
        "No such command {name!r}.": "De opdracht {name!r} bestaat niet.",
        "Did you mean {possibility}?": "Bedoelde u {possibility}?",
        "(Did you mean one of: {possibilities}?)": "Bedoelde u een van deze: {possibilities}?",
        "Option {name!r} does not take a value.": "Achter de optie {name!r} hoort niets.",
        "Option {name!r} requires an argument.": "Achter de optie {name!r} hoort nog iets.",
        "Option {name!r} requires {nargs} arguments.": "Achter de optie {name!r} horen {nargs} woorden.",
        "Argument {name!r} takes {nargs} values.": "Bij {name!r} horen {nargs} woorden.",
        "Got unexpected extra argument ({args})": "Dit hoort er niet bij: {args}. "
        "Staat er een spatie in? Zet de woorden dan tussen aanhalingstekens.",
        "Got unexpected extra arguments ({args})": "Dit hoort er niet bij: {args}. "
        "Horen de woorden bij elkaar? Zet ze dan tussen aanhalingstekens.",
        "Choose from:\n\t{choices}": "Kies uit:\n\t{choices}",
        "{value!r} is not {choice}.": "{value!r} is geen keus. Het kan alleen {choice} zijn.",
        "{value!r} is not one of {choices}.": "{value!r} is geen keus. Kies uit: {choices}.",
        "{value} is not in the range {range}.": "{value} is te klein of te groot ({range}).",
        "{value!r} is not a valid {number_type}.": "{value!r} is geen heel getal.",
        "{name} {filename!r} does not exist.": "{filename!r} bestaat niet.",
        "{name} {filename!r} is a file.": "{filename!r} is een bestand.",
        "{name} {filename!r} is a directory.": "{filename!r} is een map.",
        "{name} {filename!r} is not readable.": "{filename!r} mag niet worden gelezen.",
        "{name} {filename!r} is not writable.": "In {filename!r} mag niet worden geschreven.",
        "Could not open file {filename!r}: {message}": "{filename!r} kan niet worden geopend: {message}",
        "Do you want to continue?": "Wilt u doorgaan?",
        "Confirm the action without prompting.": "Doe het zonder te vragen.",
        "Repeat for confirmation": "Nog een keer, ter controle",
        "Press any key to continue...": "Druk op een toets om door te gaan.",
        "Error: invalid input": "Fout: dit kan niet",
        "Error: The two entered values do not match.": "Fout: de twee antwoorden zijn niet gelijk.",
        "unknown error": "onbekende fout",
        "file": "bestand",
        "directory": "map",
        "path": "pad",
    }
)


def teach_click() -> None:
    """Have click ask us for its texts."""
    for name in MODULES:
        vars(sys.modules[f"click.{name}"]).update(_=_text, ngettext=_plural)


def _text(english: str) -> str:
    return DUTCH.get(english, english) if language() == "nl" else english


def _plural(one: str, many: str, number: int) -> str:
    return _text(one if number == 1 else many)
