"""Bring the editors' catalogues up to date with the code: `make texts`.

What was translated stays, what is gone is left out, what is new gets an empty `msgstr` to fill in.
No dates and no line numbers: the file changes only when a text does.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

from wegwijs.catalogues import LOCALE
from wegwijs.cli import main
from wegwijs.cli.language import help_texts, tree
from wegwijs.problem_texts import TEXTS

PACKAGE = LOCALE.parent
MARKS = {"_": None, "marked": None, "ngettext": None}
PLURAL = "ngettext"
TEMPLATES = sorted(
    one
    for folder in ("preview", "report", "audit/reports")
    for one in (PACKAGE / folder / "templates").glob("*.html")
)
"""Templates that editors read. Those of the manual are Dutch, as it is itself."""

HEAD = """\
msgid ""
msgstr ""
"Project-Id-Version: Wegwijs\\n"
"Language: {language}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


def template() -> Catalog:
    """Every text that editors get, in Dutch, each with a comment that says where it belongs."""
    catalog = Catalog(domain="editors", charset="utf-8")
    for text, where in (*_in_problems(), *_in_help(), *_in_code(), *_in_templates()):
        if _has_words(text):
            catalog.add(text, auto_comments=[where])
    return catalog


def _has_words(text: str | tuple[str, str]) -> bool:
    """False for "{suggestion} {kinds}: {allowed}.", which is the same in every language."""
    return (
        re.search("[a-z]", re.sub(r"\{\w*\}", "", text if isinstance(text, str) else text[0]), re.I)
        is not None
    )


def _in_problems() -> Iterator[tuple[str, str]]:
    for code, text in TEXTS.items():
        yield text.message, code
        yield text.hint, code


def _in_help() -> Iterator[tuple[str, str]]:
    for command in tree(main):
        for text in help_texts(command):
            yield text, f"{command.name} --help"


def _in_code() -> Iterator[tuple[str | tuple[str, str], str]]:
    for file in sorted(PACKAGE.rglob("*.py")):
        if speaks_to_editors(file):
            with file.open("rb") as stream:
                found = list(extract_python(stream, MARKS, (), {"encoding": "utf-8"}))
            yield from _found(file, found)


def _in_templates() -> Iterator[tuple[str | tuple[str, str], str]]:
    for file in TEMPLATES:
        with file.open("rb") as stream:
            found = list(babel_extract(stream, list(MARKS), (), {"silent": "false", "trimmed": "true"}))
        yield from _found(file, found)


def _found(file: Path, found: list[Any]) -> Iterator[tuple[str | tuple[str, str], str]]:
    for _line, function, texts, _comments in found:
        text = _text(str(function), texts)
        if text:
            yield text, file.relative_to(PACKAGE).as_posix()


def speaks_to_editors(file: Path) -> bool:
    """Whether a module takes its words from `wegwijs.language`. Those for residents: `site_texts`."""
    imports = [one for one in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(one, ast.ImportFrom)]
    return any(
        name.name in MARKS for one in imports if one.module == "wegwijs.language" for name in one.names
    )


def _text(function: str, texts: object) -> str | tuple[str, str] | None:
    """The text of one call; None where it is a variable, which was marked elsewhere."""
    parts = texts if isinstance(texts, tuple) else (texts,)
    if not parts or not isinstance(parts[0], str):
        return None
    return (parts[0], str(parts[1])) if function == PLURAL else parts[0]


def updated(file: Path) -> bytes:
    """A catalogue as it should be, from what it is and the texts of the code."""
    language = file.parent.name
    with file.open("rb") as stream:
        catalog = read_po(stream, locale=language, domain=file.stem)
    catalog.update(template(), no_fuzzy_matching=True, update_header_comment=False)
    catalog.obsolete.clear()
    body = BytesIO()
    write_po(body, catalog, width=100, no_location=True, omit_header=True, sort_output=True)
    return HEAD.format(language=language).encode() + body.getvalue().lstrip()


def untranslated(file: Path) -> list[str]:
    """The Dutch texts that a catalogue has no translation for."""
    with file.open("rb") as stream:
        catalog = read_po(stream, locale=file.parent.name)
    return [_dutch(one.id) for one in catalog if one.id and not _complete(one.string)]


def _dutch(text: str | tuple[str, ...] | list[str]) -> str:
    return text if isinstance(text, str) else text[0]


def _complete(translation: str | tuple[str, ...] | list[str] | None) -> bool:
    parts = translation if isinstance(translation, (tuple, list)) else (translation,)
    return all(parts)


def update_all() -> None:
    """Write every catalogue of editors' texts, and say what is still to be translated."""
    for file in sorted(LOCALE.glob("*/editors.po")):
        file.write_bytes(updated(file))
        missing = untranslated(file)
        print(f"{file.relative_to(PACKAGE.parent)}: {len(missing)} texts to translate", file=sys.stderr)
        for text in missing:
            print(f"  {text!r}", file=sys.stderr)


if __name__ == "__main__":
    update_all()
