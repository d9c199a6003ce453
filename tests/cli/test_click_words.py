"""click's own words: all that people can get to see have Dutch."""

from __future__ import annotations

import ast
import importlib
import inspect
from string import Formatter

from wegwijs.cli.click_words import DUTCH, MODULES

NEVER_SEEN = {
    # mistakes in our own code
    "Value must be an iterable.",
    "Could not determine name for option with declarations {decls!r}",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? "
    "Did you mean to pass '--{name}'?",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Name '{name}' defined twice",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Invalid start character for option ({option})",
    "Unknown color {colour!r}",
    # kinds of values and options that we have none of
    "deprecated",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Takes {nargs} values but 1 was given.",
    "Takes {nargs} values but {len} were given.",
    "Choice({choices})",
    "{value!r} does not match the format {format}.",
    "{value!r} does not match the formats {formats}.",
    "{value!r} is not a valid boolean. Recognized values: {states}",
    "{len_type} values are required, but {len_value} was given.",
    "{len_type} values are required, but {len_value} were given.",
    "{value!r} is not a valid UUID.",
    "{name} {filename!r} is not executable.",
    # given in Dutch where they are made: wegwijs/cli/__init__.py and language.py
    "%(prog)s, version %(version)s",
    "Show the version and exit.",
    "Show this message and exit.",
}


def texts_of_click() -> set[str]:
    found = set()
    for name in MODULES:
        tree = ast.parse(inspect.getsource(importlib.import_module(f"click.{name}")))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "ngettext"):
                found |= {str(one.value) for one in node.args if isinstance(one, ast.Constant)}
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_text_of_click_has_dutch_or_is_never_seen() -> None:
    assert sorted(texts_of_click() - set(DUTCH) - NEVER_SEEN) == []


def test_every_dutch_text_asks_only_for_what_click_gives() -> None:
    for english, dutch in DUTCH.items():
        assert placeholders(dutch) <= placeholders(english), english
