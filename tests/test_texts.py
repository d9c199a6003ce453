"""Every text for editors is marked, and every catalogue has all of them and no others.

To mend what fails here: put `_()` around a new text, run `make texts`, and fill in the empty `msgstr`
lines of wegwijs/locale/*/editors.po.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from tools.texts import TEMPLATES, speaks_to_editors, template, untranslated, updated
from wegwijs.catalogues import LOCALE

PACKAGE = LOCALE.parent
CATALOGUES = sorted(LOCALE.glob("*/editors.po"))
MARKS = {"_", "marked", "ngettext"}
SPEAKERS = {"say", "UsageError", "fail", "on_progress", "progress", "echo", "ClickException"}
"""Functions of which every argument is read by an editor."""

HELPERS = {"option", "folder_option", "command", "argument", "version_option"}
"""Functions that take help."""

DUTCH = re.compile(
    r"\b(de|het|een|niet|geen|van|met|voor|naar|uw|dit|deze|die|maar|kan|wordt|staat|maak|schrijf|kies|bedoelde|nog|zijn)\b",
    re.I,
)
NOT_FOR_EDITORS = {
    "cli/click_words.py",  # Dutch of click's English
    "scaffold/placeholders.py",  # the text of an article
    "convert/blocks.py",  # what residents read
    "convert/converter.py",
    "readability/function_words.py",  # words that are looked for
    "index/stop_words.py",
    "audit/checks/reading/identify.py",  # codes of languages
    "audit_summary.py",  # head of content/toegankelijkheid/test.toml
    "read/audit_summary.py",  # for the schemas, as in schemas/
    "read/statement.py",
    "read/evaluations.py",
    "record.py",  # head of content/urls.txt
    "check/wording.py",  # words that are looked for
    "feeds/open_data.py",  # a description for programmers in the Netherlands
    "validate/choices.py",  # content
    "validate/dutch_keys.py",  # words that are looked for
    "validate/guides.py",  # examples of content
    "validate/recurrence.py",
    "validate/schema.py",  # examples of content
    "validate/locations.py",
}
FOLDERS = ("render/pages", "manual/", "schemas/", "problem_texts/", "readability/", "sample/")
"""What residents read; the editors' manual, and the files for their programs that are in the repository:
those are Dutch, as the checklists for who tests are. Texts of problems are marked as a whole
(`tools/texts.py`)."""


def load(file: Path) -> Catalog:
    with file.open("rb") as stream:
        return read_po(stream, locale=file.parent.name)


def messages(file: Path) -> list[Message]:
    return [one for one in load(file) if one.id]


def forms(text: object) -> list[str]:
    return [str(one) for one in text] if isinstance(text, (tuple, list)) else [str(text)]


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@cache
def texts() -> Catalog:
    return template()


def test_there_are_catalogues_and_texts() -> None:
    assert CATALOGUES
    assert len([one for one in texts() if one.id]) > 300


@pytest.mark.parametrize("file", CATALOGUES, ids=str)
class TestCatalogue:
    def test_has_every_text_and_no_others(self, file: Path) -> None:
        wanted = {str(one.id) for one in texts() if one.id}
        found = {str(one.id) for one in messages(file)}
        assert sorted(wanted - found) == [], "run: make texts"
        assert sorted(found - wanted) == [], "run: make texts"

    def test_has_a_translation_of_every_text(self, file: Path) -> None:
        assert untranslated(file) == [], f"fill in the empty msgstr in {file}"

    def test_has_nothing_doubtful_or_left_over(self, file: Path) -> None:
        assert [one.id for one in messages(file) if one.fuzzy] == []
        assert list(load(file).obsolete) == []

    def test_asks_for_the_same_values(self, file: Path) -> None:
        for one in messages(file):
            wanted = names(forms(one.id)[0])
            for text in forms(one.string):
                assert names(text) == wanted, f"{one.id!r} -> {text!r}"

    def test_ends_and_begins_like_the_dutch(self, file: Path) -> None:
        for one in messages(file):
            for dutch, text in zip(forms(one.id), forms(one.string), strict=True):
                assert text.endswith("\n") == dutch.endswith("\n"), text
                assert text.startswith(" ") == dutch.startswith(" "), text

    def test_is_as_make_texts_writes_it(self, file: Path) -> None:
        assert updated(file).decode() == file.read_text("utf-8"), "run: make texts"


def sources() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(PACKAGE.rglob("*.py")):
        yield file.relative_to(PACKAGE).as_posix(), ast.parse(file.read_text("utf-8"))


def name_of(call: ast.Call) -> str:
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def of_a_scene(call: ast.Call) -> bool:
    """`scene.say()` and `scene.fail()` of the audit take a rule, whose help is marked."""
    return isinstance(call.func, ast.Attribute) and getattr(call.func.value, "id", "") == "scene"


def unmarked(node: ast.AST) -> Iterator[ast.Constant]:
    """Texts in an expression or module, but those that are marked, docstrings and help."""
    if isinstance(node, ast.Call) and name_of(node) in MARKS:
        return
    if isinstance(node, ast.Call) and name_of(node) in HELPERS:
        return  # help: tools/texts.py takes it from the commands themselves
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from unmarked(child)


def has_words(text: str) -> bool:
    return re.search("[a-z]{2}", text) is not None


def test_what_editors_are_told_is_marked() -> None:
    found = [
        f"wegwijs/{file}:{text.lineno}: put _() around {text.value!r}"
        for file, tree in sources()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and name_of(call) in SPEAKERS and not of_a_scene(call)
        for argument in call.args
        for text in unmarked(argument)
        if has_words(str(text.value))
    ]
    assert found == []


def test_no_dutch_is_left_unmarked() -> None:
    found = [
        f"wegwijs/{file}:{text.lineno}: put _() around {text.value!r}"
        for file, tree in sources()
        if file not in NOT_FOR_EDITORS and not file.startswith(FOLDERS)
        for text in unmarked(tree)
        if " " in str(text.value).strip() and DUTCH.search(str(text.value))
    ]
    assert found == []


def test_templates_for_editors_have_no_dutch_outside_the_catalogue() -> None:
    loose = []
    for file in TEMPLATES:
        text = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", "", file.read_text("utf-8"), flags=re.S)
        labels = re.findall(r'(?:aria-label|title|alt)="([^"]+)"', text)
        words = [*labels, *re.sub(r"<[^>]*>", "\n", text).splitlines()]
        loose += [f"{file.name}: {one.strip()}" for one in words if re.search(r"[a-z]{2}", one)]
    assert [one for one in loose if not one.endswith("- Wegwijs")] == []


def test_a_module_speaks_to_editors_or_to_residents() -> None:
    """Both catalogues call their function `_`."""
    both = [
        file.relative_to(PACKAGE).as_posix()
        for file in sorted(PACKAGE.rglob("*.py"))
        if speaks_to_editors(file) and re.search(r"\b_: SiteTexts|\b_ = .*[Tt]exts", file.read_text("utf-8"))
    ]
    assert both == []


def test_nothing_takes_the_place_of_the_function() -> None:
    """`for _, x in …` in a function would make `_()` there something else."""
    found = [
        f"wegwijs/{file.relative_to(PACKAGE).as_posix()}:{name.lineno}"
        for file in sorted(PACKAGE.rglob("*.py"))
        if speaks_to_editors(file)
        for name in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(name, ast.Name) and name.id == "_" and isinstance(name.ctx, ast.Store)
    ]
    assert found == []


def test_an_unmarked_text_is_found() -> None:
    tree = ast.parse('say(f"Klaar: {x}")\nsay(_("Klaar"))\nsay(_("a {x}", x=x) + " en meer")')
    assert [one.value for one in unmarked(tree)] == ["Klaar: ", " en meer"]


def test_a_marked_text_is_written_out() -> None:
    """`_(f"…")` would look for a text that no catalogue has."""
    found = [
        f"wegwijs/{file}:{call.lineno}"
        for file, tree in sources()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and name_of(call) in MARKS
        if any(isinstance(part, (ast.JoinedStr, ast.BinOp)) for part in call.args)
    ]
    assert found == []
