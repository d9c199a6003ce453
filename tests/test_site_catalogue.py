"""The catalogues of the site's own texts hold exactly what the code and the templates ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

import wegwijs
from tests.support import TEMPLATES
from tools.texts import speaks_to_editors
from wegwijs.catalogues import LOCALE, languages
from wegwijs.render.pages.versions import OF_TRANSLATIONS

PACKAGE = Path(wegwijs.__file__).parent
IN_CODE = {"_": None, "N_": None, "texts": None, "portal_texts": None, "ngettext": (1, 2)}
NAMED = {"N_": None, "texts": None, "portal_texts": None}
"""In a module of which `_` is for editors."""
IN_TEMPLATES = {"_": None, "gettext": None, "ngettext": (1, 2)}
TRIMMED = {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false", "newstyle_gettext": "true"}
CATALOGUES = [one for one in languages("site") if one != "nl"]
Key = str | tuple[str, ...]


@cache
def asked() -> frozenset[Key]:
    """Every text that templates (not the examples of components) and Python modules ask for."""
    return frozenset([*_in_code(), *_in_templates()])


def _in_code() -> Iterator[Key]:
    for file in sorted(PACKAGE.rglob("*.py")):
        keywords = NAMED if speaks_to_editors(file) else IN_CODE
        for _, text, _, _ in extract_from_file("python", str(file), keywords=keywords):
            yield text


def _in_templates() -> Iterator[Key]:
    method = "jinja2.ext:babel_extract"
    for file in sorted(TEMPLATES.rglob("*.html")):
        for _, text, _, _ in extract_from_file(method, str(file), keywords=IN_TEMPLATES, options=TRIMMED):
            yield text


def catalogue_of(language: str) -> Catalog:
    with (LOCALE / language / "site.po").open("rb") as stream:
        return read_po(stream, locale=language)


def key(one: object) -> Key:
    return tuple(one) if isinstance(one, (list, tuple)) else str(one)


def strings(one: object) -> list[str]:
    return list(one) if isinstance(one, (list, tuple)) else [str(one)]


def test_the_scan_finds_texts_of_code_and_of_templates() -> None:
    assert "Kort gezegd" in asked()
    assert "Hulp bij u in de buurt" in asked()
    assert ("%(number)s vraag", "%(number)s vragen") in asked()
    assert len(asked()) > 150


@pytest.mark.parametrize("language", CATALOGUES)
def test_catalogue_is_complete_and_has_nothing_else(language: str) -> None:
    known = {key(one.id) for one in catalogue_of(language) if one.id}
    assert sorted(map(str, asked() - known)) == []
    assert sorted(map(str, known - asked())) == []


@pytest.mark.parametrize("language", CATALOGUES)
def test_every_text_is_translated_and_sure(language: str) -> None:
    messages = [one for one in catalogue_of(language) if one.id]
    assert [one.id for one in messages if one.fuzzy or not all(strings(one.string))] == []


@pytest.mark.parametrize("language", CATALOGUES)
def test_placeholders_are_those_of_the_dutch_text(language: str) -> None:
    def names(text: str) -> list[str]:
        return sorted(re.findall(r"%\(\w+\)s|</?\w+|%(?!\()", text))

    wrong = []
    for message in catalogue_of(language):
        if message.id:
            expected = names(strings(message.id)[0])
            wrong += [one for one in strings(message.string) if names(one) != expected]
    assert wrong == []


@pytest.mark.parametrize("language", [one for one in languages("notices") if one != "nl"])
def test_the_texts_of_notices_are_all_there(language: str) -> None:
    with (LOCALE / language / "notices.po").open("rb") as stream:
        found = {str(one.id): str(one.string) for one in read_po(stream, locale=language) if one.id}
    assert sorted(found) == sorted(OF_TRANSLATIONS)
    assert all(found.values())
    assert language not in languages("site"), "site.po has these texts already"


def test_templates_have_no_dutch_outside_the_catalogue() -> None:
    """Text between tags of a template is a variable or goes through gettext."""
    loose = []
    for file in sorted(TEMPLATES.rglob("*.html")):
        text = re.sub(
            r"\{% (trans|block og_type).*?end(trans|block) %\}|\{#.*?#\}",
            "",
            file.read_text("utf-8"),
            flags=re.S,
        )
        text = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", text, flags=re.S)
        text = re.sub(r"<[^>]*>", "\n", text, flags=re.S)
        loose += [f"{file.name}: {line.strip()}" for line in text.splitlines() if re.search(r"\w{2}", line)]
    assert loose == []
